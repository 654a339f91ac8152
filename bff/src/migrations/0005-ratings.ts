import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** What enterprises say: ratings with their follow-ups, and reports of visits without a code. */
export class Ratings0005 implements MigrationInterface {
  readonly name = 'ratings-0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    await createRatings(runner);
    await createFollowUps(runner);
    await createReports(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['visit_reports', 'rating_follow_ups', 'ratings']) await runner.dropTable(table);
  }
}

async function createRatings(runner: QueryRunner): Promise<void> {
  const { id, idOf, int, json, text, instant } = columns(runner);
  await createTable(runner, 'ratings', {
    columns: [
      id(),
      idOf('planId'),
      idOf('enterpriseId'),
      idOf('departmentId'),
      int('departmentSeq'),
      json('officerIds'),
      idOf('accountId'),
      int('level'),
      json('dimensions'),
      text('words', { isNullable: true }),
      instant('at'),
    ],
    unique: [['planId'], ['departmentId', 'departmentSeq']],
    references: { enterpriseId: 'enterprises', departmentId: 'departments' },
  });
}

async function createFollowUps(runner: QueryRunner): Promise<void> {
  const { id, idOf, varchar, text, date, instant } = columns(runner);
  await createTable(runner, 'rating_follow_ups', {
    columns: [
      id(),
      idOf('ratingId'),
      idOf('departmentId'),
      varchar('status', 20),
      instant('createdAt'),
      date('contactDueDate'),
      instant('contactedAt', { isNullable: true }),
      text('contactNote', { isNullable: true }),
      date('planDate', { isNullable: true }),
      varchar('outcome', 20, { isNullable: true }),
      text('outcomeReason', { isNullable: true }),
      instant('closedAt', { isNullable: true }),
      idOf('handledBy', { isNullable: true }),
    ],
    unique: [['ratingId']],
    indices: [
      ['departmentId', 'status'],
      ['status', 'id'],
    ],
    references: { ratingId: 'ratings' },
  });
}

async function createReports(runner: QueryRunner): Promise<void> {
  const { id, idOf, varchar, text, instant } = columns(runner);
  await createTable(runner, 'visit_reports', {
    columns: [
      id(),
      varchar('status', 12),
      idOf('enterpriseId', { isNullable: true }),
      varchar('creditCode', 18, { isNullable: true }),
      varchar('enterpriseName', 120, { isNullable: true }),
      varchar('departmentName', 120, { isNullable: true }),
      text('words', { isNullable: true }),
      varchar('contactPhone', 40, { isNullable: true }),
      instant('happenedAt'),
      instant('createdAt'),
      idOf('reporterId', { isNullable: true }),
      varchar('outcome', 20, { isNullable: true }),
      text('note', { isNullable: true }),
      idOf('handledBy', { isNullable: true }),
      instant('handledAt', { isNullable: true }),
    ],
    indices: [['status', 'id']],
  });
}
