import type { RequestClock, RequestEvent, RequestStatus, RequestTransition } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Audit, Ids, refuse } from '../platform/index.js';
import type { Effect } from './effect-of-event.js';
import type { RequestClockEntity } from './request-clock.entity.js';
import {
  type ClockRules,
  extendClock,
  isRunning,
  nextDue,
  pauseClock,
  relengthenClock,
  resumeClock,
  startClock,
  stopClock,
} from './request-clocks.js';
import { RequestNotices } from './request-notices.js';
import { RequestPolicies } from './request-policies.js';
import { matterOf, type RequestRecord } from './request-record.js';
import { RequestRepository } from './request.repository.js';
import type { Surroundings } from './whole-request.js';

export interface Happening {
  event: RequestEvent;
  to: RequestStatus;
  clocks: RequestTransition['clocks'];
  effect: Effect;
  words: string | null;
  /** `null`: the product itself. */
  actor: Actor | null;
  requestId: string;
  /** Whoever is concerned hears of it otherwise. */
  untold?: boolean;
  /** Where it was read already. */
  around?: Surroundings;
}

/** Writes one event: the request, its clocks, its history, the audit row and the messages, all in one transaction. */
@Injectable()
export class RecordEvent {
  constructor(
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly repository: RequestRepository,
    private readonly notices: RequestNotices,
    private readonly policies: RequestPolicies,
  ) {}

  async run(
    tx: EntityManager,
    before: RequestRecord,
    happening: Happening,
    rules: ClockRules,
  ): Promise<RequestRecord> {
    const { effect, to, event, around } = happening;
    const { request } = before;
    const parts = effect.parts ?? before.parts;
    const changed = { ...request, ...effect.changes, status: to, version: request.version + 1 };
    const moved: RequestRecord = { ...before, request: changed, parts };
    const clocks = this.operate(moved, happening, rules);
    const after: RequestRecord = {
      ...moved,
      request: { ...changed, ...nextDue(clocks, this.rulesOf(rules)) },
      clocks,
      events: [...before.events, this.entryOf(before, happening, rules.now)],
    };
    await this.repository.save(tx, before, after);
    await this.record(tx, { before, after, happening, now: rules.now });
    if (happening.untold !== true)
      await this.notices.tellOf({ tx, record: after, now: rules.now, around }, event, before);
    return after;
  }

  /** A request that begins: nothing was there before. */
  async begin(
    tx: EntityManager,
    first: RequestRecord,
    happening: Happening,
    rules: ClockRules,
  ): Promise<RequestRecord> {
    const clocks = this.operate(first, happening, rules);
    const record: RequestRecord = {
      ...first,
      request: { ...first.request, ...nextDue(clocks, this.rulesOf(rules)) },
      clocks,
      events: [this.entryOf(null, happening, rules.now, first.request.id)],
    };
    await this.repository.insert(tx, record);
    await this.record(tx, { before: null, after: record, happening, now: rules.now });
    const { around, event } = happening;
    await this.notices.tellOf({ tx, record, now: rules.now, around }, event, null);
    return record;
  }

  private operate(
    record: RequestRecord,
    { clocks, event }: Happening,
    rules: ClockRules,
  ): RequestClockEntity[] {
    const matter = matterOf(record);
    const has = (kinds: readonly RequestClock[] | undefined, { kind }: RequestClockEntity): boolean =>
      kinds?.includes(kind) ?? false;
    const rulesOf = this.rulesOf(rules);
    const kept = record.clocks.map((clock) => {
      const own = rulesOf(clock);
      if (!isRunning(clock)) return clock;
      if (has(clocks.stop, clock)) return stopClock(clock, own);
      if (has(clocks.pause, clock)) return pauseClock(clock, own);
      if (has(clocks.resume, clock)) return resumeClock(clock, own);
      if (!has(clocks.move, clock)) return clock;
      const { extensionUntil } = record.request;
      if (event === 'settle-contest') return relengthenClock(clock, matter, own);
      return extensionUntil === null ? clock : extendClock(clock, extensionUntil, own);
    });
    const started = (clocks.start ?? []).map((kind) =>
      startClock({ id: this.ids.next(), requestId: record.request.id, kind, matter }, rules),
    );
    return [...kept, ...started];
  }

  /** A clock's own rules: those of the day it started, which may not be today's. */
  private rulesOf(today: ClockRules): (clock: RequestClockEntity) => ClockRules {
    return (clock) => this.policies.rulesOf(clock, today.now) ?? today;
  }

  private entryOf(
    before: RequestRecord | null,
    { event, to, words, actor, effect }: Happening,
    at: Date,
    requestId: string = before?.request.id ?? refuse('not-found', 404),
  ): RequestRecord['events'][number] {
    return {
      id: this.ids.next(),
      requestId,
      at,
      event,
      accountId: actor?.accountId ?? null,
      role: actor?.roles[0] ?? null,
      fromStatus: before?.request.status ?? null,
      toStatus: to,
      words: words?.trim() || null,
      data: effect.data ?? null,
    };
  }

  private record(tx: EntityManager, { before, after, happening, now }: Recorded): Promise<void> {
    return this.audit.record(tx, {
      actor: happening.actor,
      action: `request.${happening.event}`,
      subject: { type: 'request', id: after.request.id },
      before: before && auditOf(before),
      after: { ...auditOf(after), words: this.audit.digest(happening.words) },
      requestId: happening.requestId,
      at: now,
    });
  }
}

interface Recorded {
  before: RequestRecord | null;
  after: RequestRecord;
  happening: Happening;
  now: Date;
}

/** States and figures alone: what people wrote stays with the request. */
function auditOf({ request, parts }: RequestRecord): object {
  const {
    status,
    complexity,
    outcome,
    cause,
    level,
    extension,
    callback,
    satisfaction,
    personId,
    duplicateOf,
  } = request;
  const units = parts.map(({ part, departmentId }) => `${part}:${departmentId}`);
  const due = request.dueAt?.toISOString() ?? null;
  return {
    status,
    complexity,
    outcome,
    cause,
    level,
    extension,
    callback,
    satisfaction,
    personId,
    duplicateOf,
    units,
    due,
  };
}
