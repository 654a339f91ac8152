import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, indexName } from '../platform/database/portable.js';

const INDEX = ['accountId', 'readAt'];

/** When a notice was read. What was told before counts as read when it was told. */
export class NoticesRead0171 implements MigrationInterface {
  readonly name = 'notices-read-0000000000171';

  async up(runner: QueryRunner): Promise<void> {
    const { instant } = columns(runner);
    await runner.addColumn('notices', new TableColumn(instant('readAt', { isNullable: true })));
    await runner.query('UPDATE notices SET readAt = at');
    await runner.createIndex(
      'notices',
      new TableIndex({ name: indexName('notices', INDEX), columnNames: INDEX }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('notices', indexName('notices', INDEX));
    await runner.dropColumn('notices', 'readAt');
  }
}
