import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Follow-ups of bad ratings of visits and of requests become one table; the rows of both move into it. */
export class FollowUps0145 implements MigrationInterface {
  readonly name = 'follow-ups-0000000000145';

  async up(runner: QueryRunner): Promise<void> {
    await createFollowUps(runner);
    await moveFromVisits(runner);
    await moveFromRequests(runner);
    await runner.dropTable('rating_follow_ups');
    await runner.dropTable('request_follow_ups');
  }

  /** The two tables as they were, empty. */
  async down(runner: QueryRunner): Promise<void> {
    await createOfVisits(runner);
    await createOfRequests(runner);
    await runner.dropTable('follow_up_units');
    await runner.dropTable('follow_ups');
  }
}

async function createFollowUps(runner: QueryRunner): Promise<void> {
  const { id, idOf, int, varchar, text, date, instant } = columns(runner);
  await createTable(runner, 'follow_ups', {
    columns: [
      id(),
      varchar('subject', 8),
      idOf('subjectId'),
      idOf('enterpriseId'),
      int('level'),
      text('words', { isNullable: true }),
      varchar('status', 20),
      instant('createdAt'),
      date('contactDueDate'),
      ...handling(runner),
    ],
    indices: [['subject', 'subjectId'], ['status', 'id'], ['closedAt']],
    references: { enterpriseId: 'enterprises' },
  });
  await createTable(runner, 'follow_up_units', {
    columns: [id('followUpId'), id('departmentId')],
    indices: [['departmentId']],
    references: { followUpId: 'follow_ups', departmentId: 'departments' },
  });
}

/** Columns that all of the tables have. */
function handling(runner: QueryRunner): ReturnType<ReturnType<typeof columns>['id']>[] {
  const { idOf, varchar, text, date, instant } = columns(runner);
  const nullable = { isNullable: true };
  return [
    instant('contactedAt', nullable),
    text('contactNote', nullable),
    date('planDate', nullable),
    varchar('outcome', 20, nullable),
    text('outcomeReason', nullable),
    instant('closedAt', nullable),
    idOf('handledBy', nullable),
  ];
}

const INTO = `INSERT INTO follow_ups (id, subject, subjectId, enterpriseId, level, words, contactDueDate, status,
  createdAt, contactedAt, contactNote, planDate, outcome, outcomeReason, closedAt, handledBy)`;
const KEPT = `f.status, f.createdAt, f.contactedAt, f.contactNote, f.planDate, f.outcome, f.outcomeReason,
  f.closedAt, f.handledBy`;

async function moveFromVisits(runner: QueryRunner): Promise<void> {
  await runner.query(
    `${INTO} SELECT f.id, 'visit', r.planId, r.enterpriseId, r.level, r.words, f.contactDueDate, ${KEPT}
     FROM rating_follow_ups f JOIN ratings r ON r.id = f.ratingId`,
  );
  await runner.query(
    'INSERT INTO follow_up_units (followUpId, departmentId) SELECT id, departmentId FROM rating_follow_ups',
  );
}

/** Contact was due at close of business, ten o'clock UTC: that is the same date in both. */
async function moveFromRequests(runner: QueryRunner): Promise<void> {
  await runner.query(
    `${INTO} SELECT f.id, 'request', r.id, r.enterpriseId, f.rating, r.satisfactionWords,
       SUBSTR(f.contactDueAt, 1, 10), ${KEPT}
     FROM request_follow_ups f JOIN service_requests r ON r.id = f.requestId`,
  );
  await runner.query(
    `INSERT INTO follow_up_units (followUpId, departmentId)
     SELECT f.id, d.id FROM request_follow_ups f JOIN departments d ON INSTR(f.unitIds, d.id) > 0`,
  );
}

async function createOfVisits(runner: QueryRunner): Promise<void> {
  const { id, idOf, varchar, date, instant } = columns(runner);
  await createTable(runner, 'rating_follow_ups', {
    columns: [
      id(),
      idOf('ratingId'),
      idOf('departmentId'),
      varchar('status', 20),
      instant('createdAt'),
      date('contactDueDate'),
      ...handling(runner),
    ],
    unique: [['ratingId']],
    indices: [
      ['departmentId', 'status'],
      ['status', 'id'],
    ],
    references: { ratingId: 'ratings' },
  });
}

async function createOfRequests(runner: QueryRunner): Promise<void> {
  const { id, idOf, int, varchar, json, instant } = columns(runner);
  await createTable(runner, 'request_follow_ups', {
    columns: [
      id(),
      idOf('requestId'),
      json('unitIds'),
      int('rating'),
      varchar('status', 20),
      instant('createdAt'),
      instant('contactDueAt'),
      ...handling(runner),
    ],
    indices: [['requestId'], ['status', 'id']],
    references: { requestId: 'service_requests' },
  });
}
