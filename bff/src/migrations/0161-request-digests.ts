import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** The mornings whose digest was told. */
export class RequestDigests0161 implements MigrationInterface {
  readonly name = 'request-digests-0000000000161';

  async up(runner: QueryRunner): Promise<void> {
    const { int, date, instant } = columns(runner);
    await createTable(runner, 'request_digests', {
      columns: [date('date', { isPrimary: true }), instant('at'), int('people')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('request_digests');
  }
}
