import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** What was published of the audit chain, a head a day. */
export class AuditHeads0320 implements MigrationInterface {
  readonly name = 'audit-heads-0000000000320';

  async up(runner: QueryRunner): Promise<void> {
    const { varchar, int, json } = columns(runner);
    await createTable(runner, 'audit_heads', {
      columns: [varchar('date', 10, { isPrimary: true }), int('seq'), json('head')],
      indices: [['seq']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_heads');
  }
}
