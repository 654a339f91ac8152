import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { indexName } from '../platform/database/portable.js';

const TABLE = 'plan_officers';
const INDEX = ['officerId', 'endsAt'];

/** What an officer is still booked for is found without going through what is over, however long a visit takes. */
export class OfficersToCome0460 implements MigrationInterface {
  readonly name = 'officers-to-come-0000000000460';

  async up(runner: QueryRunner): Promise<void> {
    const name = indexName(TABLE, INDEX);
    await runner.createIndex(TABLE, new TableIndex({ name, columnNames: INDEX }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(TABLE, indexName(TABLE, INDEX));
  }
}
