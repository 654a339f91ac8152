import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { connect, openDatabase, type Schema } from '../../src/platform/database/data-source.js';
import { FollowUps0145 } from '../../src/migrations/0145-follow-ups.js';
import { SCHEMA } from '../../src/schema.js';
import { testDatabase, type TestDatabase } from '../harness/test-database.js';

/** What a district had before follow-ups were one table. */
const before: Schema = {
  ...SCHEMA,
  migrations: SCHEMA.migrations.slice(0, SCHEMA.migrations.indexOf(FollowUps0145)),
};
const id = (name: string): string => name.toUpperCase().padEnd(26, '0');
const AT = '2026-11-25 01:30:00.000';
const ROW = { status: 'contacted', createdAt: AT, contactedAt: AT, contactNote: '已电话联系' };
const HANDLED = { ...ROW, planDate: '2026-12-01', outcome: null, outcomeReason: null, closedAt: null };

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  const old = await openDatabase(database.config, before);
  await fill(old);
  await old.destroy();
  dataSource = await connect(database.config, SCHEMA);
  await dataSource.runMigrations({ transaction: 'each' });
});
afterAll(async () => {
  await dataSource.destroy();
  await database.remove();
});

async function fill(old: DataSource): Promise<void> {
  for (const name of ['fire', 'market']) await insert(old, 'departments', department(name));
  await insert(old, 'enterprises', ENTERPRISE);
  await insert(old, 'ratings', RATING);
  await insert(old, 'service_requests', REQUEST);
  await insert(old, 'rating_follow_ups', {
    ...HANDLED,
    id: id('fv'),
    ratingId: id('r'),
    departmentId: id('fire'),
    contactDueDate: '2026-11-26',
    handledBy: id('centre'),
  });
  await insert(old, 'request_follow_ups', {
    ...HANDLED,
    id: id('fr'),
    requestId: id('q'),
    unitIds: JSON.stringify([id('fire'), id('market')]),
    rating: 2,
    contactDueAt: '2026-11-27 10:00:00.000',
    handledBy: null,
  });
}

function insert(old: DataSource, table: string, row: Record<string, unknown>): Promise<unknown> {
  const columns = Object.keys(row);
  const names = columns.map((name) => old.driver.escape(name)).join(', ');
  const marks = columns.map(() => '?').join(', ');
  return old.query(`INSERT INTO ${table} (${names}) VALUES (${marks})`, Object.values(row));
}

const department = (name: string): Record<string, unknown> => ({
  id: id(name),
  name: `示例${name}`,
  shortName: name,
  kind: 'department',
  phone: '0000-1234',
  ratingSeq: 0,
});
const ENTERPRISE = {
  id: id('e'),
  name: '示例公司',
  creditCode: '91000000MA00000013',
  grade: 'B',
  passivelyMonitored: 0,
  town: '示例镇',
  address: '示例路',
  kind: '制造',
  filingSeq: 0,
};
const RATING = {
  id: id('r'),
  planId: id('p'),
  enterpriseId: id('e'),
  departmentId: id('fire'),
  departmentSeq: 1,
  officerIds: '[]',
  accountId: id('jia'),
  level: 1,
  dimensions: '{}',
  words: '态度生硬',
  at: AT,
};
const REQUEST = {
  id: id('q'),
  number: '20261125-1',
  enterpriseId: id('e'),
  category: 'other',
  words: '示例诉求',
  urgency: 'normal',
  channel: 'enterprise',
  submittedBy: id('jia'),
  status: 'closed',
  extension: 'none',
  reopenings: 0,
  satisfaction: 2,
  satisfactionWords: '拖得太久',
  createdAt: AT,
  provisional: 0,
  lockSeq: 0,
  version: 1,
};

test('the rows of both tables move into the one', async () => {
  const columns = 'id, subject, subjectId, enterpriseId, level, words, contactDueDate, status, contactNote';
  const rows = await dataSource.query(`SELECT ${columns} FROM follow_ups ORDER BY id`);
  const shared = { enterpriseId: id('e'), status: 'contacted', contactNote: '已电话联系' };
  expect(rows).toEqual([
    {
      ...shared,
      id: id('fr'),
      subject: 'request',
      subjectId: id('q'),
      level: 2,
      words: '拖得太久',
      contactDueDate: '2026-11-27',
    },
    {
      ...shared,
      id: id('fv'),
      subject: 'visit',
      subjectId: id('p'),
      level: 1,
      words: '态度生硬',
      contactDueDate: '2026-11-26',
    },
  ]);
});

test('with every rated unit, and without the tables that they were in', async () => {
  const units = await dataSource.query(
    'SELECT followUpId, departmentId FROM follow_up_units ORDER BY followUpId, departmentId',
  );
  expect(units).toEqual([
    { followUpId: id('fr'), departmentId: id('fire') },
    { followUpId: id('fr'), departmentId: id('market') },
    { followUpId: id('fv'), departmentId: id('fire') },
  ]);
  await expect(dataSource.query('SELECT * FROM rating_follow_ups')).rejects.toThrow();
  await expect(dataSource.query('SELECT * FROM request_follow_ups')).rejects.toThrow();
});

test('a column that comes later takes no request away', async () => {
  const rows = await dataSource.query('SELECT id, words, cause FROM service_requests');
  expect(rows).toEqual([{ id: id('q'), words: '示例诉求', cause: null }]);
});
