import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { columns } from '../platform/database/portable.js';

/** Officer and deputy that somebody chose for an enterprise stay where a routing gives it to the same unit. */
export class PairsByHand0210 implements MigrationInterface {
  readonly name = 'pairs-by-hand-0000000000210';

  async up(runner: QueryRunner): Promise<void> {
    const column = columns(runner).bool('pairByHand', { default: 0 });
    await runner.addColumn('enterprise_services', new TableColumn(column));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('enterprise_services', 'pairByHand');
  }
}
