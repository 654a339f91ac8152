import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Batches of cards being printed, and the park that an enterprise is in, by which they are chosen. */
export class CardPrints0130 implements MigrationInterface {
  readonly name = 'card-prints-0000000000130';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, int, varchar, bool, json, instant } = columns(runner);
    await runner.addColumn('enterprises', new TableColumn(varchar('park', 60, { isNullable: true })));
    await createTable(runner, 'card_prints', {
      columns: [
        id(),
        idOf('accountId'),
        varchar('origin', 200),
        varchar('town', 60, { isNullable: true }),
        varchar('park', 60, { isNullable: true }),
        varchar('kind', 40, { isNullable: true }),
        bool('undelivered'),
        varchar('state', 12),
        int('total'),
        int('done'),
        int('parts'),
        json('lastKey', { isNullable: true }),
        int('bytes', { isNullable: true }),
        instant('createdAt'),
        instant('finishedAt', { isNullable: true }),
        instant('nextCheckAt', { isNullable: true }),
        idOf('leaseId', { isNullable: true }),
        int('attempts'),
        varchar('lastError', 120, { isNullable: true }),
      ],
      indices: [['nextCheckAt'], ['accountId', 'id']],
      references: { accountId: 'accounts' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('card_prints');
    await runner.dropColumn('enterprises', 'park');
  }
}
