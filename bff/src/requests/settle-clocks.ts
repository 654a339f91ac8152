import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit, Clock, type Job, Jobs, Transactions } from '../platform/index.js';
import { Policies, WhenDaysChange } from '../policies/index.js';
import { PreviewSettlement } from './preview-settlement.js';
import type { RequestClockEntity } from './request-clock.entity.js';
import { type ClockRules, nextDue, settleClock } from './request-clocks.js';
import { RequestPolicies } from './request-policies.js';
import type { RequestRecord } from './request-record.js';
import { RequestRepository } from './request.repository.js';

/**
 * Reckons running clocks anew when a calendar was imported or a day closed: provisional dates become certain, and none becomes earlier
 * than it was promised. Each request is a short transaction of its own.
 */
@Injectable()
export class SettleClocks implements Job, OnModuleInit {
  readonly name = 'settle-request-clocks';
  readonly everyMs = 60_000;
  private readonly daysChange: WhenDaysChange;

  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly repository: RequestRepository,
    private readonly policies: RequestPolicies,
    private readonly preview: PreviewSettlement,
    calendars: Policies,
  ) {
    this.daysChange = new WhenDaysChange(calendars);
  }

  onModuleInit(): void {
    this.jobs.register(this);
  }

  run(now: Date = this.clock.now()): Promise<number> {
    return this.daysChange.run(
      () => this.unsettled(),
      (id) => this.settle(id, now),
    );
  }

  /** Requests with a clock that the days of today set otherwise: the others, nearly all, are not locked for nothing. */
  private async unsettled(): Promise<string[]> {
    const ids = new Set<string>();
    for await (const { requestId } of this.preview.of({})) ids.add(requestId);
    return [...ids];
  }

  private settle(id: string, now: Date): Promise<number> {
    return this.transactions.run(async (tx) => {
      const before = await this.repository.lock(tx, id);
      if (before === null) return 0;
      const after = this.settled(before, now);
      if (after === before) return 0;
      await this.repository.save(tx, before, after);
      await this.audit.record(tx, {
        actor: null,
        action: 'request.settle-clocks',
        subject: { type: 'request', id },
        before: { due: before.request.dueAt?.toISOString() ?? null },
        after: { due: after.request.dueAt?.toISOString() ?? null },
        requestId: this.name,
        at: now,
      });
      return 1;
    });
  }

  private settled(record: RequestRecord, now: Date): RequestRecord {
    const rulesOf = (clock: RequestClockEntity): ClockRules | undefined => this.policies.rulesOf(clock, now);
    const clocks = record.clocks.map((clock) => {
      const rules = rulesOf(clock);
      return rules === undefined ? clock : settleClock(clock, rules);
    });
    if (clocks.every((clock, at) => clock === record.clocks[at])) return record;
    const version = record.request.version + 1;
    return { ...record, clocks, request: { ...record.request, ...nextDue(clocks, rulesOf), version } };
  }
}
