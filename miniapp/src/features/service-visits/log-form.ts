import { parseInstant, REQUEST_LIMITS, SERVICE_VISIT_LIMITS, type RequestCategory } from '@anqi/shared';
import type { ServiceVisitLogDraft } from '../../api';

export interface MatterForm {
  category: RequestCategory | null;
  words: string;
  way: 'request' | 'answer';
  answer: string;
}

export interface LogForm {
  /** `YYYY-MM-DD` and `HH:mm`. */
  date: string;
  time: string;
  presentIds: string[];
  hosts: string;
  words: string;
  matters: MatterForm[];
}

export const NEW_MATTER: MatterForm = { category: null, words: '', way: 'request', answer: '' };

export const lengthOf = (words: string): number => Array.from(words.trim()).length;

/** How long the words of a matter have to be at least: a request has to say what it is about. */
export const leastOf = ({ way }: MatterForm): number =>
  way === 'request' ? REQUEST_LIMITS.leastWords : SERVICE_VISIT_LIMITS.leastWords;

const heldAt = ({ date, time }: LogForm): string => `${date}T${time}:00+08:00`;

/** The id of the first field that is wrong; `null` where it can be sent. */
export function firstFault(form: LogForm, now: number): string | null {
  const least = SERVICE_VISIT_LIMITS.leastWords;
  if (parseInstant(heldAt(form)) > now) return 'log-time';
  if (form.presentIds.length === 0) return 'log-present';
  if (lengthOf(form.words) < least) return 'log-words';
  for (const [index, matter] of form.matters.entries()) {
    if (matter.category === null) return `matter-${index}-category`;
    if (lengthOf(matter.words) < leastOf(matter)) return `matter-${index}-words`;
    if (matter.way === 'answer' && lengthOf(matter.answer) < least) return `matter-${index}-answer`;
  }
  return null;
}

export function logDraft(form: LogForm, version: number): ServiceVisitLogDraft {
  return {
    heldAt: heldAt(form),
    presentIds: form.presentIds,
    hosts: form.hosts.trim(),
    words: form.words.trim(),
    matters: form.matters.map(({ category, words, way, answer }) => ({
      category: category ?? 'other',
      words: words.trim(),
      ...(way === 'answer' ? { answer: answer.trim() } : {}),
    })),
    version,
  };
}
