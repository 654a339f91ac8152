import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { freshKey } from '../harness/client.js';
import { startTestApp, type TestApp, WEDNESDAY } from '../harness/test-app.js';
import { Story } from '../requests/requests.js';
import { accountIdOf, type Caller, callsOf, departmentCall, officerCall, townCall, WORDS } from './calls.js';
import { addTowns, OTHER_CLERK, OTHER_TOWN, TOWN } from './town.js';

let it: TestApp;
let calls: ReturnType<typeof callsOf>;
beforeAll(async () => {
  it = await startTestApp();
  await addTowns(it);
  calls = callsOf(it);
});
beforeEach(() => it.clock.set(WEDNESDAY));
afterAll(() => it.stop());

describe('an enterprise calls its officer', () => {
  test('who is told, reports within a working day that explains itself, and is told how it ended', async () => {
    const called = await calls.call('jia', officerCall({ contactPhone: '00001234567' }));
    expect(called).toMatchObject({
      status: 'called',
      caller: { id: ENTERPRISES.jia, name: '甲演示有限公司' },
      department: { id: DEPARTMENTS.market },
      officer: { id: ACCOUNTS.officer, name: '示例officer' },
      words: WORDS,
      dueAt: '2026-11-26T18:00:00+08:00',
      provisional: false,
      days: [{ date: '2026-11-26', counted: true, why: { kind: 'working' } }],
      inTime: null,
      actions: ['call-off'],
    });
    expect(await calls.told('officer', called.id)).toEqual(['summons-called']);
    it.clock.set('2026-11-26T17:59:00+08:00');
    const reported = await calls.report('officer', called.id);
    expect(reported).toMatchObject({
      status: 'reported',
      inTime: true,
      reportedBy: { id: ACCOUNTS.officer, name: '示例officer' },
      reportWords: '已到现场，三日内回填。',
      reportedAt: '2026-11-26T17:59:00+08:00',
      actions: [],
    });
    expect(await calls.told('jia', called.id)).toEqual(['summons-reported']);
    const settled = await calls.settle('jia', called.id, false);
    expect(settled).toMatchObject({ status: 'settled', solved: false, toRate: false, actions: [] });
    expect(await calls.told('officer', called.id)).toEqual(['summons-called', 'summons-settled']);
  });

  test('whoever stands in for him may report, and so may his unit', async () => {
    it.clock.set('2026-12-01T09:00:00+08:00');
    const [first, second] = [await calls.call('jia', officerCall()), await calls.call('jia', officerCall())];
    expect(first.officer.id).toBe(ACCOUNTS.officerDeputy);
    expect(await calls.told('officerDeputy', first.id)).toEqual(['summons-called']);
    expect((await calls.report('officerDeputy', first.id)).reportedBy.id).toBe(ACCOUNTS.officerDeputy);
    expect((await calls.report('marketClerk', second.id)).reportedBy.id).toBe(ACCOUNTS.marketClerk);
  });

  test('is refused where nobody serves it, and offers departments', async () => {
    const reply = await calls.post('yi', '', officerCall());
    expect([reply.status, reply.body.code]).toEqual([422, 'summons-nobody-serves']);
    const { body } = await calls.get('yi', '/options');
    expect(body).toMatchObject({ kinds: ['enterprise-calls-department'], officer: null, unit: null });
  });
});

test('a department with nobody who would report is not offered; the centre is, and reports', async () => {
  const { body } = await calls.get('jia', '/options');
  const { fire, market, centre, office } = DEPARTMENTS;
  expect(body.departments.map(({ id }: any) => id).sort()).toEqual([fire, market, centre].sort());
  const reply = await calls.post('jia', '', departmentCall({ departmentId: office }));
  expect([reply.status, reply.body.errors]).toMatchObject([400, [{ pointer: '/departmentId' }]]);
  const { id } = await calls.call('jia', departmentCall({ departmentId: centre }));
  expect(await calls.told('centre', id)).toEqual(['summons-called']);
  expect((await calls.report('centre', id)).reportedBy.id).toBe(ACCOUNTS.centre);
});

test('taken back before anybody reported, it is awaited no more', async () => {
  const { id } = await calls.call('jia', departmentCall());
  const reply = await calls.post('jia', `/${id}/calling-off`, { words: '已自行解决' });
  expect(reply.body).toMatchObject({ status: 'called-off', endWords: '已自行解决', actions: [] });
  expect(await calls.told('fireHead', id)).toEqual(['summons-called', 'summons-called-off']);
  it.clock.set('2026-11-30T09:00:00+08:00');
  expect(await calls.told('centre', id)).toEqual([]);
  const late = await calls.post('fireClerk', `/${id}/report`, { words: '来了' });
  expect([late.status, late.body.code]).toEqual([422, 'not-in-this-state']);
});

test('overdue, the head of whoever was called and the centre are told once; a late report says so', async () => {
  const { id } = await calls.call('jia', departmentCall());
  it.clock.set('2026-11-26T17:59:59+08:00');
  expect(await calls.told('fireHead', id)).toEqual(['summons-called']);
  it.clock.set('2026-11-26T18:00:00+08:00');
  expect(await calls.told('fireHead', id)).toEqual(['summons-called', 'summons-overdue']);
  expect(await calls.told('centre', id)).toEqual(['summons-overdue']);
  expect(await calls.told('fireClerk', id)).toEqual(['summons-called']);
  expect((await calls.get('jia', `/${id}`)).body.inTime).toBe(false);
  it.clock.set('2026-11-27T09:00:00+08:00');
  expect(await calls.told('centre', id)).toEqual(['summons-overdue']);
  expect((await calls.report('fireClerk', id)).inTime).toBe(false);
});

test('the morning tells the called of what is awaited from them', async () => {
  it.clock.set('2026-12-09T10:00:00+08:00');
  const { id } = await calls.call('jia', departmentCall());
  it.clock.set('2026-12-10T08:30:00+08:00');
  await it.runJobs();
  const { body } = await it.as(ACCOUNTS.fireClerk).get('/notices?limit=100');
  const [digest] = body.items.filter(({ kind }: any) => kind === 'request-digest');
  expect(digest.data.first).toContainEqual({
    summonsId: id,
    enterprise: '甲演示有限公司',
    due: '2026-12-10T18:00:00+08:00',
    group: 'today',
  });
});

describe('a matter that was summoned for before, or drags on', () => {
  test('goes to a department first: neither to the officer nor back to the town', async () => {
    const { id: requestId, view } = await (await Story.begin(it)).dispatched();
    const first = await calls.call('jia', officerCall({ requestId }));
    expect(first).toMatchObject({ requestId, requestNumber: view.number, departmentFirst: null });
    const options = (await calls.get('jia', `/options?requestId=${requestId}`)).body;
    expect(options).toMatchObject({
      kinds: ['enterprise-calls-department'],
      departmentFirst: 'repeated',
      suggestedDepartmentId: DEPARTMENTS.fire,
      requestNumber: view.number,
    });
    expect(options.departments.map(({ id }: any) => id)).not.toContain(TOWN);
    for (const body of [officerCall({ requestId }), departmentCall({ requestId, departmentId: TOWN })]) {
      const reply = await calls.post('jia', '', body);
      expect([reply.status, reply.body.code]).toEqual([422, 'summons-department-first']);
    }
    expect(await calls.call('jia', departmentCall({ requestId }))).toMatchObject({
      departmentFirst: 'repeated',
    });
  });

  test('but not where the one before was taken back', async () => {
    const { id: requestId } = await Story.begin(it);
    const { id } = await calls.call('jia', officerCall({ requestId }));
    await calls.post('jia', `/${id}/calling-off`, { words: '按错了' });
    expect((await calls.call('jia', officerCall({ requestId }))).departmentFirst).toBeNull();
  });

  test('long-standing is what is overdue', async () => {
    const { id: requestId } = await Story.begin(it);
    it.clock.set('2026-11-26T18:00:00+08:00');
    const { body } = await calls.get('jia', `/options?requestId=${requestId}`);
    expect(body.departmentFirst).toBe('long-standing');
  });
});

describe('a town calls a department', () => {
  test('and rates it once, which the department does not see', async () => {
    const { id, caller } = await calls.call('townClerk', townCall());
    expect(caller).toEqual({ id: TOWN, name: '示例区示例镇' });
    await calls.report('fireClerk', id);
    expect(await calls.told('townClerk', id)).toEqual(['summons-reported']);
    expect(await calls.settle('townClerk', id)).toMatchObject({ toRate: true, actions: ['rate'] });
    const rated = await calls.rate('townClerk', id, 2);
    expect(rated).toMatchObject({ rating: { level: 2, words: null }, toRate: false, actions: [] });
    const again = await calls.post('townClerk', `/${id}/rating`, { level: 5 });
    expect([again.status, again.body.code]).toEqual([422, 'already-rated']);
    for (const by of ['fireClerk', 'fireHead'] as const)
      expect((await calls.get(by, `/${id}`)).body.rating).toBeNull();
    for (const by of ['centre', 'supervisor'] as const)
      expect((await calls.get(by, `/${id}`)).body.rating).toEqual({ level: 2, words: null });
  });

  test('never another town, and a department that is no town calls nobody', async () => {
    const reply = await calls.post('townClerk', '', townCall({ departmentId: OTHER_TOWN }));
    expect([reply.status, reply.body.errors]).toMatchObject([
      400,
      [{ pointer: '/departmentId', code: 'unknown-reference' }],
    ]);
    expect((await calls.post('fireClerk', '', townCall({ departmentId: DEPARTMENTS.market }))).status).toBe(
      403,
    );
    expect((await calls.post('townClerk', '', departmentCall())).status).toBe(403);
    expect((await calls.post('jia', '', townCall())).status).toBe(403);
  });

  test('about a request that is its own to read alone', async () => {
    const { id: requestId } = await (await Story.begin(it)).dispatched();
    const reply = await calls.post('townClerk', '', townCall({ requestId }));
    expect([reply.status, reply.body.errors]).toMatchObject([400, [{ pointer: '/requestId' }]]);
  });
});

test('a summons is read by both sides, the centre and the supervisor, in lists and one by one', async () => {
  const byJia = (await calls.call('jia', departmentCall({ contactPhone: '00001234567' }))).id;
  const byTown = (await calls.call('townClerk', townCall())).id;
  const toOfficer = (await calls.call('jia', officerCall())).id;
  const known = [byJia, byTown, toOfficer];
  const reads = async (by: Caller): Promise<boolean[]> => {
    const seen = await Promise.all(known.map(async (id) => (await calls.get(by, `/${id}`)).status === 200));
    const lists = await Promise.all(
      ['caller', 'called', 'district'].map((scope) => calls.get(by, `?scope=${scope}&limit=100`)),
    );
    const listed = lists.flatMap(({ status, body }) =>
      status === 200 ? body.items.map(({ id }: any) => id) : [],
    );
    expect(known.map((id) => listed.includes(id))).toEqual(seen);
    return seen;
  };
  expect(await reads('jia')).toEqual([true, false, true]);
  expect(await reads('yi')).toEqual([false, false, false]);
  expect(await reads('townClerk')).toEqual([false, true, false]);
  for (const by of ['fireClerk', 'fireHead', 'fireDeputy'] as const)
    expect(await reads(by)).toEqual([true, true, false]);
  for (const by of ['marketClerk', 'marketHead', 'officer'] as const)
    expect(await reads(by)).toEqual([false, false, true]);
  for (const by of ['centre', 'supervisor'] as const) expect(await reads(by)).toEqual([true, true, true]);
  const stranger = await it.as(OTHER_CLERK).get(`/summonses/${byTown}`);
  expect([stranger.status, stranger.body.code]).toEqual([404, 'not-found']);
  const phones = (['jia', 'fireClerk', 'centre', 'supervisor'] as const).map(
    async (by) => (await calls.get(by, `/${byJia}`)).body.contactPhone,
  );
  expect(await Promise.all(phones)).toEqual(['00001234567', '****4567', '****4567', '****4567']);
});

test('lists go by what is open, awaited or ended, and by pages', async () => {
  const { id } = await calls.call('jia', departmentCall());
  const next = (await calls.call('jia', departmentCall())).id;
  await calls.report('fireClerk', id);
  expect((await calls.idsOf('jia', 'caller', 'open')).slice(0, 2)).toEqual([next, id]);
  expect(await calls.idsOf('jia', 'caller', 'awaited')).not.toContain(id);
  const first = (await calls.get('jia', '?scope=caller&limit=1')).body;
  expect(first.items.map((row: any) => row.id)).toEqual([next]);
  const second = await calls.get('jia', `?scope=caller&limit=1&cursor=${first.nextCursor}`);
  expect(second.body.items.map((row: any) => row.id)).toEqual([id]);
  await calls.settle('jia', id);
  expect((await calls.idsOf('jia', 'caller', 'ended'))[0]).toBe(id);
});

test('a step is taken by its side alone, and a repeated one once', async () => {
  const { id } = await calls.call('jia', departmentCall());
  const codeOf = async (by: Caller, step: string, body: object): Promise<string> =>
    (await calls.post(by, `/${id}/${step}`, body)).body.code;
  expect(await codeOf('centre', 'report', { words: '代报到' })).toBe('forbidden');
  expect(await codeOf('fireHead', 'settlement', { solved: true })).toBe('forbidden');
  expect(await codeOf('marketHead', 'report', { words: '来了' })).toBe('not-found');
  expect(await codeOf('jia', 'settlement', { solved: true })).toBe('not-in-this-state');
  expect(await codeOf('yi', 'calling-off', { words: '不要了' })).toBe('not-found');
  const key = freshKey();
  const report = () =>
    it.as(accountIdOf('fireClerk')).post(`/summonses/${id}/report`, { words: '已到场' }, { key });
  const [one, other] = [await report(), await report()];
  expect([one.status, other.status, other.headers['idempotency-replayed']]).toEqual([200, 200, 'true']);
  expect(other.text).toBe(one.text);
});

test('two who report at once: one of them has reported', async () => {
  const { id } = await calls.call('jia', departmentCall());
  const replies = await Promise.all(
    (['fireClerk', 'fireHead'] as const).map((by) => calls.post(by, `/${id}/report`, { words: by })),
  );
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
  const { reportWords } = (await calls.get('jia', `/${id}`)).body;
  expect(reportWords).toBe(replies.find(({ status }) => status === 200)?.body.reportWords);
});
