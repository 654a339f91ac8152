import {
  type ClockSignal,
  levelClimbedTo,
  type RequestEvent,
  requestTransitionOf,
  type SchedulingLevel,
} from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DueRows, isLeased, type Job, Jobs, Transactions } from '../platform/index.js';
import type { Effect } from './effect-of-event.js';
import { RecordEvent } from './record-event.js';
import { RequestClockEntity } from './request-clock.entity.js';
import { checked, checkOf, type ClockRules } from './request-clocks.js';
import { RequestNotices } from './request-notices.js';
import { RequestPolicies } from './request-policies.js';
import { type RequestRecord, situationOf } from './request-record.js';
import { RequestRepository } from './request.repository.js';

const EVERY_MS = 15_000;

/**
 * Says what clocks have to say: overdue by the district's rule a reminder, a
 * supervision order (督办) or the climb through the levels. Work that nobody was given counts like any other. Each
 * clock is leased, and looked after in a short transaction of its own under its request's lock.
 */
@Injectable()
export class CheckClocks implements Job, OnModuleInit {
  readonly name = 'check-request-clocks';
  readonly everyMs = EVERY_MS;

  constructor(
    private readonly jobs: Jobs,
    private readonly dueRows: DueRows,
    private readonly transactions: Transactions,
    private readonly repository: RequestRepository,
    private readonly policies: RequestPolicies,
    private readonly recordEvent: RecordEvent,
    private readonly notices: RequestNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  run(now: Date): Promise<number> {
    return this.dueRows.each({
      entity: RequestClockEntity,
      select: { requestId: true },
      now,
      work: ({ id, requestId }, leasedUntil) =>
        this.transactions.run(async (tx) => {
          const record = await this.repository.lock(tx, requestId);
          const clock = record?.clocks.find((each) => each.id === id);
          if (!record || !clock || !isLeased(clock, leasedUntil)) return 0;
          return this.check(tx, record, { clock, now });
        }),
    });
  }

  private async check(
    tx: EntityManager,
    record: RequestRecord,
    { clock, now }: { clock: RequestClockEntity; now: Date },
  ): Promise<number> {
    const rules = this.policies.rulesOf(clock, now);
    if (rules === undefined) return 0;
    const { due } = checkOf(clock, rules);
    const said = checked({ ...clock, signalled: [...clock.signalled, ...due] }, rules);
    const { signalled, nextCheckAt } = said;
    await tx.update(RequestClockEntity, { id: clock.id }, { signalled, nextCheckAt } as never);
    const clocks = record.clocks.map((each) => (each === clock ? said : each));
    let current: RequestRecord = { ...record, clocks };
    for (const signal of due) current = await this.say(tx, current, { signal, clock: said, rules });
    return 1;
  }

  private async say(
    tx: EntityManager,
    record: RequestRecord,
    { signal, clock, rules }: { signal: ClockSignal; clock: RequestClockEntity; rules: ClockRules },
  ): Promise<RequestRecord> {
    const told = { tx, record, now: rules.now };
    const data = { clock: clock.kind, due: clock.dueAt.toISOString() };
    switch (signal) {
      case 'remind':
        await this.notices.tell(told, 'request-overdue', await this.notices.holders(told));
        return record;
      case 'supervise':
        return this.record(tx, record, { event: 'supervise', effect: { data }, rules });
      case 'climb-3':
        return this.climb(tx, record, { reached: 3, data, rules });
      case 'climb-2':
        return this.climb(tx, record, { reached: 2, data, rules });
      case 'climb-1':
        return this.climb(tx, record, { reached: 1, data, rules });
    }
  }

  private climb(
    tx: EntityManager,
    record: RequestRecord,
    { reached, data, rules }: Climb,
  ): Promise<RequestRecord> {
    const level = levelClimbedTo(record.request.level, reached);
    if (level === record.request.level) return Promise.resolve(record);
    return this.record(tx, record, {
      event: 'climb',
      effect: { changes: { level }, data: { ...data, level } },
      rules,
    });
  }

  /** What the product does itself goes by the same table of states. */
  private async record(
    tx: EntityManager,
    record: RequestRecord,
    { event, effect, rules }: { event: RequestEvent; effect: Effect; rules: ClockRules },
  ): Promise<RequestRecord> {
    const situation = situationOf(record, { ...rules, nudgeDay: '', main: null });
    const transition = requestTransitionOf(situation, event);
    if (transition === undefined) return record;
    const { to, clocks } = transition;
    const happening = { event, to, clocks, effect, words: null, actor: null, requestId: this.name };
    return this.recordEvent.run(tx, record, happening, rules);
  }
}

interface Climb {
  reached: SchedulingLevel;
  data: Record<string, unknown>;
  rules: ClockRules;
}
