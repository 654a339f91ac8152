import type {
  CallbackResult,
  ExtensionState,
  MainState,
  RequestStatus,
  SchedulingLevel,
  WindowClock,
} from './request-types.js';

/** What the conditions of a transition look at. */
export interface RequestSituation {
  /** `null` before it is submitted. */
  status: RequestStatus | null;
  /** The windows that are open now. */
  windows: readonly WindowClock[];
  /** Its complexity was contested, and the centre has not settled it yet. */
  contested: boolean;
  extension: ExtensionState;
  /** Who lets an extension pass: policy data. */
  extensionAgreedBy: 'head' | 'unit';
  callback: CallbackResult | null;
  /** So many attempts on so many days that the callback is given up: see `isNotReached`. */
  calledEnough: boolean;
  level: SchedulingLevel | null;
  nudgedToday: boolean;
  rated: boolean;
  /** Of the request that it is linked to; `null` where it goes by itself. */
  main: MainState | null;
}

type Guard = (situation: RequestSituation) => boolean;

export const REQUEST_GUARDS = {
  'objection-open': ({ windows }) => windows.includes('objection'),
  'explanatory-reply-open': ({ windows }) => windows.includes('explanatory-reply'),
  'reopening-open': ({ windows }) => windows.includes('reopening'),
  contested: ({ contested }) => contested,
  'not-contested': ({ contested }) => !contested,
  'no-extension': ({ extension }) => extension === 'none',
  'extension-proposed': ({ extension }) => extension === 'proposed',
  'head-asked': ({ extensionAgreedBy }) => extensionAgreedBy === 'head',
  'head-not-asked': ({ extensionAgreedBy }) => extensionAgreedBy === 'unit',
  dissatisfied: ({ callback }) => callback === 'dissatisfied',
  'not-dissatisfied': ({ callback }) => callback !== 'dissatisfied',
  'called-enough': ({ calledEnough }) => calledEnough,
  'not-called-enough': ({ calledEnough }) => !calledEnough,
  'level-left': ({ level }) => level !== 1,
  scheduled: ({ level }) => level !== null,
  'not-nudged-today': ({ nudgedToday }) => !nudgedToday,
  'not-rated': ({ rated }) => !rated,
  'main-closed': ({ main }) => main === 'closed' || main === 'settled',
  'main-not-settled': ({ main }) => main === 'open' || main === 'closed',
} as const satisfies Record<string, Guard>;
export type RequestGuard = keyof typeof REQUEST_GUARDS;
