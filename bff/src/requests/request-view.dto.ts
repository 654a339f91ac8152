import {
  CALLBACK_RESULTS,
  type CallbackResult,
  CLOCK_COLOURS,
  type ClockColour,
  COMPLEXITIES,
  type Complexity,
  DAY_REASONS,
  type DayReasonKind,
  EXTENSION_GROUNDS,
  EXTENSION_STATES,
  type ExtensionGround,
  type ExtensionState,
  PROMISES,
  type PromiseClock,
  type RatingLevel,
  REQUEST_CATEGORIES,
  REQUEST_CLOCKS,
  REQUEST_EVENTS,
  REQUEST_OUTCOMES,
  REQUEST_STATUSES,
  type RequestCategory,
  type RequestClock,
  type RequestEvent,
  type RequestOutcome,
  type RequestStatus,
} from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import {
  BooleanField,
  DateField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  ObjectField,
  OneOfField,
  TextField,
} from '../platform/index.js';
import { REQUEST_CHANNELS, type RequestChannel } from './request.entity.js';
import { REQUEST_PARTS, type RequestPart } from './request-parts.entity.js';
import { RequestContact } from './request-contact.dto.js';

export const HOLDERS = ['first-unit', 'centre', 'handling', 'enterprise'] as const;

export class RequestRow {
  @IdField()
  id: string;

  @TextField({ description: 'What people quote on the telephone' })
  number: string;

  @NestedField(() => NamedRef)
  enterprise: NamedRef;

  @OneOfField(REQUEST_CATEGORIES, { name: 'RequestCategory' })
  category: RequestCategory;

  @TextField({ description: 'The beginning of its words' })
  summary: string;

  @OneOfField(REQUEST_STATUSES, { name: 'RequestStatus' })
  status: RequestStatus;

  @OneOfField(COMPLEXITIES, { nullable: true, name: 'Complexity' })
  complexity: Complexity | null;

  @NestedField(() => NamedRef, { nullable: true })
  lead: NamedRef | null;

  @NestedField(() => NamedRef, { nullable: true, description: 'Who has it in hand' })
  person: NamedRef | null;

  @InstantField({ nullable: true, description: 'Null while nothing is due, or the enterprise is waited for' })
  dueAt: string | null;

  @OneOfField(PROMISES, { nullable: true, name: 'PromiseClock' })
  dueKind: PromiseClock | null;

  @BooleanField({ description: 'The date rests on days that no calendar covers yet' })
  provisional: boolean;

  @OneOfField(CLOCK_COLOURS, { nullable: true, name: 'ClockColour' })
  light: ClockColour | null;

  @IntField({ nullable: true, min: 1, max: 3, description: 'Level of three-level scheduling' })
  level: number | null;

  @BooleanField()
  urgent: boolean;

  @BooleanField({ description: 'Closed, and its enterprise has not rated it yet' })
  toRate: boolean;

  @InstantField()
  createdAt: string;

  @IntField({ description: 'Counts what happened to it' })
  version: number;
}

export class RequestPage {
  @NestedField(() => RequestRow, { list: true })
  items: RequestRow[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class RequestRows {
  @NestedField(() => RequestRow, { list: true })
  items: RequestRow[];
}

export class RequestUnit {
  @OneOfField(REQUEST_PARTS, { name: 'RequestPart' })
  part: RequestPart;

  @NestedField(() => NamedRef)
  department: NamedRef;
}

export class DayWhy {
  @OneOfField(DAY_REASONS, { name: 'DayReasonKind' })
  kind: DayReasonKind;

  @TextField({ optional: true })
  name?: string;
}

export class ClockDay {
  @DateField()
  date: string;

  @BooleanField()
  counted: boolean;

  @NestedField(() => DayWhy)
  why: DayWhy;
}

export class RequestClockView {
  @OneOfField(REQUEST_CLOCKS, { name: 'RequestClock' })
  kind: RequestClock;

  @InstantField()
  startedAt: string;

  @InstantField()
  dueAt: string;

  @BooleanField()
  provisional: boolean;

  @NestedField(() => ClockDay, { list: true, description: 'Every day counted or skipped, and why' })
  days: ClockDay[];

  @InstantField({ nullable: true })
  pausedSince: string | null;

  @InstantField({ nullable: true })
  doneAt: string | null;
}

export class RequestTimelineEntry {
  @OneOfField(REQUEST_EVENTS, { name: 'RequestEvent' })
  event: RequestEvent;

  @InstantField()
  at: string;

  @TextField({ nullable: true })
  actorName: string | null;

  @TextField({ nullable: true })
  role: string | null;

  @TextField({ nullable: true })
  words: string | null;

  @ObjectField({ type: 'object', additionalProperties: true }, { nullable: true })
  data: Record<string, unknown> | null;
}

export class RequestHolder {
  @OneOfField(HOLDERS, { name: 'RequestHolderKind' })
  kind: (typeof HOLDERS)[number];

  @NestedField(() => NamedRef, { list: true, description: 'The units, where it is with units' })
  units: NamedRef[];
}

export class RequestExtension {
  @OneOfField(EXTENSION_STATES, { name: 'ExtensionState' })
  state: ExtensionState;

  @OneOfField(EXTENSION_GROUNDS, { nullable: true, name: 'ExtensionGround' })
  ground: ExtensionGround | null;

  @DateField({ nullable: true })
  until: string | null;
}

export class RequestSatisfaction {
  @IntField({ min: 1, max: 5 })
  rating: RatingLevel;

  @TextField({ nullable: true })
  words: string | null;
}

/** How the request stands that this one is answered with: nothing of whose it is. */
export class HandledWith {
  @OneOfField(REQUEST_STATUSES, { name: 'RequestStatus' })
  status: RequestStatus;

  @InstantField({ nullable: true })
  dueAt: string | null;

  @OneOfField(PROMISES, { nullable: true, name: 'PromiseClock' })
  dueKind: PromiseClock | null;

  @BooleanField()
  provisional: boolean;

  @OneOfField(CLOCK_COLOURS, { nullable: true, name: 'ClockColour' })
  light: ClockColour | null;

  @TextField({ nullable: true, description: 'What was told as the result' })
  answer: string | null;

  @OneOfField(REQUEST_OUTCOMES, { nullable: true, name: 'RequestOutcome' })
  outcome: RequestOutcome | null;

  @InstantField({ nullable: true })
  closedAt: string | null;
}

export class LinkedRequest {
  @IdField()
  id: string;

  @TextField()
  number: string;

  @NestedField(() => NamedRef)
  enterprise: NamedRef;

  @TextField({ description: 'The beginning of its words' })
  summary: string;

  @InstantField()
  createdAt: string;
}

export class LinkedRequests {
  @IntField({ description: 'All that are answered with it' })
  count: number;

  @NestedField(() => LinkedRequest, { list: true, description: 'Those that the asker may read' })
  items: LinkedRequest[];
}

export class RequestView extends RequestRow {
  @TextField({ max: 2000 })
  words: string;

  @OneOfField(REQUEST_CHANNELS, { name: 'RequestChannel' })
  channel: RequestChannel;

  @IdField({ list: true, description: 'See GET /photos/{id}' })
  photoIds: string[];

  @NestedField(() => RequestContact)
  contact: RequestContact;

  @NestedField(() => RequestUnit, { list: true })
  departments: RequestUnit[];

  @NestedField(() => RequestHolder, {
    nullable: true,
    description: 'Whose move it is; null once it has ended',
  })
  holder: RequestHolder | null;

  @NestedField(() => RequestClockView, { list: true })
  clocks: RequestClockView[];

  @NestedField(() => RequestTimelineEntry, { list: true })
  timeline: RequestTimelineEntry[];

  @NestedField(() => RequestExtension)
  extension: RequestExtension;

  @OneOfField(CALLBACK_RESULTS, { nullable: true, name: 'CallbackResult' })
  callback: CallbackResult | null;

  @OneOfField(REQUEST_OUTCOMES, { nullable: true, name: 'RequestOutcome' })
  outcome: RequestOutcome | null;

  @TextField({ nullable: true, description: 'Why it came up; not told to the enterprise' })
  cause: string | null;

  @TextField({ list: true, description: 'What may be noted as its cause, where the asker may answer it' })
  causes: string[];

  @NestedField(() => RequestSatisfaction, { nullable: true })
  satisfaction: RequestSatisfaction | null;

  @IntField()
  reopenings: number;

  @IdField({ nullable: true })
  duplicateOf: string | null;

  @NestedField(() => HandledWith, { nullable: true, description: 'The request that it is answered with' })
  handledWith: HandledWith | null;

  @NestedField(() => LinkedRequests)
  linked: LinkedRequests;

  @InstantField({ nullable: true })
  closedAt: string | null;

  @OneOfField(REQUEST_EVENTS, { list: true, name: 'RequestEvent', description: 'What the asker may do now' })
  actions: RequestEvent[];
}
