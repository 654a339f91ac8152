import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** The cards that enterprises have on their walls, and the numbers that stand on them. */
export class ContactCards0120 implements MigrationInterface {
  readonly name = 'contact-cards-0000000000120';

  async up(runner: QueryRunner): Promise<void> {
    const { idOf, varchar, date, instant } = columns(runner);
    await runner.addColumn('accounts', new TableColumn(varchar('workPhone', 40, { isNullable: true })));
    await createTable(runner, 'contact_cards', {
      columns: [
        varchar('codeId', 8, { isPrimary: true }),
        idOf('enterpriseId'),
        varchar('siteName', 60, { isNullable: true }),
        varchar('siteAddress', 200, { isNullable: true }),
        varchar('liveKey', 90, { isNullable: true }),
        instant('issuedAt'),
        idOf('issuedBy', { isNullable: true }),
        instant('revokedAt', { isNullable: true }),
        idOf('revokedBy', { isNullable: true }),
        varchar('revokedReason', 200, { isNullable: true }),
        varchar('replacedBy', 8, { isNullable: true }),
        date('deliveredOn', { isNullable: true }),
        varchar('deliveredTo', 60, { isNullable: true }),
        idOf('deliveredBy', { isNullable: true }),
        varchar('note', 200, { isNullable: true }),
      ],
      unique: [['liveKey']],
      indices: [['enterpriseId']],
      references: { enterpriseId: 'enterprises' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('contact_cards');
    await runner.dropColumn('accounts', 'workPhone');
  }
}
