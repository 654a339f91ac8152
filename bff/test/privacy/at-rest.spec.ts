import { afterAll, beforeAll, describe, expect, it as that } from '@jest/globals';
import { connect } from '../../src/platform/database/data-source.js';
import { PersonalValues, Seals } from '../../src/platform/index.js';
import { personalColumns } from '../../src/platform/personal/re-seal.js';
import { reEncrypt } from '../../src/re-encrypt.js';
import { SCHEMA } from '../../src/schema.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { type BusyDay, busyDay, everyName, everyRow, LEFT } from './busy-day.js';

const PHONES = Object.values(LEFT).flatMap((left) =>
  'phone' in left ? [left.phone.replaceAll(' ', '')] : [],
);
const NAMES = Object.values(LEFT).flatMap((left) => ('name' in left ? [left.name] : []));

let it: TestApp;
let day: BusyDay;
let sought: string[];
beforeAll(async () => {
  it = await startTestApp();
  day = await busyDay(it);
  sought = [...PHONES, LEFT.asker.phone, '0000-2001', ...NAMES, ...(await everyName(it))];
}, 120_000);
afterAll(() => it.stop());

/** `table: value` of whatever lies in the database in clear. */
async function inClear(): Promise<string[]> {
  const found: string[] = [];
  for (const [table, rows] of await everyRow(it))
    for (const value of sought) if (rows.includes(value)) found.push(`${table}: ${value}`);
  return found;
}

describe('after a day on which everybody left names and phones', () => {
  that('what was left is there to be read', async () => {
    const { body } = await it.as(ACCOUNTS.jia).get(`/requests/${day.story.id}`);
    expect(body.contact).toMatchObject({ name: LEFT.asker.name, phone: LEFT.asker.phone });
    const told = await it.as(ACCOUNTS.officerDeputy).get('/notices');
    expect(told.text).toContain('示例officer');
    expect(sought.length).toBeGreaterThan(25);
  });

  that('no table holds one of them in clear', async () => {
    expect(await inClear()).toEqual([]);
  });

  that('the search sees them where a column is not sealed', async () => {
    const stored = (await it.dataSource.query('SELECT id, contactPhone FROM visit_reports'))[0];
    await it.dataSource.query('UPDATE visit_reports SET contactPhone = ?', [LEFT.reporter.phone]);
    expect(await inClear()).toEqual([`visit_reports: ${LEFT.reporter.phone}`]);
    await it.dataSource.query('UPDATE visit_reports SET contactPhone = ?', [stored.contactPhone]);
  });

  that('an account is found by its whole name, however it is written, and not by a part', async () => {
    const namesOf = async (query: string): Promise<string[]> =>
      (
        await it.as(ACCOUNTS.administrator).get(`/accounts?query=${encodeURIComponent(query)}`)
      ).body.items.map(({ name }: { name: string }) => name);
    expect(await namesOf(' 示例FireHead')).toContain('示例fireHead');
    expect(await namesOf('示例fire')).toEqual([]);
  });
});

describe('sealing anew', () => {
  const oldSeal = 'another-secret-of-the-example-0123456789';

  /** Another process's data source, by the given keys. */
  async function opened(config: TestApp['config']) {
    return connect(config.database, SCHEMA, new PersonalValues(new Seals(config), config));
  }

  async function current(config: TestApp['config']): Promise<boolean> {
    const dataSource = await opened(config);
    try {
      const left = await Promise.all(
        personalColumns(dataSource).map(async ({ entity, property, isJson, renew }) => {
          const { tableName } = dataSource.getMetadata(entity);
          const rows = await dataSource.query(
            `SELECT ${dataSource.driver.escape(property)} AS stored FROM ${tableName}`,
          );
          return rows.filter(({ stored }: { stored: unknown }) => {
            if (stored === null) return false;
            const value = isJson && typeof stored === 'string' ? JSON.parse(stored) : stored;
            return renew(value, '') !== value;
          }).length;
        }),
      );
      return left.every((count) => count === 0);
    } finally {
      await dataSource.destroy();
    }
  }

  async function run(config: TestApp['config']): Promise<number> {
    const dataSource = await opened(config);
    let renewed = 0;
    await reEncrypt(dataSource, config, (done) => (renewed += done.renewed));
    await dataSource.destroy();
    return renewed;
  }

  that.each(['international', 'national'] as const)(
    'takes every row to a new key of the %s suite',
    async (suite) => {
      const to = {
        ...it.config,
        suite,
        keys: { ...it.config.keys, seal: oldSeal },
        oldSealKeys: [it.config.keys.seal],
      };
      expect(await current(to)).toBe(false);
      expect(await run(to)).toBeGreaterThan(50);
      expect(await current(to)).toBe(true);
      expect(await run(to)).toBe(0);
      const alone = { ...to, oldSealKeys: [] };
      expect(await current(alone)).toBe(true);
      const dataSource = await opened(alone);
      const [{ name }] = await dataSource.manager.query("SELECT name FROM accounts WHERE title = 'jia'");
      expect(name).toMatch(/^[0-9a-f]{16}~/);
      await dataSource.destroy();
      const back = { ...it.config, oldSealKeys: [oldSeal] };
      await run(back);
      expect(await inClear()).toEqual([]);
    },
  );

  that('seals rows from before columns were sealed, and the fingerprints of answered writes', async () => {
    await it.dataSource.query('UPDATE accounts SET name = ? WHERE id = ?', ['示例jia', ACCOUNTS.jia]);
    await it.dataSource.query('UPDATE notices SET data = ?', [JSON.stringify({ officer: '示例officer' })]);
    await it.dataSource.query('UPDATE idempotency_keys SET fingerprint = ?', ['ab'.repeat(32)]);
    expect(await inClear()).toEqual(['notices: 示例officer', 'accounts: 示例jia'].sort());
    expect((await it.as(ACCOUNTS.jia).get('/session')).text).toContain('示例jia');
    await run(it.config);
    expect(await inClear()).toEqual([]);
    expect((await it.as(ACCOUNTS.jia).get('/session')).text).toContain('示例jia');
    expect((await it.as(ACCOUNTS.officerDeputy).get('/notices')).text).toContain('示例officer');
    const [{ plain }] = await it.dataSource.query(
      'SELECT COUNT(*) AS plain FROM idempotency_keys WHERE LENGTH(fingerprint) = 64',
    );
    expect(Number(plain)).toBe(0);
  });
});
