import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable, type Columns } from '../platform/database/portable.js';

const OF_PLAN = { references: { planId: 'inspection_plans' } };
const NULL = { isNullable: true };

const planColumns = (c: Columns) => [
  c.id(),
  c.idOf('enterpriseId'),
  c.idOf('departmentId'),
  c.idOf('filedBy'),
  c.instant('filedAt'),
  c.varchar('mode', 16),
  c.varchar('reason', 40),
  c.varchar('status', 24),
  c.varchar('approval', 16),
  c.bool('unannounced'),
  c.instant('startsAt'),
  c.instant('endsAt'),
  c.json('evidence'),
  c.json('necessity'),
  c.idOf('joins', NULL),
  c.json('decision'),
  c.varchar('outcome', 16),
  c.bool('awaitsHead'),
  c.bool('awaitsCoordinator'),
  c.bool('needsCoordinator'),
  c.instant('approvalDueAt', NULL),
  c.instant('remindAt', NULL),
  c.instant('nextCheckAt', NULL),
  c.instant('announcedAt', NULL),
  c.instant('disclosedAt', NULL),
  c.int('version'),
];

const attemptColumns = (c: Columns) => [
  c.id(),
  c.idOf('enterpriseId'),
  c.idOf('departmentId'),
  c.idOf('filedBy'),
  c.instant('at'),
  c.varchar('outcome', 16),
  c.bool('unannounced'),
  c.json('draft'),
  c.json('decision'),
  c.varchar('failedRules', 255),
  c.idOf('amendsPlanId', NULL),
  c.bool('awaitsCoordinator'),
  c.instant('decidedAt', NULL),
  c.idOf('decidedBy', NULL),
  c.bool('accepted', NULL),
  c.text('decidedReason', NULL),
  c.idOf('madePlanId', NULL),
];

const visitColumns = (c: Columns) => [
  c.id('planId'),
  c.instant('startedAt'),
  c.instant('finishedAt', NULL),
  c.varchar('result', 16, NULL),
  c.text('words', NULL),
  c.date('correctionDueDate', NULL),
  c.bool('leniency'),
  c.bool('lateReport'),
];

const eventColumns = (c: Columns) => [
  c.id(),
  c.idOf('planId'),
  c.instant('at'),
  c.varchar('kind', 32),
  c.idOf('accountId', NULL),
  c.varchar('role', 16, NULL),
  c.text('note', NULL),
  c.json('data', NULL),
];

/** A plan's items and officers keep the draft's order. */
const listed = (c: Columns, name: string) => [
  c.id('planId'),
  c.int('position', { isPrimary: true }),
  c.idOf(name),
];

export class Inspections0010 implements MigrationInterface {
  readonly name = 'inspections-0000000000010';

  async up(runner: QueryRunner): Promise<void> {
    const c = columns(runner);
    await createTable(runner, 'inspection_plans', {
      columns: planColumns(c),
      indices: [
        ['enterpriseId', 'startsAt', 'id'],
        ['departmentId', 'startsAt', 'id'],
        ['startsAt', 'id'],
        ['filedBy', 'startsAt'],
        ['awaitsHead', 'departmentId', 'startsAt'],
        ['awaitsCoordinator', 'startsAt'],
        ['nextCheckAt'],
        ['joins'],
      ],
    });
    await createTable(runner, 'plan_items', { columns: listed(c, 'itemId'), ...OF_PLAN });
    await createTable(runner, 'plan_officers', {
      columns: listed(c, 'officerId'),
      indices: [['officerId', 'planId']],
      ...OF_PLAN,
    });
    await createTable(runner, 'plan_events', {
      columns: eventColumns(c),
      indices: [['planId', 'at', 'id']],
      ...OF_PLAN,
    });
    await createTable(runner, 'inspection_visits', { columns: visitColumns(c), ...OF_PLAN });
    await createTable(runner, 'filing_attempts', {
      columns: attemptColumns(c),
      indices: [
        ['departmentId', 'at', 'id'],
        ['awaitsCoordinator', 'at', 'id'],
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'filing_attempts',
      'inspection_visits',
      'plan_events',
      'plan_officers',
      'plan_items',
      'inspection_plans',
    ]) {
      await runner.dropTable(table);
    }
  }
}
