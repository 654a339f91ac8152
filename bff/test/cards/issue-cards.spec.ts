import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ContactCardEntity } from '../../src/cards/index.js';
import { EnterpriseEntity } from '../../src/enterprises/index.js';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { EnterpriseServiceEntity } from '../../src/services/index.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  const { manager } = it.dataSource;
  const rows = Array.from({ length: 620 }, (_, at) => ({
    id: `EMANY${String(at).padStart(21, '0')}`,
    name: `示例批量${at}号有限公司`,
    creditCode: `91MANY${String(at).padStart(12, '0')}`,
    grade: null,
    passivelyMonitored: false,
    town: at < 600 ? '示例东镇' : '示例西镇',
    park: at < 5 ? '示例园' : null,
    address: '示例路2号',
    kind: '制造',
    filingSeq: 0,
  }));
  await manager.insert(EnterpriseEntity, rows);
  const [served] = rows;
  const service = { enterpriseId: served!.id, unitId: DEPARTMENTS.market, officerId: null, deputyId: null };
  await manager.insert(EnterpriseServiceEntity, service);
});
afterAll(() => it.stop());

const by = (account: keyof typeof ACCOUNTS) => it.as(ACCOUNTS[account]);
const issue = async (body: object = {}, account: keyof typeof ACCOUNTS = 'centre') =>
  (await by(account).post('/cards/issues', body)).body;

test('what is without a card is told by town, park and line of business', async () => {
  const { body } = await by('centre').get('/card-issue-preview?town=示例东镇');
  expect(body.cards).toBe(600);
  expect(body.towns).toEqual([
    { name: '示例东镇', cards: 600 },
    { name: '示例西镇', cards: 20 },
    { name: '示例镇', cards: 1 },
  ]);
  expect(body.parks).toEqual([{ name: '示例园', cards: 5 }]);
});

test('a unit issues for those whom it serves alone', async () => {
  expect(await issue({}, 'marketClerk')).toEqual({ issued: 1, left: 0 });
  expect(await issue({}, 'fireClerk')).toEqual({ issued: 0, left: 0 });
});

test('a town is issued some hundreds at a time, each enterprise one card, and no other town', async () => {
  const key = freshKey();
  const first = await by('centre').post('/cards/issues', { town: '示例东镇' }, { key });
  expect(first.body).toEqual({ issued: 500, left: 99 });
  const again = await by('centre').post('/cards/issues', { town: '示例东镇' }, { key });
  expect(again.body).toEqual(first.body);
  expect(await issue({ town: '示例东镇' })).toEqual({ issued: 99, left: 0 });
  expect(await issue({ town: '示例东镇' })).toEqual({ issued: 0, left: 0 });
  const cards = await it.dataSource.manager.find(ContactCardEntity);
  expect(cards).toHaveLength(602);
  expect(new Set(cards.map(({ enterpriseId }) => enterpriseId)).size).toBe(602);
});

test('two who issue at once give each enterprise one card', async () => {
  const [one, other] = await Promise.all([issue(), issue()]);
  expect(one.issued + other.issued).toBe(21);
  const { body } = await by('centre').get('/cards?state=undelivered&q=丙');
  expect(body.items.map(({ enterprise }: any) => enterprise.id)).toEqual([ENTERPRISES.bing]);
});

test('each chunk is one row of the audit trail that names its cards', async () => {
  const rows: { after: unknown }[] = await it.dataSource
    .query("SELECT after FROM audit_rows WHERE action = 'card.issue-many' ORDER BY id")
    .catch(() =>
      it.dataSource.query("SELECT `after` FROM audit_rows WHERE action = 'card.issue-many' ORDER BY id"),
    );
  const codes = rows.map(
    ({ after }) => (typeof after === 'string' ? JSON.parse(after) : after).codeIds.length,
  );
  expect(codes.slice(0, 3)).toEqual([1, 500, 99]);
  expect(codes.reduce((sum: number, n: number) => sum + n, 0)).toBe(621);
});
