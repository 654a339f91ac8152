import {
  COMPLEXITIES,
  type Complexity,
  EXTENSION_GROUNDS,
  type ExtensionGround,
  type RatingLevel,
  REQUEST_LIMITS,
  REQUEST_OUTCOMES,
  type RequestOutcome,
  SESSION_KINDS,
  type SessionKind,
} from '@anqi/shared';
import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize } from 'class-validator';
import { DateField, IdField, IntField, OneOfField, TextField } from '../platform/index.js';

const Version = (): PropertyDecorator => IntField({ min: 1, description: 'The version that the caller saw' });
const Words = (): PropertyDecorator => TextField({ min: 2, max: 2000 });
const MaybeWords = (): PropertyDecorator => TextField({ optional: true, min: 2, max: 2000 });
const PhotoIds = (): PropertyDecorator =>
  applyDecorators(
    IdField({ optional: true, list: true, description: 'Of POST /photos, at most nine' }),
    ArrayMaxSize(REQUEST_LIMITS.mostPhotos),
  );
const ComplexityField = (): PropertyDecorator => OneOfField(COMPLEXITIES, { name: 'Complexity' });
const CauseField = (): PropertyDecorator =>
  TextField({ optional: true, min: 1, max: 30, description: 'Of those that the request lists' });
const OutcomeField = (): PropertyDecorator => OneOfField(REQUEST_OUTCOMES, { name: 'RequestOutcome' });

export const PLAIN_EVENTS = [
  'register',
  'accept',
  'agree-extension',
  'feed-back',
  'call-in-vain',
  'give-up-calling',
  'pass-on',
  'accept-close-out',
  'withdraw',
] as const;

/** Nothing but words, and those may be left out. */
export class PlainEvent {
  @OneOfField(PLAIN_EVENTS)
  event: (typeof PLAIN_EVENTS)[number];

  @Version()
  version: number;

  @MaybeWords()
  words?: string;
}

/** What was asked for: papers are photographed more often than they are copied out. */
export class SupplyEvent {
  @OneOfField(['supply-material'])
  event: 'supply-material';

  @Version()
  version: number;

  @MaybeWords()
  words?: string;

  @PhotoIds()
  photoIds?: string[];
}

export const WORDED_EVENTS = [
  'pass-to-centre',
  'return',
  'ask-material',
  'stop-waiting',
  'refuse-extension',
  'call-satisfied',
  'call-dissatisfied',
  'refuse-close-out',
  'reopen',
  'unlink',
  'escalate',
  'supervise',
] as const;

export class WordedEvent {
  @OneOfField(WORDED_EVENTS)
  event: (typeof WORDED_EVENTS)[number];

  @Version()
  version: number;

  @Words()
  words: string;
}

export const ANSWER_EVENTS = ['answer-on-the-spot', 'answer'] as const;

export class AnswerEvent {
  @OneOfField(ANSWER_EVENTS)
  event: (typeof ANSWER_EVENTS)[number];

  @Version()
  version: number;

  @Words()
  words: string;

  @OutcomeField()
  outcome: RequestOutcome;

  @CauseField()
  cause?: string;
}

export class DispatchEvent {
  @OneOfField(['dispatch'])
  event: 'dispatch';

  @Version()
  version: number;

  @ComplexityField()
  complexity: Complexity;

  @IdField()
  leadId: string;

  @IdField({ optional: true, description: 'The lead itself unless said otherwise' })
  principalId?: string;

  @IdField({ optional: true, list: true })
  cooperatingIds?: string[];

  @IdField({ optional: true, description: 'First-responsible unit: the lead where the request has none yet' })
  firstUnitId?: string;

  @MaybeWords()
  words?: string;
}

export const CONTEST_EVENTS = ['contest', 'settle-contest'] as const;

export class ContestEvent {
  @OneOfField(CONTEST_EVENTS)
  event: (typeof CONTEST_EVENTS)[number];

  @Version()
  version: number;

  @ComplexityField()
  complexity: Complexity;

  @Words()
  words: string;
}

export const EXTENSION_EVENTS = ['extend', 'propose-extension'] as const;

/** The words are the explanatory reply. */
export class ExtensionEvent {
  @OneOfField(EXTENSION_EVENTS)
  event: (typeof EXTENSION_EVENTS)[number];

  @Version()
  version: number;

  @OneOfField(EXTENSION_GROUNDS, { name: 'ExtensionGround' })
  ground: ExtensionGround;

  @DateField()
  until: string;

  @Words()
  words: string;
}

/** After dissatisfaction the words are the explanation, and have to be there. */
export class CloseOutEvent {
  @OneOfField(['apply-close-out'])
  event: 'apply-close-out';

  @Version()
  version: number;

  @OutcomeField()
  outcome: RequestOutcome;

  @CauseField()
  cause?: string;

  @MaybeWords()
  words?: string;
}

export class SchedulingEvent {
  @OneOfField(['decide-scheduling'])
  event: 'decide-scheduling';

  @Version()
  version: number;

  @OneOfField(SESSION_KINDS, { name: 'SessionKind' })
  session: SessionKind;

  @Words()
  words: string;
}

export class DuplicateEvent {
  @OneOfField(['mark-duplicate'])
  event: 'mark-duplicate';

  @Version()
  version: number;

  @IdField({ description: 'The request that goes on' })
  duplicateOf: string;

  @MaybeWords()
  words?: string;
}

export class HandOverEvent {
  @OneOfField(['hand-over'])
  event: 'hand-over';

  @Version()
  version: number;

  @IdField({ description: 'An account of a unit that handles the request' })
  assigneeId: string;

  @MaybeWords()
  words?: string;
}

/** Neither a nudge nor a comment depends on what the caller last saw. */
export class NudgeEvent {
  @OneOfField(['nudge'])
  event: 'nudge';

  @MaybeWords()
  words?: string;
}

export class CommentEvent {
  @OneOfField(['comment'])
  event: 'comment';

  @Words()
  words: string;

  @PhotoIds()
  photoIds?: string[];
}

export class RateEvent {
  @OneOfField(['rate'])
  event: 'rate';

  @IntField({ min: 1, max: 5, description: '5 very satisfied … 1 very dissatisfied' })
  rating: RatingLevel;

  @TextField({ optional: true, max: 500 })
  words?: string;
}

export type RequestEventBody =
  | PlainEvent
  | SupplyEvent
  | WordedEvent
  | AnswerEvent
  | DispatchEvent
  | ContestEvent
  | ExtensionEvent
  | CloseOutEvent
  | SchedulingEvent
  | DuplicateEvent
  | HandOverEvent
  | NudgeEvent
  | CommentEvent
  | RateEvent;

/** A version is not asked for where many are handed over or linked at once: nobody looked at each. */
export type HandledBody = RequestEventBody | Omit<HandOverEvent, 'version'> | Omit<DuplicateEvent, 'version'>;

type Shape = new () => RequestEventBody;

/** The shape of each event that can be called for. */
export const EVENT_SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...PLAIN_EVENTS.map((event) => [event, PlainEvent] as const),
  ['supply-material', SupplyEvent],
  ...WORDED_EVENTS.map((event) => [event, WordedEvent] as const),
  ...ANSWER_EVENTS.map((event) => [event, AnswerEvent] as const),
  ['dispatch', DispatchEvent],
  ...CONTEST_EVENTS.map((event) => [event, ContestEvent] as const),
  ...EXTENSION_EVENTS.map((event) => [event, ExtensionEvent] as const),
  ['apply-close-out', CloseOutEvent],
  ['decide-scheduling', SchedulingEvent],
  ['mark-duplicate', DuplicateEvent],
  ['hand-over', HandOverEvent],
  ['nudge', NudgeEvent],
  ['comment', CommentEvent],
  ['rate', RateEvent],
]);
