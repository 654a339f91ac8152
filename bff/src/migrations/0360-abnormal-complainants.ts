import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Whose complaints are looked at twice, by digests, and the filings that are marked for it. */
export class AbnormalComplainants0360 implements MigrationInterface {
  readonly name = 'abnormal-complainants-0000000000360';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, varchar, text, date } = columns(runner);
    await createTable(runner, 'abnormal_complainants', {
      columns: [
        id(),
        varchar('entryNo', 40),
        varchar('phoneDigest', 40, { isNullable: true }),
        varchar('nameDigest', 40, { isNullable: true }),
        text('reason'),
        date('listedFrom'),
        date('listedUntil', { isNullable: true }),
      ],
      indices: [['phoneDigest'], ['nameDigest']],
    });
    await createTable(runner, 'complaint_marks', {
      columns: [
        id(),
        idOf('subjectId'),
        idOf('entryId'),
        varchar('matchedBy', 8),
        varchar('digest', 40),
        date('markedOn'),
      ],
      indices: [['subjectId']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['complaint_marks', 'abnormal_complainants']) await runner.dropTable(table);
  }
}
