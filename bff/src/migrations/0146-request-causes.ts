import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns } from '../platform/database/portable.js';

/** Why a request came up, for the monthly analysis. */
export class RequestCauses0146 implements MigrationInterface {
  readonly name = 'request-causes-0000000000146';

  async up(runner: QueryRunner): Promise<void> {
    const { varchar } = columns(runner);
    await runner.addColumn('service_requests', new TableColumn(varchar('cause', 30, { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('service_requests', 'cause');
  }
}
