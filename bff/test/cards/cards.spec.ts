import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CardLinks } from '../../src/cards/index.js';
import { EnterpriseServiceEntity } from '../../src/services/index.js';
import { ACCOUNTS, CARD_CODES, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { freshKey } from '../harness/client.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aRequest } from '../requests/requests.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-20T09:00:00+08:00' });
});
afterAll(() => it.stop());

type Account = keyof typeof ACCOUNTS;
const by = (account: Account) => it.as(ACCOUNTS[account]);
const tokenOf = (codeId: string) => it.app.get(CardLinks).tokenOf(codeId);
const open = async (codeId: string, account: Account | null = null) =>
  (await it.as(account && ACCOUNTS[account]).post('/card-openings', { token: tokenOf(codeId) })).body;
const outcome = ({ status, body }: { status: number; body: any }) => `${status} ${body.code ?? ''}`.trim();

/** 丙 gets a card of its own for each test that changes one. */
async function issued(more: object = {}): Promise<any> {
  const reply = await by('centre').post('/cards', { enterpriseId: ENTERPRISES.bing, ...more });
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.body;
}
const end = (codeId: string) => by('centre').post(`/cards/${codeId}/revocation`, { reason: '示例：停用' });

describe('whoever scans a card', () => {
  test('sees what is printed on it, signed in or not, and nothing else', async () => {
    const opening = await open(CARD_CODES.jia);
    expect(opening).toEqual({
      verdict: 'valid',
      openedAt: '2026-11-20T09:00:00+08:00',
      replaced: false,
      centre: { name: '示例企服中心', phone: '0000-1234' },
      hotline: '12345',
      quietDay: { quiet: true, until: '2026-11-23' },
      face: {
        enterpriseName: '甲演示有限公司',
        site: null,
        lead: { name: '示例市场监管局', phone: '0000-1234' },
        cooperating: [],
        officer: { name: '示例officer', phone: '0000-2001' },
        deputy: { name: '示例officerDeputy', phone: '0000-2002' },
        onDuty: 'officer',
        standIn: null,
      },
      owner: null,
      mayAssignFor: null,
    });
    for (const stranger of ['yi', 'fireInspector', 'fireClerk', 'supervisor'] as const) {
      expect(await open(CARD_CODES.jia, stranger)).toEqual(opening);
    }
  });

  test('learns who is on duty on the deputy’s days, and that the quiet days are over', async () => {
    it.clock.set('2026-12-24T09:00:00+08:00');
    const { face, quietDay } = await open(CARD_CODES.jia);
    it.clock.set('2026-11-20T09:00:00+08:00');
    expect([face.onDuty, quietDay]).toEqual(['deputy', { quiet: false, until: '2026-12-31' }]);
  });

  test('reads which departments cooperate', async () => {
    const cooperating = (ids: string[] | null) =>
      it.dataSource.manager.update(
        EnterpriseServiceEntity,
        { enterpriseId: ENTERPRISES.jia },
        { cooperatingIds: ids },
      );
    await cooperating([DEPARTMENTS.fire, DEPARTMENTS.office]);
    const { face } = await open(CARD_CODES.jia);
    await cooperating(null);
    expect(face.cooperating).toEqual(['示例消防大队', '示例统筹办']);
  });

  test('is sent to the centre where nobody serves the enterprise', async () => {
    const { face } = await open(CARD_CODES.yi);
    expect(face).toMatchObject({
      lead: { name: '示例企服中心', phone: '0000-1234' },
      officer: null,
      onDuty: null,
    });
  });

  test('is told of a spoiled token, of another kind of code, and of a code never issued, without more', async () => {
    const token = tokenOf(CARD_CODES.jia);
    const spoiled = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    for (const wrong of [spoiled, `p${token.slice(1)}`, 'nonsense', tokenOf('NEVER001')]) {
      const { body } = await it.as(null).post('/card-openings', { token: wrong });
      expect([body.verdict, body.face, body.quietDay, body.owner]).toEqual(['not-ours', null, null, null]);
      expect(body.centre.phone).toBe('0000-1234');
    }
  });

  test('is stopped where one address asks too often', async () => {
    const visitor = it.as(null);
    const ask = () => visitor.post('/card-openings', { token: 'nonsense' });
    const asked = await Promise.all(Array.from({ length: 121 }, ask));
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});

describe('the enterprise’s own matters', () => {
  test('are for its members alone; its officer may submit for it', async () => {
    const mine = await by('jia').post('/requests', aRequest());
    const withdrawn = await by('jia').post('/requests', aRequest({ words: '示例：另一件，已撤回的事项。' }));
    await by('jia').post(`/requests/${withdrawn.body.id}/events`, { event: 'withdraw', version: 1 });
    const { owner } = await open(CARD_CODES.jia, 'jia');
    expect(owner.enterpriseId).toBe(ENTERPRISES.jia);
    expect(owner.openRequests).toMatchObject([
      { number: mine.body.number, status: 'submitted', dueAt: expect.any(String) },
    ]);
    for (const servant of ['officer', 'centre'] as const) {
      expect((await open(CARD_CODES.jia, servant)).owner).toEqual({
        enterpriseId: ENTERPRISES.jia,
        openRequests: null,
      });
    }
    for (const stranger of [null, 'yi', 'marketClerk'] as const) {
      const reply = await it
        .as(stranger && ACCOUNTS[stranger])
        .post('/card-openings', { token: tokenOf(CARD_CODES.jia) });
      expect(reply.text).not.toContain(mine.body.number);
      expect(reply.body.owner).toBeNull();
    }
  });

  test('are shown at home too, card or none', async () => {
    const { body } = await by('jia').get(`/enterprises/${ENTERPRISES.jia}/card`);
    expect(body).toMatchObject({ verdict: 'valid', owner: { enterpriseId: ENTERPRISES.jia } });
    expect((await by('centre').get(`/enterprises/${ENTERPRISES.bing}/card`)).body.face.enterpriseName).toBe(
      '丙演示有限公司',
    );
  });
});

describe('issuing', () => {
  test('gives one main card, and one for each site', async () => {
    const { card, state, mayDeliver } = await issued();
    const site = await issued({ siteName: ' 二厂 ', siteAddress: '示例路2号' });
    expect([state, mayDeliver, card.site]).toEqual(['undelivered', true, null]);
    expect(card.link).toBe(`https://anqi.example/q/${tokenOf(card.codeId)}`);
    expect(card.link.split('/q/')[1]).toMatch(/^c1[0-9A-HJKMNP-TV-Z]{8}[\w-]{22}$/);
    expect(site.card.site).toEqual({ name: '二厂', address: '示例路2号' });
    expect((await open(site.card.codeId)).face.site).toEqual({ name: '二厂', address: '示例路2号' });
    for (const more of [{}, { siteName: '二厂' }]) {
      const again = await by('centre').post('/cards', { enterpriseId: ENTERPRISES.bing, ...more });
      expect(outcome(again)).toBe('409 card-exists');
    }
    for (const { codeId } of [card, site.card]) await end(codeId);
  });

  test('of two at once, one; and a repetition gives the same card', async () => {
    const key = freshKey();
    const ask = (sent: string) =>
      by('centre').post('/cards', { enterpriseId: ENTERPRISES.bing }, { key: sent });
    const answers = await Promise.all([key, freshKey(), freshKey(), freshKey()].map(ask));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const won = answers.find(({ status }) => status === 201)!;
    if (answers[0] === won) expect((await ask(key)).text).toBe(won.text);
    await end(won.body.card.codeId);
  });

  test('a site needs a name, an enterprise has to be there', async () => {
    const blank = await by('centre').post('/cards', { enterpriseId: ENTERPRISES.bing, siteName: '' });
    expect([outcome(blank), blank.body.errors[0].pointer]).toEqual(['400 invalid-input', '/siteName']);
    const spaces = await by('centre').post('/cards', { enterpriseId: ENTERPRISES.bing, siteName: '  ' });
    expect([outcome(spaces), spaces.body.errors[0].pointer]).toEqual(['400 invalid-input', '/siteName']);
    expect(outcome(await by('centre').post('/cards', { enterpriseId: 'nobody' }))).toBe('404 not-found');
  });
});

describe('revoking and reissuing', () => {
  test('the old code says that another took its place, and tells nothing that stood on it', async () => {
    const { card: old } = await issued();
    const reissued = await by('centre').post(`/cards/${old.codeId}/reissue`, { reason: '示例：卡片破损' });
    expect(reissued.body).toMatchObject({ state: 'undelivered', enterprise: { id: ENTERPRISES.bing } });
    const opening = await open(old.codeId);
    expect(opening).toMatchObject({
      verdict: 'revoked',
      replaced: true,
      face: null,
      quietDay: null,
      centre: { phone: '0000-1234' },
    });
    expect((await open(reissued.body.card.codeId)).verdict).toBe('valid');
    const [row] = (await by('centre').get(`/cards?state=revoked&q=${old.codeId}`)).body.items;
    expect(row.card).toMatchObject({
      replacedBy: reissued.body.card.codeId,
      revokedReason: '示例：卡片破损',
    });
    for (const what of ['reissue', 'revocation']) {
      const again = await by('centre').post(`/cards/${old.codeId}/${what}`, { reason: '示例：再来一次' });
      expect(outcome(again)).toBe('422 card-revoked');
    }
    await end(reissued.body.card.codeId);
    expect(await open(reissued.body.card.codeId)).toMatchObject({ verdict: 'revoked', replaced: false });
  });

  test('reissued twice at once, there is one new card', async () => {
    const { card } = await issued();
    const ask = () => by('centre').post(`/cards/${card.codeId}/reissue`, { reason: '示例：遗失' });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    await end(answers.find(({ status }) => status === 201)!.body.card.codeId);
  });
});

describe('delivery', () => {
  test('is written down once, with its day and who took it', async () => {
    const { card } = await issued();
    const deliver = (body: object) => by('centre').post(`/cards/${card.codeId}/delivery`, body);
    const wrong = [
      [{ deliveredOn: '2026-11-21', deliveredTo: '示例前台' }, 'in-the-future'],
      [{ deliveredOn: '2026-11-19', deliveredTo: '示例前台' }, 'out-of-range'],
      [{ deliveredOn: '2026-02-30', deliveredTo: '示例前台' }, 'not-a-date'],
    ] as const;
    for (const [body, code] of wrong) {
      expect((await deliver(body)).body.errors).toMatchObject([{ pointer: '/deliveredOn', code }]);
    }
    const done = await deliver({ deliveredOn: '2026-11-20', deliveredTo: '示例前台', note: '一并讲解用法' });
    expect(done.body).toMatchObject({
      state: 'delivered',
      mayDeliver: false,
      card: { deliveredTo: '示例前台', deliveredBy: { id: ACCOUNTS.centre }, note: '一并讲解用法' },
    });
    const again = await deliver({ deliveredOn: '2026-11-20', deliveredTo: '示例门卫' });
    expect(outcome(again)).toBe('422 card-delivered');
    await end(card.codeId);
    const late = await deliver({ deliveredOn: '2026-11-20', deliveredTo: '示例门卫' });
    expect(outcome(late)).toBe('422 card-revoked');
    const audit = JSON.stringify(await it.dataSource.query('SELECT * FROM audit_rows'));
    expect(audit).toContain('card.deliver');
    expect(audit).not.toMatch(/示例前台|一并讲解/);
  });
});

describe('the list', () => {
  const list = async (account: Account, query = '') =>
    (await by(account).get(`/cards?${query}`)).body.items as any[];
  const names = async (account: Account, query = '') =>
    (await list(account, query)).map(({ enterprise, state }) => `${enterprise.name[0]} ${state}`);

  test('holds whom one looks after: all of the district’s, the unit’s, the officer’s', async () => {
    expect((await names('centre')).sort()).toEqual(['丙 none', '乙 undelivered', '甲 delivered'].sort());
    expect(await names('marketClerk')).toEqual(['甲 delivered']);
    expect(await names('officer')).toEqual(['甲 delivered']);
    expect(await names('fireClerk')).toEqual([]);
    // Her days as deputy are in December.
    expect(await names('officerDeputy')).toEqual([]);
    it.clock.set('2026-12-01T09:00:00+08:00');
    expect(await names('officerDeputy')).toEqual(['甲 delivered']);
    it.clock.set('2026-11-20T09:00:00+08:00');
  });

  test('says what the reader may do', async () => {
    const may = async (account: Account) => {
      const row = (await list(account)).find(({ enterprise }) => enterprise.id === ENTERPRISES.yi);
      return [row.mayDeliver, row.mayManage];
    };
    expect([await may('centre'), await may('supervisor')]).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test('can be narrowed', async () => {
    expect(await names('centre', 'state=none')).toEqual(['丙 none']);
    expect(await names('centre', 'state=undelivered')).toEqual(['乙 undelivered']);
    expect(await names('centre', 'state=delivered')).toEqual(['甲 delivered']);
    expect(await names('centre', `q=${encodeURIComponent('乙演示')}`)).toEqual(['乙 undelivered']);
    expect(await names('centre', `q=${CARD_CODES.jia.toLowerCase()}`)).toEqual(['甲 delivered']);
    expect(await names('centre', `q=${encodeURIComponent('%')}`)).toEqual([]);
    expect(await names('centre', `town=${encodeURIComponent('别处')}`)).toEqual([]);
    expect(await names('centre', `kind=${encodeURIComponent('制造')}&state=delivered`)).toEqual([
      '甲 delivered',
    ]);
  });

  test('a site’s card stands beside the main one; without the main one the enterprise still lacks it', async () => {
    const { card } = await issued({ siteName: '二厂' });
    expect(await names('centre', `q=${encodeURIComponent('丙')}`)).toEqual(['丙 undelivered']);
    expect(await names('centre', 'state=none')).toEqual(['丙 none']);
    await end(card.codeId);
  });

  test('pages by cursor, each row once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await by('centre').get(`/cards?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ enterprise }: any) => enterprise.id));
      cursor = body.nextCursor ?? '';
      expect(seen.length).toBeLessThan(10);
    } while (cursor !== '');
    expect(seen).toEqual([...new Set(seen)]);
    expect(seen.sort()).toEqual(Object.values(ENTERPRISES).sort());
    expect(outcome(await by('centre').get('/cards?cursor=x'))).toBe('400 invalid-input');
  });
});

test('coverage is a figure with its denominator, of those whom one looks after', async () => {
  const all = await by('centre').get('/cards/coverage');
  const share = { enterprises: 3, withCard: 2, delivered: 1 };
  expect(all.body).toEqual({
    total: { name: '', ...share },
    byTown: [{ name: '示例镇', ...share }],
    byKind: [{ name: '制造', ...share }],
  });
  const own = await by('marketClerk').get('/cards/coverage');
  expect(own.body.total).toEqual({ name: '', enterprises: 1, withCard: 1, delivered: 1 });
  const site = await issued({ siteName: '二厂' });
  expect((await by('centre').get('/cards/coverage')).body.total).toEqual({ name: '', ...share });
  await end(site.card.codeId);
});

test('a scanned card offers to be opened', async () => {
  const { body } = await it
    .as(null)
    .post('/scans', { text: `https://anqi.example/q/${tokenOf(CARD_CODES.jia)}` });
  expect(body).toMatchObject({
    kind: 'contact-card',
    token: tokenOf(CARD_CODES.jia),
    enterprise: null,
    actions: ['open-card'],
  });
});
