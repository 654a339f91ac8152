import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { freshKey } from '../harness/client.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aRequest, noticesOf, Story, WORDS } from './requests.js';

let it: TestApp;
const NOW = '2026-11-25T09:00:00+08:00';
beforeAll(async () => {
  it = await startTestApp({ now: NOW });
});
beforeEach(() => it.clock.set(NOW));
afterAll(() => it.stop());

type Account = keyof typeof ACCOUNTS;
const by = (account: Account) => it.as(ACCOUNTS[account]);
const countOf = async (table: string): Promise<number> =>
  Number((await it.dataSource.query(`SELECT COUNT(*) AS n FROM ${table}`))[0].n);

describe('submitting', () => {
  test('twice with one key writes once and answers alike', async () => {
    const before = await countOf('service_requests');
    const key = freshKey();
    const [one, other] = await Promise.all(
      [0, 1].map(() => by('jia').post('/requests', aRequest(), { key })),
    );
    expect([one?.status, other?.status]).toEqual([201, 201]);
    expect(one?.body.id).toBe(other?.body.id);
    expect(await countOf('service_requests')).toBe(before + 1);
  });

  test('what is alike and still open is offered, of the same enterprise alone', async () => {
    const story = await Story.begin(it, { words: '厂区宿舍自来水压力不足，影响员工洗澡。' });
    const ask = (enterpriseId: string, words: string, account: Account = 'jia') =>
      by(account).post('/requests/similar', { enterpriseId, words });
    const found = await ask(ENTERPRISES.jia, '宿舍自来水压力不足');
    expect(found.body.items.map(({ id }: any) => id)).toEqual([story.id]);
    expect((await ask(ENTERPRISES.jia, '想了解出口退税办理流程')).body.items).toEqual([]);
    expect((await ask(ENTERPRISES.yi, '宿舍自来水压力不足', 'yi')).body.items).toEqual([]);
    await story.does('jia', 'withdraw');
    expect((await ask(ENTERPRISES.jia, '宿舍自来水压力不足')).body.items).toEqual([]);
  });

  test('on behalf of an enterprise it says how it came in; the enterprise itself never does', async () => {
    const visit = await by('officer').post('/requests', aRequest({ channel: 'visit' }));
    expect(visit.body).toMatchObject({ channel: 'visit', enterprise: { id: ENTERPRISES.jia } });
    const silent = await by('centre').post('/requests', aRequest());
    expect(silent.body.errors).toMatchObject([{ pointer: '/channel', code: 'missing' }]);
    expect((await by('jia').post('/requests', aRequest({ channel: 'hotline' }))).status).toBe(403);
    expect(
      (await by('officer').post('/requests', aRequest({ enterpriseId: ENTERPRISES.yi, channel: 'visit' })))
        .status,
    ).toBe(403);
    expect((await by('yi').post('/requests', aRequest())).status).toBe(404);
  });

  test.each([
    ['too few words', { words: '太短' }, '/words', 'too-short'],
    ['blanks for words', { words: '字　　　　　　　　　　　　' }, '/words', 'too-short'],
    ['ten photos', { photoIds: Array(10).fill('x') }, '/photoIds', 'too-long'],
    ['a photo that is not there', { photoIds: ['nobody'] }, '/photoIds', 'unknown-reference'],
    ['an unknown category', { category: 'gossip' }, '/category', 'not-one-of'],
    ['an unknown member', { more: 1 }, '/more', 'unknown-field'],
  ])('%s: refused, nothing written', async (_name, more, pointer, code) => {
    const before = await countOf('service_requests');
    const { status, body } = await by('jia').post('/requests', aRequest(more));
    expect([status, body.errors[0]]).toMatchObject([400, { pointer, code }]);
    expect(await countOf('service_requests')).toBe(before);
  });
});

describe('handling', () => {
  test('two dispatches at once: one counts, the other is told to look again', async () => {
    const story = await Story.begin(it);
    await story.does('officer', 'pass-to-centre', { words: '无权处理' });
    const { version } = story.view;
    const dispatch = (leadId: string) =>
      by('centre').post(`/requests/${story.id}/events`, {
        event: 'dispatch',
        version,
        complexity: 'simple',
        leadId,
      });
    const replies = await Promise.all([dispatch(DEPARTMENTS.fire), dispatch(DEPARTMENTS.market)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const view = await story.read('centre');
    expect(view.timeline.filter(({ event }: any) => event === 'dispatch')).toHaveLength(1);
    expect(view.clocks.filter(({ kind }: any) => kind === 'handling')).toHaveLength(1);
  });

  test('one key, one event, however often the phone repeats it', async () => {
    const story = await (await Story.begin(it)).dispatched();
    const key = freshKey();
    const body = { event: 'accept', version: story.view.version };
    const replies = await Promise.all(
      [0, 1, 2].map(() => by('fireClerk').post(`/requests/${story.id}/events`, body, { key })),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(
      (await story.read('fireClerk')).timeline.filter(({ event }: any) => event === 'accept'),
    ).toHaveLength(1);
  });

  test('several departments have the time of a complex matter', async () => {
    const story = await Story.begin(it);
    await story.dispatched({ complexity: 'simple', cooperatingIds: [DEPARTMENTS.office] });
    expect(story.view.dueAt).toBe('2026-12-04T18:00:00+08:00');
    expect(story.view.departments.map(({ part }: any) => part).sort()).toEqual([
      'cooperating',
      'first-unit',
      'lead',
      'principal',
    ]);
  });

  test('a wrong department returns it within a working day, and the centre is told', async () => {
    const story = await (await Story.begin(it)).dispatched();
    await story.does('fireClerk', 'return', { words: '属市场监管局' });
    expect(story.view).toMatchObject({ status: 'registered', dueKind: 'dispatch', lead: null });
    await story.does('centre', 'dispatch', { complexity: 'general', leadId: DEPARTMENTS.market });
    it.clock.set('2026-11-26T18:00:00+08:00');
    await story.read('marketClerk');
    expect((await story.tries('marketClerk', 'return', { words: '也不是我们' })).status).toBe(422);
  });

  test('its complexity is contested and settled, and the date never becomes earlier', async () => {
    const story = await (await Story.begin(it)).dispatched();
    await story.does('fireClerk', 'contest', { words: '涉及多家', complexity: 'complex' });
    await story.does('centre', 'settle-contest', { words: '同意', complexity: 'complex' });
    expect(story.view).toMatchObject({ complexity: 'complex', dueAt: '2026-12-04T18:00:00+08:00' });
    expect(
      (await story.tries('centre', 'settle-contest', { words: '再改', complexity: 'simple' })).status,
    ).toBe(422);
  });

  test.each([
    [
      'a ground for complex matters alone',
      { ground: 'no-definite-answer', until: '2026-12-10' },
      '/ground',
      'not-one-of',
    ],
    ['a date that is none later', { ground: 'fixed-date', until: '2026-11-30' }, '/until', 'out-of-range'],
  ])('an extension: %s', async (_name, more, pointer, code) => {
    const story = await (await Story.begin(it)).inHand();
    const reply = await story.tries('fireClerk', 'propose-extension', { words: '解释性回复', ...more });
    expect([reply.status, reply.body.errors[0]]).toMatchObject([400, { pointer, code }]);
  });

  test('an extension that the head refuses changes no date', async () => {
    const story = await (await Story.begin(it)).inHand();
    const { dueAt } = story.view;
    await story.does('fireClerk', 'propose-extension', {
      ground: 'fixed-date',
      until: '2026-12-10',
      words: '待批',
    });
    expect(await noticesOf(it, 'fireHead')).toContain('request-extension-proposed');
    expect((await story.tries('fireClerk', 'agree-extension')).status).toBe(403);
    await story.does('fireHead', 'refuse-extension', { words: '应按期办结' });
    expect(story.view).toMatchObject({ dueAt, extension: { state: 'none', until: null } });
  });

  test('a department or an account that is not there', async () => {
    const story = await Story.begin(it);
    await story.does('officer', 'pass-to-centre', { words: '无权处理' });
    const reply = await story.tries('centre', 'dispatch', { complexity: 'simple', leadId: 'nobody' });
    expect(reply.body.errors).toMatchObject([{ pointer: '/leadId', code: 'unknown-reference' }]);
    await story.does('centre', 'dispatch', { complexity: 'simple', leadId: DEPARTMENTS.fire });
    const wrong = await story.tries('fireHead', 'hand-over', { assigneeId: ACCOUNTS.jia });
    expect(wrong.body.errors).toMatchObject([{ pointer: '/assigneeId', code: 'unknown-reference' }]);
    const inspector = await story.tries('fireHead', 'hand-over', { assigneeId: ACCOUNTS.fireColleague });
    expect(inspector.body.errors).toMatchObject([{ pointer: '/assigneeId', code: 'unknown-reference' }]);
    await story.does('fireHead', 'hand-over', { assigneeId: ACCOUNTS.fireClerk });
    expect(story.view.person.id).toBe(ACCOUNTS.fireClerk);
  });

  test('an enterprise whose request goes by another’s is not told which one that is', async () => {
    const [own, other] = [await Story.begin(it), await Story.begin(it)];
    const foreign = await Story.begin(it, { enterpriseId: ENTERPRISES.yi }, 'yi');
    await own.does('centre', 'mark-duplicate', {
      duplicateOf: foreign.id,
      words: '与乙演示有限公司反映的相同',
    });
    const seen = JSON.stringify(await own.read('jia'));
    for (const told of [foreign.id, '乙演示']) expect(seen).not.toContain(told);
    expect((await own.read('centre')).duplicateOf).toBe(foreign.id);
    const third = await Story.begin(it);
    await third.does('centre', 'mark-duplicate', { duplicateOf: other.id });
    expect((await third.read('jia')).duplicateOf).toBe(other.id);
  });

  test('of two that are linked to each other at once one goes on', async () => {
    const [one, other] = [await Story.begin(it), await Story.begin(it)];
    const replies = await Promise.all([
      one.tries('centre', 'mark-duplicate', { duplicateOf: other.id }),
      other.tries('centre', 'mark-duplicate', { duplicateOf: one.id }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  test('a duplicate goes by the other one; an event of no name or the wrong shape is refused', async () => {
    const [story, other] = [await Story.begin(it), await Story.begin(it)];
    expect((await story.tries('centre', 'mark-duplicate', { duplicateOf: story.id })).status).toBe(400);
    await story.does('centre', 'mark-duplicate', { duplicateOf: other.id });
    expect(story.view).toMatchObject({ status: 'duplicate', duplicateOf: other.id, dueAt: null });
    expect((await story.tries('centre', 'explode')).body.errors).toMatchObject([
      { pointer: '/event', code: 'not-one-of' },
    ]);
    expect((await story.tries('centre', 'climb')).status).toBe(400);
    expect((await other.tries('centre', 'register', { leadId: DEPARTMENTS.fire })).body.errors).toMatchObject(
      [{ pointer: '/leadId', code: 'unknown-field' }],
    );
  });
});

describe('the enterprise', () => {
  test('nudges once a working day: twice at once counts once, a weekend counts for its Friday', async () => {
    const story = await Story.begin(it);
    const nudge = () => by('jia').post(`/requests/${story.id}/events`, { event: 'nudge' });
    const replies = await Promise.all([nudge(), nudge()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(replies.find(({ status }) => status === 422)?.body.code).toBe('nudged-today');
    const statusAt = async (instant: string): Promise<number> => {
      it.clock.set(instant);
      return (await nudge()).status;
    };
    expect(await statusAt('2026-11-27T09:00:00+08:00')).toBe(200);
    expect(await statusAt('2026-11-29T09:00:00+08:00')).toBe(422);
    expect(await statusAt('2026-11-30T09:00:00+08:00')).toBe(200);
  });

  test('comments at any time, even when all is over', async () => {
    const story = await (await Story.begin(it)).closed();
    await story.does('jia', 'comment', { words: '谢谢' });
    expect(story.view.timeline.at(-1)).toMatchObject({ event: 'comment', words: '谢谢' });
  });

  test('rates a closed matter once; a bad rating is followed up by others than the rated', async () => {
    const story = await (await Story.begin(it)).closed();
    await story.does('jia', 'rate', { rating: 2, words: '拖得太久' });
    expect((await story.tries('jia', 'rate', { rating: 5 })).body.code).toBe('already-rated');
    expect(await noticesOf(it, 'centre')).toContain('request-rated-badly');
    const { body } = await by('supervisor').get('/follow-ups?status=open');
    const [followUp] = body.items;
    expect(followUp).toMatchObject({
      subject: 'request',
      subjectId: story.id,
      level: 2,
      words: '拖得太久',
      contactDueDate: '2026-11-26',
      units: [{ name: '示例消防大队' }],
    });
    const settle = () =>
      by('supervisor').post(`/follow-ups/${followUp.id}/outcome`, {
        outcome: 'confirmed',
        reason: '确有拖延情况',
      });
    expect((await settle()).body.code).toBe('not-contacted-yet');
    await by('centre').post(`/follow-ups/${followUp.id}/contact`, { note: '已联系企业' });
    expect((await settle()).body).toMatchObject({ status: 'settled', outcome: 'confirmed' });
  });

  test('sees its own alone, in plain words, and none of what the units said to each other', async () => {
    const story = await (await Story.begin(it)).dispatched();
    await story.does('fireClerk', 'contest', { words: '内部意见', complexity: 'complex' });
    const { text } = await by('jia').get(`/requests/${story.id}`);
    expect(text).not.toMatch(/内部意见|本单位无权处理/);
    expect((await by('yi').get(`/requests/${story.id}`)).status).toBe(404);
    const events = { event: 'comment', words: '别家的意见' };
    expect((await by('yi').post(`/requests/${story.id}/events`, events)).status).toBe(404);
    expect((await by('yi').get('/requests?scope=enterprise')).text).not.toContain(story.id);
  });
});

describe('a contact', () => {
  test('is in full for the enterprise, masked for all others, and in no list, notice or audit row', async () => {
    const story = await (await Story.begin(it)).dispatched();
    const contactFor = async (account: Account) => (await story.read(account)).contact;
    const full = { name: '示例联系人', phone: '00001234567', masked: false, revealable: false };
    expect(await contactFor('jia')).toEqual(full);
    const masked = { name: '示*', phone: '****4567', masked: true };
    for (const account of ['officer', 'centre', 'fireClerk', 'supervisor'] as const)
      expect(await contactFor(account)).toEqual({ ...masked, revealable: true });
    expect(await contactFor('leader')).toEqual({ ...masked, revealable: false });
    const list = await by('centre').get('/requests?scope=centre&limit=100');
    await it.runJobs();
    const notices = JSON.stringify(await it.dataSource.query('SELECT data FROM notices'));
    const audit = JSON.stringify(await it.dataSource.query('SELECT * FROM audit_rows'));
    for (const text of [list.text, notices, audit]) expect(text).not.toMatch(/00001234567|示例联系人/);
    expect(notices + audit).not.toContain(WORDS);
  });
});

describe('the callback', () => {
  test('is given up after three attempts on two days, no sooner', async () => {
    const story = await (await Story.begin(it)).inHand();
    await story.does('fireClerk', 'answer', { words: '已办结', outcome: 'solved' });
    await story.does('officer', 'feed-back');
    for (let attempt = 1; attempt <= 3; attempt++) await story.does('centre', 'call-in-vain');
    expect((await story.tries('centre', 'give-up-calling')).status).toBe(422);
    it.clock.set('2026-11-26T09:00:00+08:00');
    await story.does('centre', 'call-in-vain');
    await story.does('centre', 'give-up-calling');
    expect(story.view).toMatchObject({ status: 'called-back', callback: 'not-reached' });
  });
});
