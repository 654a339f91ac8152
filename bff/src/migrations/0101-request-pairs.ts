import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** The full-text index of requests, one for all databases. */
export class RequestPairs0101 implements MigrationInterface {
  readonly name = 'request-pairs-0000000000101';

  async up(runner: QueryRunner): Promise<void> {
    const { id, varchar } = columns(runner);
    await createTable(runner, 'request_pairs', {
      columns: [id('requestId'), varchar('pair', 13, { isPrimary: true })],
      indices: [['pair']],
      references: { requestId: 'service_requests' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('request_pairs');
  }
}
