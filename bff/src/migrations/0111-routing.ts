import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** What the routing table looks at of an enterprise, and the versions of the table. */
export class Routing0111 implements MigrationInterface {
  readonly name = 'routing-0000000000111';

  async up(runner: QueryRunner): Promise<void> {
    const { idOf, int, varchar, json, instant } = columns(runner);
    const nullable = { isNullable: true };
    for (const column of [
      json('classes', nullable),
      varchar('scale', 5, nullable),
      varchar('groupName', 40, nullable),
      idOf('attractedBy', nullable),
      idOf('townId', nullable),
    ]) {
      await runner.addColumn('enterprises', new TableColumn(column));
    }
    await createTable(runner, 'routing_versions', {
      columns: [
        int('version', { isPrimary: true }),
        json('rows'),
        json('roles'),
        varchar('note', 200),
        int('moved'),
        idOf('appliedBy', nullable),
        instant('appliedAt'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('routing_versions');
    for (const name of ['classes', 'scale', 'groupName', 'attractedBy', 'townId'])
      await runner.dropColumn('enterprises', name);
  }
}
