import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { columns } from '../platform/database/portable.js';

/**
 * Who administers an enterprise, and one-time codes that make somebody its member. Nobody becomes an administrator by
 * this step: the centre confirms the first one.
 */
export class EnterpriseAdministrators0302 implements MigrationInterface {
  readonly name = 'enterprise-administrators-0000000000302';

  async up(runner: QueryRunner): Promise<void> {
    const { idOf, bool } = columns(runner);
    const administers = new TableColumn(bool('administers', { default: 0 }));
    await runner.addColumn('account_enterprises', administers);
    await runner.addColumn('admission_codes', new TableColumn(idOf('enterpriseId', { isNullable: true })));
    await runner.addColumn('admission_codes', administers.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('admission_codes', 'administers');
    await runner.dropColumn('admission_codes', 'enterpriseId');
    await runner.dropColumn('account_enterprises', 'administers');
  }
}
