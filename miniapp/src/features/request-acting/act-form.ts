import type {
  Complexity,
  ExtensionGround,
  RatingLevel,
  RequestEvent,
  RequestField,
  RequestOutcome,
  SessionKind,
} from '@anqi/shared';
import { dateOf } from '@anqi/shared';
import type { RequestEventBody, RequestView, WaitingPhoto } from '../../api';
import { fieldsOf } from './acts';

/** What is typed into a sheet, whichever it is. */
export interface ActForm {
  words: string;
  outcome: RequestOutcome | null;
  cause: string | null;
  leadId: string | null;
  principalId: string | null;
  cooperatingIds: string[];
  complexity: Complexity | null;
  ground: ExtensionGround | null;
  until: string;
  session: SessionKind | null;
  duplicate: { id: string; number: string } | null;
  assigneeId: string | null;
  rating: RatingLevel | null;
  photos: WaitingPhoto[];
}

/** The unit that serves the enterprise is offered as the lead, unless it has passed the matter on. */
export function beginForm(request: RequestView): ActForm {
  const passedOn = request.timeline.some(({ event }) => event === 'pass-to-centre' || event === 'return');
  return {
    words: '',
    outcome: request.outcome,
    cause: null,
    leadId: passedOn ? null : (servingUnit(request)?.id ?? null),
    principalId: null,
    cooperatingIds: [],
    complexity: contestedAs(request),
    ground: null,
    until: '',
    session: null,
    duplicate: null,
    assigneeId: null,
    rating: null,
    photos: [],
  };
}

export const servingUnit = ({ departments }: RequestView) =>
  departments.find(({ part }) => part === 'first-unit')?.department ?? null;

/** What its department holds it to be. */
export function contestedAs({ timeline, actions }: RequestView): Complexity | null {
  if (!actions.includes('settle-contest')) return null;
  const contest = timeline.filter(({ event }) => event === 'contest').pop();
  return (contest?.data?.['complexity'] as Complexity | undefined) ?? null;
}

/** The date that an extension has to be later than. */
export function handlingDue({ clocks }: RequestView): string | null {
  const due = clocks.filter(({ kind }) => kind === 'handling').pop()?.dueAt;
  return due === undefined ? null : dateOf(due);
}

export type Fault = 'missing' | 'words.short' | 'until.late';
const LEAST_WORDS = 2;
const lengthOf = (words: string) => Array.from(words.trim()).length;

/** What is missing or wrong, by field. */
export function faultsOf(
  form: ActForm,
  request: RequestView,
  event: RequestEvent,
): Partial<Record<RequestField, Fault>> {
  const faults: Partial<Record<RequestField, Fault>> = {};
  for (const { field, optional } of fieldsOf(request, event)) {
    const fault = faultOf(field, form, { optional, due: handlingDue(request) });
    if (fault !== null) faults[field] = fault;
  }
  return faults;
}

function faultOf(
  field: RequestField,
  form: ActForm,
  { optional, due }: { optional: boolean; due: string | null },
): Fault | null {
  const missing = (value: unknown): Fault | null => (value === null ? 'missing' : null);
  switch (field) {
    case 'words': {
      const length = lengthOf(form.words);
      return length >= LEAST_WORDS || (optional && length === 0) ? null : 'words.short';
    }
    case 'until':
      return form.until === '' || (due !== null && form.until <= due) ? 'until.late' : null;
    case 'assignment':
      return missing(form.leadId);
    case 'duplicate-of':
      return missing(form.duplicate);
    case 'assignee':
      return missing(form.assigneeId);
    case 'complexity':
    case 'ground':
    case 'outcome':
    case 'session':
    case 'rating':
      return missing(form[field]);
    case 'category':
    case 'level':
      return null;
  }
}

const UNVERSIONED: readonly RequestEvent[] = ['nudge', 'comment', 'rate'];

/** The event as it is sent, its photos apart: each field adds its own part. */
export function bodyOf(form: ActForm, request: RequestView, event: RequestEvent): RequestEventBody {
  const parts = fieldsOf(request, event).map(({ field }) => partOf(field, form));
  const version = UNVERSIONED.includes(event) ? {} : { version: request.version };
  return Object.assign({ event, ...version }, ...parts) as RequestEventBody;
}

function partOf(field: RequestField, form: ActForm): object {
  switch (field) {
    case 'words':
      return form.words.trim() === '' ? {} : { words: form.words.trim() };
    case 'outcome':
      return { outcome: form.outcome, ...(form.cause === null ? {} : { cause: form.cause }) };
    case 'assignment': {
      const { leadId, principalId, cooperatingIds } = form;
      return { leadId, ...(principalId === null ? {} : { principalId }), cooperatingIds };
    }
    case 'duplicate-of':
      return { duplicateOf: form.duplicate?.id };
    case 'assignee':
      return { assigneeId: form.assigneeId };
    case 'complexity':
    case 'ground':
    case 'until':
    case 'session':
    case 'rating':
      return { [field]: form[field] };
    case 'category':
    case 'level':
      return {};
  }
}
