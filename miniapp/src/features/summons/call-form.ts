import type { SummonsDraft, SummonsOptions } from '../../api';

/** What the form of a summons asks. */
export interface CallForm {
  who: 'officer' | 'department';
  departmentId: string | null;
  words: string;
  contactPhone: string;
}

export const LEAST_WORDS = 5;

export const callsOfficer = ({ kinds }: SummonsOptions): boolean =>
  kinds.includes('enterprise-calls-officer');

/** The officer where he may be called, and the department that leads the request. */
export function beginCall(options: SummonsOptions, contactPhone: string): CallForm {
  return {
    who: callsOfficer(options) ? 'officer' : 'department',
    departmentId: options.suggestedDepartmentId,
    words: '',
    contactPhone,
  };
}

/** What was kept may be past: an officer who may not be called any more is none. */
function whoOf({ who }: CallForm, options: SummonsOptions): CallForm['who'] {
  return callsOfficer(options) ? who : 'department';
}

/** The field that keeps it from being sent. */
export function callFault(form: CallForm, options: SummonsOptions): 'departmentId' | 'words' | null {
  const isMissing = !options.departments.some(({ id }) => id === form.departmentId);
  if (whoOf(form, options) === 'department' && isMissing) return 'departmentId';
  return Array.from(form.words.trim()).length < LEAST_WORDS ? 'words' : null;
}

/** As the API takes it; without a fault. */
export function callDraft(
  form: CallForm,
  options: SummonsOptions,
  about: Pick<SummonsDraft, 'requestId' | 'enterpriseId'>,
): SummonsDraft {
  const { departmentId, words, contactPhone } = form;
  const phone = contactPhone.trim();
  const draft = { ...about, words: words.trim(), ...(phone === '' ? {} : { contactPhone: phone }) };
  if (whoOf(form, options) === 'officer') return { ...draft, kind: 'enterprise-calls-officer' };
  const kind = options.kinds.includes('town-calls-department')
    ? 'town-calls-department'
    : 'enterprise-calls-department';
  return { ...draft, kind, departmentId: departmentId ?? '' };
}

/** The form that made a draft: what was refused is written on. */
export function formOfDraft({ kind, departmentId, words, contactPhone }: SummonsDraft): CallForm {
  return {
    who: kind === 'enterprise-calls-officer' ? 'officer' : 'department',
    departmentId: departmentId ?? null,
    words,
    contactPhone: contactPhone ?? '',
  };
}
