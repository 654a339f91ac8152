import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { indexName } from '../platform/database/portable.js';

const INDEXED = [
  ['service_requests', 'closedAt'],
  ['notices', 'at'],
  ['message_deliveries', 'at'],
] as const;

/** What is kept for a time is found by its time. */
export class Retention0332 implements MigrationInterface {
  readonly name = 'retention-0000000000332';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of INDEXED) {
      const name = indexName(table, [column]);
      await runner.createIndex(table, new TableIndex({ name, columnNames: [column] }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of INDEXED) await runner.dropIndex(table, indexName(table, [column]));
  }
}
