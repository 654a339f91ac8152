/** The words that requests (企业诉求) are told in; what they lead to is in `request-transitions.ts`. */

export const REQUEST_STATUSES = [
  'submitted',
  'registered',
  'dispatched',
  'in-hand',
  'awaiting-enterprise',
  'answered',
  'fed-back',
  'called-back',
  'explaining',
  'close-out-applied',
  'closed',
  'withdrawn',
  'duplicate',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export const REQUEST_EVENTS = [
  'submit',
  'answer-on-the-spot',
  'pass-to-centre',
  'register',
  'dispatch',
  'return',
  'contest',
  'settle-contest',
  'accept',
  'ask-material',
  'supply-material',
  'stop-waiting',
  'extend',
  'propose-extension',
  'agree-extension',
  'refuse-extension',
  'answer',
  'feed-back',
  'call-in-vain',
  'give-up-calling',
  'call-satisfied',
  'call-dissatisfied',
  'pass-on',
  'apply-close-out',
  'accept-close-out',
  'refuse-close-out',
  'reopen',
  'rate',
  'withdraw',
  'mark-duplicate',
  'unlink',
  'take-over',
  'follow',
  'escalate',
  'decide-scheduling',
  'climb',
  'supervise',
  'nudge',
  'comment',
  'hand-over',
] as const;
export type RequestEvent = (typeof REQUEST_EVENTS)[number];

/** A promise is warned of and overdue; a window only closes: after it an event may no longer come. */
export const PROMISES = [
  'to-centre',
  'dispatch',
  'handling',
  'feedback',
  'callback',
  'pass-on',
  'explanation',
  'close-out',
  'acceptance',
] as const;
export type PromiseClock = (typeof PROMISES)[number];
export const WINDOWS = ['objection', 'explanatory-reply', 'reopening'] as const;
export type WindowClock = (typeof WINDOWS)[number];

export const REQUEST_CLOCKS = [...PROMISES, ...WINDOWS] as const;
export type RequestClock = PromiseClock | WindowClock;

/** What an event does to a clock; moved, it runs on to another due date. */
export const CLOCK_OPERATIONS = ['start', 'stop', 'pause', 'resume', 'move'] as const;
export type ClockOperation = (typeof CLOCK_OPERATIONS)[number];

export const COMPLEXITIES = ['simple', 'general', 'complex'] as const;
export type Complexity = (typeof COMPLEXITIES)[number];

/** "Closed" never stands for "solved": what came of it is told apart. */
export const REQUEST_OUTCOMES = ['solved', 'partly', 'explained', 'not-possible'] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

export const CALLBACK_RESULTS = ['satisfied', 'dissatisfied', 'not-reached'] as const;
export type CallbackResult = (typeof CALLBACK_RESULTS)[number];

/** S001 二(一)3: a fixed date ahead, or a complex matter without a definite answer. */
export const EXTENSION_GROUNDS = ['fixed-date', 'no-definite-answer'] as const;
export type ExtensionGround = (typeof EXTENSION_GROUNDS)[number];

export const EXTENSION_STATES = ['none', 'proposed', 'agreed'] as const;
export type ExtensionState = (typeof EXTENSION_STATES)[number];

/** 三级调度: the lead department, then the leader in charge of it, then the principal leader. */
export const SCHEDULING_LEVELS = [3, 2, 1] as const;
export type SchedulingLevel = (typeof SCHEDULING_LEVELS)[number];

/** What became of one of many requests that were handed over at once. */
export const HAND_OVER_RESULTS = [
  'done',
  'unchanged',
  'not-found',
  'forbidden',
  'not-of-unit',
  'ended',
] as const;
export type HandOverResult = (typeof HAND_OVER_RESULTS)[number];

/** How the request stands that a linked one goes by; settled: closed, and it may not be reopened any more. */
export const MAIN_STATES = ['open', 'closed', 'settled'] as const;
export type MainState = (typeof MAIN_STATES)[number];

/** What became of one of several requests that were linked to another at once. */
export const LINK_RESULTS = ['done', 'unchanged', 'itself', 'not-found', 'forbidden', 'too-late'] as const;
export type LinkResult = (typeof LINK_RESULTS)[number];

/** What somebody has to state with an event. */
export const REQUEST_FIELDS = [
  'category',
  'words',
  'assignment',
  'complexity',
  'ground',
  'until',
  'outcome',
  'duplicate-of',
  'session',
  'level',
  'rating',
  'assignee',
] as const;
export type RequestField = (typeof REQUEST_FIELDS)[number];
