import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { REGISTER_IDS, type RegisterId } from '@anqi/shared';
import type { QueryRunner } from 'typeorm';
import { AccountEntity, AccountRoleEntity } from '../../src/accounts/index.js';
import { AbnormalComplainantEntity } from '../../src/complainants/index.js';
import { DepartmentEntity, InspectionItemEntity, OfficerEntity } from '../../src/departments/index.js';
import { EnterpriseEntity, EnterpriseSiteEntity } from '../../src/enterprises/index.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { keeperOf, kept, taken } from './keeping.js';

const MORE = 30;
const LIMIT = 10;

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  await fill();
});
afterAll(() => it.stop());

const idOf = (kind: string, n: number): string => `${kind}${String(n).padStart(26 - kind.length, '0')}`;

/** Many of a name, so that pages end between equal ones. */
async function fill(): Promise<void> {
  const { manager } = it.dataSource;
  const { id: _id, ...jia } = await manager.findOneByOrFail(EnterpriseEntity, { id: ENTERPRISES.jia });
  const [fire, market] = [DEPARTMENTS.fire, DEPARTMENTS.market];
  for (let n = 0; n < MORE; n += 1) {
    const name = `示例${n % 3}号`;
    const creditCode = `91000000MB${String(n).padStart(8, '0')}`;
    const listed = { passivelyMonitored: true, classes: ['real-estate'], townId: fire };
    await manager.insert(EnterpriseEntity, { ...jia, ...listed, id: idOf('ENT', n), name, creditCode });
    await manager.insert(EnterpriseSiteEntity, {
      ...{ id: idOf('SITE', n), enterpriseId: idOf('ENT', n) },
      ...{ name, address: '示例路100%号', endedOn: null },
    });
    const certificate = { certificateKind: '行政执法证', certificateExpires: '2031-01-01' };
    await manager.insert(OfficerEntity, {
      ...{
        id: idOf('OFF', n),
        departmentId: n % 2 ? fire : market,
        name,
        accountId: null,
        servesUntil: null,
      },
      ...{ ...certificate, certificateNo: `SL-PAGE-${String(n)}` },
    });
    await manager.insert(InspectionItemEntity, {
      ...{ id: idOf('ITEM', n), departmentId: fire, name: `${name}${String(n)}`, basis: '示例', fields: [] },
      ...{ offSite: false, noDisturb: false, unannounced: false, noPenalty: false },
      ...{ publishedFrom: null, publishedUntil: null },
    });
    const account = { name, title: '示例岗位', departmentId: n % 2 ? fire : null };
    await manager.insert(AccountEntity, {
      ...{ ...account, id: idOf('ACC', n), workPhone: null, personaOrder: null },
    });
    await manager.insert(AccountRoleEntity, { accountId: idOf('ACC', n), role: 'inspector' });
    await manager.insert(AbnormalComplainantEntity, {
      ...{ id: idOf('ABN', n), entryNo: `异投〔2026〕${String(n)}号`, phoneDigest: null, nameDigest: null },
      ...{ reason: '示例', listedFrom: '2026-01-01', listedUntil: null },
    });
  }
}

const list = async (id: RegisterId, query: Record<string, string> = {}): Promise<any> => {
  const asked = new URLSearchParams({ limit: String(LIMIT), ...query }).toString();
  const { status, body } = await it.as(ACCOUNTS[keeperOf(id)]).get(`/registers/${id}/rows?${asked}`);
  expect(status).toBe(200);
  return body;
};

async function pagesOf(id: RegisterId, query: Record<string, string> = {}): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const page: any = await list(id, { ...query, ...(cursor !== null && { cursor }) });
    pages.push(page.items.map((row: any) => row.id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return pages;
}

/** The most rows that any statement brought, by the table that it read; names of departments are read for their cells. */
async function mostRowsOf(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const runner = it.dataSource.createQueryRunner();
  const prototype = Object.getPrototypeOf(runner) as QueryRunner;
  await runner.release();
  const send = prototype.query;
  const most: Record<string, number> = {};
  const spy = jest.spyOn(prototype, 'query').mockImplementation(async function (this: QueryRunner, ...args) {
    const answer: any = await send.apply(this, args);
    const rows: unknown = Array.isArray(answer) ? answer : answer?.records;
    const table = /FROM\s+[`"]?(\w+)/i.exec(args[0])?.[1] ?? '-';
    if (Array.isArray(rows)) most[table] = Math.max(most[table] ?? 0, rows.length);
    return answer;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return most;
}

describe.each(REGISTER_IDS.filter((id) => id !== 'departments'))('%s', (id) => {
  test('goes page by page over every row once, and its count says as many', async () => {
    const pages = await pagesOf(id);
    const all = pages.flat();
    expect(pages.slice(0, -1).every((page) => page.length === LIMIT)).toBe(true);
    expect(all.length).toBeGreaterThanOrEqual(MORE);
    expect(new Set(all).size).toBe(all.length);
    const { body } = await it.as(ACCOUNTS[keeperOf(id)]).get(`/registers/${id}`);
    expect(body.rowCount).toBe(all.length);
    expect((await taken(it, id)).rows.length - 1).toBe(all.length);
  });

  test('no statement of a page, searched or not, or of one row brings more rows than the page and one', async () => {
    const first = await list(id);
    const row = String(first.items[0].id);
    const most = await mostRowsOf(async () => {
      await list(id, { cursor: first.nextCursor });
      await list(id, { query: '示例' });
      await it.as(ACCOUNTS[keeperOf(id)]).get(`/registers/${id}/rows/${row}`);
    });
    expect(Object.keys(most).length).toBeGreaterThan(1);
    expect(Math.max(...Object.values(most))).toBeLessThanOrEqual(LIMIT + 1);
  });
});

describe('a search', () => {
  const found = async (id: RegisterId, query: string): Promise<string[]> =>
    (await pagesOf(id, { query })).flat();

  test.each<[string, RegisterId, string, number]>([
    ['a part of the name, over several pages', 'enterprises', '例1号', 10],
    ['a part of the credit code in small letters', 'enterprises', '00mb0000000', 10],
    ['the name of a class', 'enterprises', '房地产', MORE],
    ['the short name of a department', 'enterprises', '消防', MORE],
    ['a name of the enterprise, on a site', 'sites', '示例2号', 10],
    ['a sign that stands for anything elsewhere', 'sites', '100%号', MORE],
    ['the sign alone', 'enterprises', '%', 0],
    ['a whole sealed name', 'officers', '示例1号', 10],
    ['a part of a sealed name', 'officers', '示例1', 0],
    ['a certificate number', 'officers', 'sl-page-2', 11],
    ['a post', 'staff', '例岗', MORE],
    ['a listed enterprise', 'passive-monitoring', '示例0号', 10],
    ['an entry number', 'abnormal-complainants', '〕17号', 1],
    ['nothing that there is', 'items', '没有的事项', 0],
  ])('by %s', async (_name, id, query, count) => {
    expect(await found(id, query)).toHaveLength(count);
  });

  test('by a role finds whoever has it', async () => {
    const inspectors = await found('staff', '执法人员');
    expect(inspectors).toEqual(expect.arrayContaining([idOf('ACC', 0), ACCOUNTS.fireInspector]));
    expect(inspectors).not.toContain(ACCOUNTS.administrator);
  });
});

test('a row that came in between two pages moves none of the others', async () => {
  const first = await list('enterprises');
  const row = { town: '示例镇', address: '示例路', kind: '制造', creditCode: '91000000MA0000004N' };
  await kept(it, 'enterprises', [{ ...row, name: '!' }]);
  const second = await list('enterprises', { cursor: first.nextCursor });
  const ids = [...first.items, ...second.items].map(({ id }: any) => id);
  expect(new Set(ids).size).toBe(2 * LIMIT);
});

test('departments, too, are read by the page', async () => {
  const { manager } = it.dataSource;
  const { id: _id, ...fire } = await manager.findOneByOrFail(DepartmentEntity, { id: DEPARTMENTS.fire });
  for (let n = 0; n < MORE; n += 1)
    await manager.insert(DepartmentEntity, {
      ...{ ...fire, id: idOf('DEP', n), name: '示例部门', shortName: `示例${String(n)}` },
    });
  const most = await mostRowsOf(() => list('departments'));
  expect(most.departments).toBe(LIMIT + 1);
  expect(new Set((await pagesOf('departments', { query: '示例部门' })).flat()).size).toBe(MORE);
});
