import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, indexName } from '../platform/database/portable.js';

const TABLE = 'plan_officers';
const PERIOD = ['startsAt', 'endsAt'];
const BEFORE = ['officerId', 'planId'];
const INDEX = ['officerId', 'startsAt', 'planId', 'endsAt'];

const indexOf = (columnNames: string[]): TableIndex =>
  new TableIndex({ name: indexName(TABLE, columnNames), columnNames });

/** An officer's plans in order, a page of them, without reading all that he ever took part in. */
export class PlansOfOfficers0411 implements MigrationInterface {
  readonly name = 'plans-of-officers-0000000000411';

  async up(runner: QueryRunner): Promise<void> {
    const { instant } = columns(runner);
    for (const name of PERIOD)
      await runner.addColumn(TABLE, new TableColumn(instant(name, { isNullable: true })));
    const ofPlan = (name: string): string =>
      `${name} = (SELECT p.${name} FROM inspection_plans p WHERE p.id = ${TABLE}.planId)`;
    await runner.query(`UPDATE ${TABLE} SET ${PERIOD.map(ofPlan).join(', ')}`);
    await runner.createIndex(TABLE, indexOf(INDEX));
    await runner.dropIndex(TABLE, indexOf(BEFORE));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.createIndex(TABLE, indexOf(BEFORE));
    await runner.dropIndex(TABLE, indexOf(INDEX));
    for (const name of PERIOD) await runner.dropColumn(TABLE, name);
  }
}
