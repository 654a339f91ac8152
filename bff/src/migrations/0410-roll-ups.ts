import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, createTable, indexName } from '../platform/database/portable.js';

const DUE = ['dueAt'];

/** Sums that are made beforehand, and what they are made of found by an index. */
export class RollUps0410 implements MigrationInterface {
  readonly name = 'roll-ups-0000000000410';

  async up(runner: QueryRunner): Promise<void> {
    const { varchar, instant, json } = columns(runner);
    await createTable(runner, 'roll_ups', {
      columns: [
        varchar('id', 190, { isPrimary: true }),
        instant('asOf'),
        instant('askedAt'),
        instant('nextCheckAt'),
        json('value'),
      ],
      indices: [['nextCheckAt']],
    });
    const name = indexName('request_clocks', DUE);
    await runner.createIndex('request_clocks', new TableIndex({ name, columnNames: DUE }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('request_clocks', indexName('request_clocks', DUE));
    await runner.dropTable('roll_ups');
  }
}
