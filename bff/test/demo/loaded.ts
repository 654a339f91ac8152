import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { loadDemo, type LoadResult } from '../../src/demo/district/load-demo.js';
import { codeKeysFrom } from '../../src/platform/config/code-keys.js';
import type { Config } from '../../src/platform/index.js';
import type { TestDatabase } from '../harness/test-database.js';

export const NOW = '2026-10-21T10:30:20+08:00';

const key = (purpose: string): string => `demo-key-of-${purpose}-`.padEnd(40, '.');

export const configOf = (database: TestDatabase): Config => ({
  port: 0,
  host: '127.0.0.1',
  database: database.config,
  demo: true,
  h5Dir: null,
  keys: {
    session: key('session'),
    codes: key('codes'),
    audit: key('audit'),
    digest: key('digest'),
    intake: key('intake'),
    seal: key('seal'),
  },
  codeKeys: codeKeysFrom(key('codes')),
  district: { code: '360191', others: [] },
  oldSealKeys: [],
  suite: 'international',
  publicUrl: 'https://anqi.example',
  trustedProxies: 0,
  photoDir: null,
  printDir: null,
  limits: { account: 1_000_000, address: 1_000_000 },
  redisUrl: null,
  patience: { headersMs: 15_000, requestMs: 120_000, idleMs: 60_000 },
  auditHeadsDir: null,
  metricsToken: null,
  logLevel: 'silent',
  sheetRows: 200,
  sheetKilobytes: 1024,
  policyPack: 'nanchang-hitech',
  wechat: null,
});

/** A month of the tale, unless said otherwise: every set piece, and some background. */
export function loadMonth(database: TestDatabase, { now = NOW, days = 30 } = {}): Promise<LoadResult> {
  const realNow = Date.parse(now);
  return loadDemo({ config: configOf(database), realNow, seed: 7, days, say: () => undefined });
}

/** Of a sealed value what is the same for the same value: the seal itself is new each time. */
const blind = (column: string): string => `SUBSTR(${column}, 1, INSTR(${column}, '~'))`;

/** Tables with what in them comes of chance: ids and links of other rows, hashes, tags, when the loader ran. */
const TABLES: Readonly<Record<string, string>> = {
  enterprises: 'name, creditCode, grade, passivelyMonitored, town, address, kind, filingSeq',
  officers: `${blind('name')}, certificateNo, certificateExpires`,
  inspection_items: 'name, basis, fields',
  accounts: `${blind('name')}, title, personaOrder`,
  account_roles: 'accountId, role',
  enterprise_services: 'enterpriseId, unitId, officerId, deputyId',
  contact_cards: `codeId, enterpriseId, siteName, liveKey, issuedAt, revokedAt, replacedBy, deliveredOn, ${blind('deliveredTo')}, deliveredBy`,
  inspection_plans:
    'enterpriseId, departmentId, filedBy, filedAt, mode, reason, status, approval, unannounced, startsAt, endsAt, version',
  plan_officers: 'position, officerId',
  plan_events: 'at, kind, accountId, note',
  filing_attempts: 'enterpriseId, departmentId, at, outcome',
  inspection_visits: 'startedAt, finishedAt, result, words, correctionDueDate',
  ratings: 'enterpriseId, departmentId, departmentSeq, level, dimensions, words, at',
  follow_ups: 'subject, enterpriseId, level, status, contactedAt, contactNote, outcomeReason, closedAt',
  visit_reports: 'enterpriseId, departmentName, words, happenedAt, status, outcome, note',
  service_requests:
    'enterpriseId, category, words, channel, status, complexity, extensionUntil, outcome, level, reopenings, satisfaction, createdAt, closedAt, dueAt',
  request_events: `at, event, (SELECT ${blind('name')} FROM accounts WHERE id = accountId) AS who, words`,
  request_clocks: 'kind, startedAt, dueAt, stoppedAt, signalled',
  summonses:
    'kind, status, callerEnterpriseId, callerTownId, departmentId, officerId, departmentFirst, words, calledAt, dueAt, reportedAt, solved, rating',
  photos: 'width, height, bytes',
  service_visits: 'enterpriseId, visitDate, status, reason, heldAt, words',
  service_visit_participants: 'accountId, purpose, present',
  service_visit_matters: 'category, words, answer',
  notices: 'kind, at',
};

/** What the database tells, without the ids that are made anew each time: rows a table, and a digest of all. */
export async function contentOf(
  dataSource: DataSource,
): Promise<{ counts: Record<string, number>; digest: string }> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  for (const [table, columns] of Object.entries(TABLES)) {
    const rows = (await dataSource.query(`SELECT ${columns} FROM ${table}`)) as object[];
    counts[table] = rows.length;
    hash.update(
      rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join('\n'),
    );
  }
  return { counts, digest: hash.digest('hex') };
}
