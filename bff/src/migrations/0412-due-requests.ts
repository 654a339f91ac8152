import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { indexName } from '../platform/database/portable.js';

const TABLE = 'service_requests';
const INDEX = ['dueAt'];

/** Work lists are read in the order of what is due, a page of them, whatever the state. */
export class DueRequests0412 implements MigrationInterface {
  readonly name = 'due-requests-0000000000412';

  async up(runner: QueryRunner): Promise<void> {
    const name = indexName(TABLE, INDEX);
    await runner.createIndex(TABLE, new TableIndex({ name, columnNames: INDEX }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(TABLE, indexName(TABLE, INDEX));
  }
}
