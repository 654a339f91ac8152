import { REQUEST_TRANSITIONS, type RequestEvent, type RequestField } from '@anqi/shared';
import type { RequestView } from '../../api';

/** What somebody does in one sheet; a call has one of several results. */
export interface Act {
  id: RequestEvent | 'call';
  events: RequestEvent[];
}

const CALLS: readonly RequestEvent[] = [
  'call-satisfied',
  'call-dissatisfied',
  'call-in-vain',
  'give-up-calling',
];

/** What moves a request on, by importance: the first of them is the page's main button. */
const MAIN: readonly Act['id'][] = [
  'supply-material',
  'rate',
  'settle-contest',
  'agree-extension',
  'accept-close-out',
  'answer-on-the-spot',
  'register',
  'dispatch',
  'accept',
  'answer',
  'feed-back',
  'call',
  'pass-on',
  'apply-close-out',
  'decide-scheduling',
];

/** The other way out of the same question stands beside it. */
const BESIDE: Partial<Record<Act['id'], Act['id']>> = {
  'agree-extension': 'refuse-extension',
  'accept-close-out': 'refuse-close-out',
  'answer-on-the-spot': 'pass-to-centre',
};

export function actsOf(actions: readonly RequestEvent[]): Act[] {
  const calls = actions.filter((event) => CALLS.includes(event));
  const others = actions.filter((event) => !CALLS.includes(event));
  const single = others.map((event): Act => ({ id: event, events: [event] }));
  return calls.length === 0 ? single : [{ id: 'call', events: calls }, ...single];
}

/** One or two for the foot of the page; the others are a list. */
export function splitActs(acts: readonly Act[]): { main: Act[]; others: Act[] } {
  const find = (id: Act['id'] | undefined) => acts.find((act) => act.id === id);
  const first = MAIN.map(find).find((act) => act !== undefined);
  const main = [first, find(first && BESIDE[first.id])].filter((act) => act !== undefined);
  return { main, others: acts.filter((act) => !main.includes(act)) };
}

/** Words may be left out with these. */
const MAY_HAVE_WORDS: readonly RequestEvent[] = [
  'supply-material',
  'dispatch',
  'feed-back',
  'call-in-vain',
  'pass-on',
  'withdraw',
  'mark-duplicate',
  'hand-over',
  'nudge',
  'rate',
  'apply-close-out',
];

export interface AskedField {
  field: RequestField;
  optional: boolean;
}

/** What the event asks for in this status, by the table of transitions; words come last. */
export function fieldsOf({ status }: Pick<RequestView, 'status'>, event: RequestEvent): AskedField[] {
  const row = REQUEST_TRANSITIONS.find((each) => each.from === status && each.event === event);
  const needs = row?.needs ?? [];
  const fields = needs.filter((field) => field !== 'words').map((field) => ({ field, optional: false }));
  if (needs.includes('words')) return [...fields, { field: 'words', optional: false }];
  return MAY_HAVE_WORDS.includes(event) ? [...fields, { field: 'words', optional: true }] : fields;
}

/** What the enterprise shows with its words. */
const WITH_PHOTOS: readonly RequestEvent[] = ['supply-material', 'comment'];
export const takesPhotos = (event: RequestEvent): boolean => WITH_PHOTOS.includes(event);

/** Sent later they still mean the same. */
const MAY_WAIT: readonly RequestEvent[] = [
  'answer-on-the-spot',
  'answer',
  'feed-back',
  'supply-material',
  'comment',
  'rate',
];
export const mayWait = (event: RequestEvent): boolean => MAY_WAIT.includes(event);
