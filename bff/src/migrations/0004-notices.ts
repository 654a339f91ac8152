import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

export class Notices0004 implements MigrationInterface {
  readonly name = 'notices-0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, varchar, json, instant } = columns(runner);
    await createTable(runner, 'notices', {
      columns: [
        id(),
        idOf('messageId'),
        idOf('accountId'),
        varchar('kind', 40),
        idOf('planId', { isNullable: true }),
        json('data'),
        instant('at'),
      ],
      unique: [['messageId', 'accountId']],
      indices: [['accountId', 'id']],
      references: { accountId: 'accounts' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('notices');
  }
}
