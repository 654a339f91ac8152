import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

const SERVICES = 'enterprise_services';

/** Absences of those who serve enterprises, instead of dates on each card; who else has a part in serving it. */
export class Absences0110 implements MigrationInterface {
  readonly name = 'absences-0000000000110';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, varchar, json, date, instant } = columns(runner);
    const nullable = { isNullable: true };
    await createTable(runner, 'absences', {
      columns: [
        id(),
        idOf('accountId'),
        date('fromDate'),
        date('untilDate'),
        idOf('standInId', nullable),
        idOf('recordedBy', nullable),
        instant('recordedAt'),
      ],
      indices: [['accountId'], ['untilDate']],
      references: { accountId: 'accounts' },
    });
    // The enterprise's id serves as the absence's: one for each card whose deputy had dates.
    await runner.query(`INSERT INTO absences (id, accountId, fromDate, untilDate, standInId, recordedBy, recordedAt)
      SELECT s.enterpriseId, s.officerId, s.deputyFrom, s.deputyUntil, s.deputyId, NULL, '2026-01-01 00:00:00.000'
      FROM ${SERVICES} s WHERE s.officerId IS NOT NULL AND s.deputyFrom IS NOT NULL AND s.deputyUntil IS NOT NULL`);
    await runner.dropColumn(SERVICES, 'deputyFrom');
    await runner.dropColumn(SERVICES, 'deputyUntil');
    for (const column of [
      json('cooperatingIds', nullable),
      json('overseeingIds', nullable),
      varchar('routedBy', 40, nullable),
    ]) {
      await runner.addColumn(SERVICES, new TableColumn(column));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const { date } = columns(runner);
    for (const name of ['cooperatingIds', 'overseeingIds', 'routedBy'])
      await runner.dropColumn(SERVICES, name);
    for (const name of ['deputyFrom', 'deputyUntil'])
      await runner.addColumn(SERVICES, new TableColumn(date(name, { isNullable: true })));
    await runner.dropTable('absences');
  }
}
