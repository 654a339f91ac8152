import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { indexName } from '../platform/database/portable.js';

const NAME = indexName('service_requests', ['duplicateOf']);

/** Which requests are answered with one is asked whenever that moves on. */
export class RequestLinks0180 implements MigrationInterface {
  readonly name = 'request-links-0000000000180';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex(
      'service_requests',
      new TableIndex({ name: NAME, columnNames: ['duplicateOf'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('service_requests', NAME);
  }
}
