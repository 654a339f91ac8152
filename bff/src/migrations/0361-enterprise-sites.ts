import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Where enterprises work beside their registered address. */
export class EnterpriseSites0361 implements MigrationInterface {
  readonly name = 'enterprise-sites-0000000000361';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, varchar, date } = columns(runner);
    await createTable(runner, 'enterprise_sites', {
      columns: [
        id(),
        idOf('enterpriseId'),
        varchar('name', 60),
        varchar('address', 200),
        date('endedOn', { isNullable: true }),
      ],
      unique: [['enterpriseId', 'name']],
      references: { enterpriseId: 'enterprises' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('enterprise_sites');
  }
}
