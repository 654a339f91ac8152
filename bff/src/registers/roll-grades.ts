import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EnterpriseEntity } from '../enterprises/index.js';
import { Audit, Clock, type Job, Jobs, Transactions } from '../platform/index.js';

/** A next grade whose day has come becomes the grade. Decisions heed the day by themselves; what is shown follows. */
@Injectable()
export class RollGrades implements Job, OnModuleInit {
  readonly name = 'roll-grades';
  readonly everyMs = 10 * 60_000;

  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  /** MySQL sets from left to right, so the next grade is blanked last. */
  run(now: Date): Promise<number> {
    return this.transactions.run(async (tx) => {
      const today = this.clock.today();
      const { affected: enterprises } = await tx
        .createQueryBuilder()
        .update(EnterpriseEntity)
        .set({ grade: () => 'nextGrade', nextGradeFrom: null, nextGrade: null })
        .where('nextGradeFrom <= :today', { today })
        .execute();
      if (!enterprises) return 0;
      await this.audit.record(tx, {
        actor: null,
        action: 'register.roll-grades',
        subject: { type: 'register', id: 'grades' },
        before: null,
        after: { until: today, enterprises },
        requestId: this.name,
        at: now,
      });
      return enterprises;
    });
  }
}
