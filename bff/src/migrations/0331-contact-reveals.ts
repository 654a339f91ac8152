import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Who looked at which contact, and why. */
export class ContactReveals0331 implements MigrationInterface {
  readonly name = 'contact-reveals-0000000000331';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, varchar, instant, text } = columns(runner);
    await createTable(runner, 'contact_reveals', {
      columns: [
        id(),
        instant('at'),
        idOf('accountId'),
        varchar('subject', 12),
        idOf('subjectId'),
        text('reason'),
      ],
      indices: [['accountId'], ['subjectId']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('contact_reveals');
  }
}
