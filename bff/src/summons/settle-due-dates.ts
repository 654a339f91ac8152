import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Audit, Clock, type Job, Jobs, toInstant, Transactions } from '../platform/index.js';
import { Policies, WhenDaysChange } from '../policies/index.js';
import { RequestPolicies } from '../requests/index.js';
import { settledDue } from './summons-due.js';
import { SummonsEntity } from './summons.entity.js';

/**
 * Reckons anew by when somebody reports, when a calendar was imported or a day closed: provisional dates become certain,
 * and none becomes earlier than it was promised.
 */
@Injectable()
export class SettleDueDates implements Job, OnModuleInit {
  readonly name = 'settle-summonses';
  readonly everyMs = 60_000;
  private readonly daysChange: WhenDaysChange;

  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly policies: RequestPolicies,
    calendars: Policies,
  ) {
    this.daysChange = new WhenDaysChange(calendars);
  }

  onModuleInit(): void {
    this.jobs.register(this);
  }

  run(now: Date = this.clock.now()): Promise<number> {
    return this.daysChange.run(
      () => this.awaited(),
      (id) => this.settle(id, now),
    );
  }

  private async awaited(): Promise<string[]> {
    const rows = await this.dataSource.manager.find(SummonsEntity, {
      select: { id: true },
      where: { status: 'called' },
    });
    return rows.map(({ id }) => id);
  }

  /** The head who was told that it is overdue is told again once it is so by its new date. */
  private settle(id: string, now: Date): Promise<number> {
    return this.transactions.run(async (tx) => {
      const row = await tx.findOneBy(SummonsEntity, { id, status: 'called' });
      const rules = row && this.policies.rulesOf(row, now);
      const settled = row && rules ? settledDue(row, rules.terms) : null;
      if (row === null || settled === null) return 0;
      const nextCheckAt = settled.dueAt > now ? settled.dueAt : row.nextCheckAt;
      const before = { id, status: 'called' as const };
      const { affected } = await tx.update(SummonsEntity, before, { ...settled, nextCheckAt } as never);
      if (affected !== 1) return 0;
      await this.audit.record(tx, {
        actor: null,
        action: 'summons.settle-due-date',
        subject: { type: 'summons', id },
        before: { due: toInstant(row.dueAt) },
        after: { due: toInstant(settled.dueAt) },
        requestId: this.name,
        at: now,
      });
      return 1;
    });
  }
}
