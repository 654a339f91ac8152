import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { indexName } from '../platform/database/portable.js';

const INDICES = [
  ['audit_rows', 'action'],
  ['contact_reveals', 'at'],
] as const;

/** What happens once a year is found in the audit log without reading the year; what is kept for a time, by its time. */
export class AuditActions0413 implements MigrationInterface {
  readonly name = 'audit-actions-0000000000413';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of INDICES) {
      const name = indexName(table, [column]);
      await runner.createIndex(table, new TableIndex({ name, columnNames: [column] }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of INDICES) await runner.dropIndex(table, indexName(table, [column]));
  }
}
