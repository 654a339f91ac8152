import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Spreadsheets of requests that were taken in, and which request was in which row. */
export class RequestSheets0181 implements MigrationInterface {
  readonly name = 'request-sheets-0000000000181';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, varchar, int, instant } = columns(runner);
    await createTable(runner, 'request_sheets', {
      columns: [
        id(),
        varchar('name', 120),
        varchar('contentHash', 64),
        int('nth'),
        int('rowCount'),
        idOf('takenInBy'),
        instant('takenInAt'),
      ],
      unique: [['contentHash', 'nth']],
    });
    await createTable(runner, 'request_sheet_rows', {
      columns: [id('requestId'), idOf('sheetId'), int('rowNumber')],
      indices: [['sheetId']],
      references: { sheetId: 'request_sheets' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('request_sheet_rows');
    await runner.dropTable('request_sheets');
  }
}
