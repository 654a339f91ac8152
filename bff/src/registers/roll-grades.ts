import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EnterpriseEntity } from '../enterprises/index.js';
import { Clock, Jobs } from '../platform/index.js';

const EVERY_MS = 10 * 60_000;

/** A next grade whose day has come becomes the grade. Decisions heed the day by themselves; what is shown follows. */
@Injectable()
export class RollGrades implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'roll-grades', everyMs: EVERY_MS, run: () => this.run() });
  }

  /** MySQL sets from left to right, so the next grade is blanked last. */
  private async run(): Promise<number> {
    const { affected } = await this.dataSource.manager
      .createQueryBuilder()
      .update(EnterpriseEntity)
      .set({ grade: () => 'nextGrade', nextGradeFrom: null, nextGrade: null })
      .where('nextGradeFrom <= :today', { today: this.clock.today() })
      .execute();
    return affected ?? 0;
  }
}
