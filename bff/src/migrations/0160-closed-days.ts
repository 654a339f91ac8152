import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

export class ClosedDays0160 implements MigrationInterface {
  readonly name = 'closed-days-0000000000160';

  async up(runner: QueryRunner): Promise<void> {
    const { idOf, varchar, date, instant } = columns(runner);
    await createTable(runner, 'closed_days', {
      columns: [
        date('date', { isPrimary: true }),
        varchar('reason', 30),
        idOf('addedBy'),
        instant('addedAt'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('closed_days');
  }
}
