import type { VisitResult } from '@anqi/shared';

/** What an inspector records at the end of a visit. */
export interface FinishForm {
  result: VisitResult | null;
  words: string;
  correctionDueDate: string;
  leniency: boolean;
}

export const emptyFinish = (): FinishForm => ({
  result: null,
  words: '',
  correctionDueDate: '',
  leniency: false,
});

export type FinishFault = 'finish.result.missing' | 'finish.words.missing' | 'finish.due.missing';

/** What is still missing, field by field. */
export function finishFaults(form: FinishForm): Partial<Record<keyof FinishForm, FinishFault>> {
  const faults: Partial<Record<keyof FinishForm, FinishFault>> = {};
  if (form.result === null) faults.result = 'finish.result.missing';
  if (form.words.trim() === '') faults.words = 'finish.words.missing';
  if (form.result === 'correction' && form.correctionDueDate === '')
    faults.correctionDueDate = 'finish.due.missing';
  return faults;
}

/** A first slight breach is let pass only where something was found that could be punished. */
export const mayBeLenient = ({ result }: FinishForm, hasNoPenaltyItem: boolean): boolean =>
  hasNoPenaltyItem && (result === 'advice' || result === 'correction');

export interface FinishBody {
  result: VisitResult;
  words: string;
  correctionDueDate?: string;
  leniency?: boolean;
  at: string;
}

/** What is sent; `null` while something is missing. */
export function finishBody(form: FinishForm, hasNoPenaltyItem: boolean, at: string): FinishBody | null {
  const { result } = form;
  if (result === null || Object.keys(finishFaults(form)).length > 0) return null;
  return {
    result,
    words: form.words.trim(),
    ...(result === 'correction' ? { correctionDueDate: form.correctionDueDate } : {}),
    ...(mayBeLenient(form, hasNoPenaltyItem) ? { leniency: form.leniency } : {}),
    at,
  };
}
