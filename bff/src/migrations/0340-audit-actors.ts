import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { indexName } from '../platform/database/portable.js';

const INDEX = ['actorId'];

/** What somebody did is found without reading what everybody did. */
export class AuditActors0340 implements MigrationInterface {
  readonly name = 'audit-actors-0000000000340';

  async up(runner: QueryRunner): Promise<void> {
    const name = indexName('audit_rows', INDEX);
    await runner.createIndex('audit_rows', new TableIndex({ name, columnNames: INDEX }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('audit_rows', indexName('audit_rows', INDEX));
  }
}
