import {
  can,
  resultThatStands,
  maskName,
  maskPhone,
  type RequestAsker,
  type RequestCategory,
  type RequestEvent,
  type RequestStatus,
} from '@anqi/shared';
import { toInstant, toInstantOrNull } from '../platform/index.js';
import type { RequestClockEntity } from './request-clock.entity.js';
import type { RequestEventEntity } from './request-parts.entity.js';
import { HANDLING_PARTS, holderOf, type RequestRecord, unitsOf } from './request-record.js';
import type { RequestEntity } from './request.entity.js';
import type { RequestContact } from './request-contact.dto.js';
import type {
  HandledWith,
  LinkedRequest,
  LinkedRequests,
  RequestClockView,
  RequestHolder,
  RequestRow,
  RequestTimelineEntry,
  RequestView,
} from './request-view.dto.js';

const SUMMARY = 60;

export interface Named {
  id: string;
  name: string;
}

/** Names by id, of enterprises, departments and accounts alike. */
export type Names = ReadonlyMap<string, string>;

const named = (names: Names, id: string): Named => ({ id, name: names.get(id) ?? '' });

/** A row of a list. It never holds a contact; one that is linked is closed when its main one is. */
export function presentRow(
  request: RequestEntity,
  lead: string | undefined,
  context: { names: Names; now: Date; mainStatus: RequestStatus | null },
): RequestRow {
  const { names, now, mainStatus } = context;
  const { id, number, status, complexity, dueKind, provisional, level, personId, version } = request;
  return {
    id,
    number,
    enterprise: named(names, request.enterpriseId),
    category: request.category as RequestCategory,
    summary: summaryOf(request.words),
    status,
    complexity,
    lead: lead === undefined ? null : named(names, lead),
    person: personId === null ? null : named(names, personId),
    dueAt: toInstantOrNull(request.dueAt),
    dueKind,
    provisional,
    light: lightOf(request, now),
    level,
    urgent: request.urgency === 'urgent',
    toRate: (mainStatus ?? status) === 'closed' && request.satisfaction === null,
    createdAt: toInstant(request.createdAt),
    version,
  };
}

function lightOf({ dueAt, amberAt }: RequestEntity, now: Date): RequestRow['light'] {
  if (dueAt === null) return null;
  if (now >= dueAt) return 'red';
  return amberAt !== null && now >= amberAt ? 'amber' : 'green';
}

export interface ViewContext {
  names: Names;
  now: Date;
  asker: RequestAsker;
  photoIds: string[];
  actions: RequestEvent[];
  /** Of the rules in force. */
  causes: readonly string[];
  /** The request that it is linked to. */
  main: RequestRecord | null;
  linked: LinkedRequests;
}

export function presentRequest(record: RequestRecord, context: ViewContext): RequestView {
  const { request, parts, clocks, events } = record;
  const { names, asker, photoIds, actions } = context;
  const isOwn = asker.relations.includes('own-enterprise');
  const { words, channel, callback, outcome, satisfaction, reopenings, duplicateOf } = request;
  const { extension: state, extensionGround: ground, extensionUntil: until } = request;
  return {
    ...presentRow(request, unitsOf(record, 'lead')[0], {
      ...context,
      mainStatus: context.main?.request.status ?? null,
    }),
    words,
    channel,
    photoIds,
    contact: contactOf(request, asker),
    departments: parts.map(({ part, departmentId }) => ({ part, department: named(names, departmentId) })),
    holder: presentHolder(record, names),
    clocks: clocks.map(presentClock),
    timeline: events.filter(({ event }) => !isOwn || !INTERNAL.includes(event)).map(entryFor(names, isOwn)),
    extension:
      isOwn && state === 'proposed' ? { state: 'none', ground: null, until: null } : { state, ground, until },
    callback,
    outcome,
    cause: isOwn ? null : request.cause,
    causes: actions.some((event) => NOTES_CAUSE.includes(event)) ? [...context.causes] : [],
    satisfaction: satisfaction === null ? null : { rating: satisfaction, words: request.satisfactionWords },
    reopenings,
    duplicateOf,
    handledWith: context.main === null ? null : presentMain(context.main, context.now),
    linked: context.linked,
    closedAt: toInstantOrNull(request.closedAt),
    actions,
  };
}

/** How the main one stands, without whose it is: its answer alone is told in words. */
function presentMain({ request, events }: RequestRecord, now: Date): HandledWith {
  const { status, dueKind, provisional, outcome } = request;
  const answer = resultThatStands(events);
  return {
    status,
    dueAt: toInstantOrNull(request.dueAt),
    dueKind,
    provisional,
    light: lightOf(request, now),
    answer,
    outcome: answer === null ? null : outcome,
    closedAt: toInstantOrNull(request.closedAt),
  };
}

export function presentLinked(request: RequestEntity, names: Names): LinkedRequest {
  const { id, number, words, createdAt } = request;
  return {
    id,
    number,
    enterprise: named(names, request.enterpriseId),
    summary: summaryOf(words),
    createdAt: toInstant(createdAt),
  };
}

const summaryOf = (words: string): string => Array.from(words).slice(0, SUMMARY).join('');

const NOTES_CAUSE: readonly RequestEvent[] = ['answer-on-the-spot', 'answer', 'apply-close-out'];

/** In full to the enterprise alone; those who have to call it see it by saying why. */
function contactOf(
  { contactName, contactPhone }: RequestEntity,
  { roles, relations }: RequestAsker,
): RequestContact {
  if (relations.includes('own-enterprise')) {
    return { name: contactName, phone: contactPhone, masked: false, revealable: false };
  }
  const isThere = contactName !== null || contactPhone !== null;
  return {
    name: contactName === null ? null : maskName(contactName),
    phone: contactPhone === null ? null : maskPhone(contactPhone),
    masked: true,
    revealable: isThere && can(roles, 'contact.reveal', relations),
  };
}

function presentHolder(record: RequestRecord, names: Names): RequestHolder | null {
  const kind = holderOf(record);
  if (kind === null) return null;
  const units =
    kind === 'first-unit'
      ? unitsOf(record, 'first-unit')
      : kind === 'handling'
        ? unitsOf(record, ...HANDLING_PARTS)
        : [];
  return { kind, units: units.map((id) => named(names, id)) };
}

function presentClock({
  kind,
  startedAt,
  dueAt,
  provisional,
  days,
  pausedSince,
  stoppedAt,
}: RequestClockEntity): RequestClockView {
  return {
    kind,
    startedAt: toInstant(startedAt),
    dueAt: toInstant(dueAt),
    provisional,
    days,
    pausedSince: toInstantOrNull(pausedSince),
    doneAt: toInstantOrNull(stoppedAt),
  };
}

/** Between the units: not told to the enterprise. */
const INTERNAL: readonly RequestEvent[] = [
  'contest',
  'settle-contest',
  'propose-extension',
  'refuse-extension',
  'hand-over',
  'refuse-close-out',
  'follow',
];

/** Told, but in what words the units spoke of it is theirs. */
const WORDS_KEPT: readonly RequestEvent[] = [
  'pass-to-centre',
  'register',
  'dispatch',
  'return',
  'escalate',
  'decide-scheduling',
  'supervise',
  'pass-on',
  // They may name another enterprise.
  'mark-duplicate',
];

/** Who rated is told to nobody who was rated (domain: 好差评). */
function entryFor(names: Names, isOwn: boolean): (event: RequestEventEntity) => RequestTimelineEntry {
  return ({ event, at, accountId, role, words, data }) => ({
    event,
    at: toInstant(at),
    actorName: isOwn || accountId === null || event === 'rate' ? null : (names.get(accountId) ?? null),
    role,
    words: isOwn && WORDS_KEPT.includes(event) ? null : words,
    data: isOwn && event === 'mark-duplicate' ? null : data,
  });
}
