import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { Sender } from '../intake/senders.js';
import { Story } from './requests.js';

let it: TestApp;
const NOW = '2026-11-25T09:00:00+08:00';
beforeAll(async () => {
  it = await startTestApp({ now: NOW });
});
beforeEach(() => it.clock.set(NOW));
afterAll(() => it.stop());

type Account = keyof typeof ACCOUNTS;
const link = (mainId: string, ids: string[], more: object = {}, key = freshKey()) =>
  it.as(ACCOUNTS.centre).post('/request-links', { mainId, ids, ...more }, { key });
const ofYi = (more: object = {}): Promise<Story> =>
  Story.begin(
    it,
    { enterpriseId: ENTERPRISES.yi, contactName: '示例乙联系人', contactPhone: '00007654321', ...more },
    'yi',
  );
const resultsOf = ({ body }: { body: any }): Record<string, string> =>
  Object.fromEntries(body.items.map(({ id, result }: any) => [id, result]));
/** Kinds of notices about one request, in order. */
async function toldOf(story: Story, account: Account): Promise<string[]> {
  await it.runJobs();
  const { body } = await it.as(ACCOUNTS[account]).get('/notices?limit=100');
  return body.items
    .filter(({ data }: any) => data.requestId === story.id)
    .map(({ kind }: any) => kind)
    .reverse();
}

describe('linking', () => {
  test('what is alike is offered across enterprises, while it may be linked', async () => {
    const words = '示例大道北段路灯损坏，夜间货车进出不安全。';
    const [main, alike] = [await Story.begin(it, { words }), await ofYi({ words: `请协调：${words}` })];
    const other = await ofYi({ words: '想了解出口退税办理流程和需要的材料。' });
    const candidates = async (): Promise<any[]> =>
      (await it.as(ACCOUNTS.centre).get(`/requests/${main.id}/link-candidates`)).body.items;
    const found = await candidates();
    expect(found.map(({ id }) => id)).toContain(alike.id);
    expect(found.map(({ id }) => id)).not.toContain(other.id);
    expect(found.find(({ id }) => id === alike.id).enterprise.id).toBe(ENTERPRISES.yi);
    await alike.does('yi', 'withdraw');
    expect((await candidates()).map(({ id }) => id)).not.toContain(alike.id);
  });

  test('several at once, each with its own result; once more changes nothing', async () => {
    const [main, one, other] = [await Story.begin(it), await ofYi(), await ofYi()];
    const answered = await (await Story.begin(it)).inHand();
    await answered.does('fireClerk', 'answer', { words: '已划定夜间停车区', outcome: 'solved' });
    const ids = [one.id, other.id, answered.id, main.id, 'nobody'];
    const key = freshKey();
    const first = await link(main.id, ids, { words: '同一路段' }, key);
    expect(resultsOf(first)).toEqual({
      [one.id]: 'done',
      [other.id]: 'done',
      [answered.id]: 'too-late',
      [main.id]: 'itself',
      nobody: 'not-found',
    });
    expect((await link(main.id, ids, { words: '同一路段' }, key)).text).toBe(first.text);
    expect(resultsOf(await link(main.id, [one.id]))).toEqual({ [one.id]: 'unchanged' });
    const rows = await it.dataSource.query(
      `SELECT action FROM audit_rows WHERE subjectId = '${one.id}' AND action = 'request.mark-duplicate'`,
    );
    expect(rows).toHaveLength(1);
    expect((await answered.read('centre')).status).toBe('answered');
  });

  test.each([
    ['a main one that is not there', ['x'], '/mainId', 'unknown-reference'],
    ['none', [], '/ids', 'too-short'],
    ['too many', Array.from({ length: 51 }, String), '/ids', 'too-long'],
  ])('%s: refused', async (_name, ids, pointer, code) => {
    const { status, body } = await link('nobody', ids);
    expect([status, body.errors[0]]).toMatchObject([400, { pointer, code }]);
  });

  test('nothing goes by one that is withdrawn or goes by another itself', async () => {
    const [main, one, two] = [await Story.begin(it), await ofYi(), await ofYi()];
    await link(main.id, [one.id]);
    expect((await link(one.id, [two.id])).status).toBe(400);
    const gone = await Story.begin(it);
    await gone.does('jia', 'withdraw');
    expect((await link(gone.id, [two.id])).status).toBe(400);
    expect((await two.tries('centre', 'mark-duplicate', { duplicateOf: gone.id })).status).toBe(400);
  });

  test('two that are linked to each other at once: one goes on', async () => {
    const [one, other] = [await Story.begin(it), await ofYi()];
    const replies = await Promise.all([link(one.id, [other.id]), link(other.id, [one.id])]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 400]);
  });
});

describe('answered together', () => {
  test('each enterprise follows the main one on its own page, and learns nothing of the other', async () => {
    const main = await (await Story.begin(it)).dispatched();
    const linked = await ofYi();
    await link(main.id, [linked.id], { words: '与甲演示有限公司反映的相同' });
    const { dueAt } = await main.read('centre');
    let seen = await linked.read('yi');
    expect(seen.handledWith).toMatchObject({ status: 'dispatched', dueAt, answer: null, outcome: null });
    expect(seen).toMatchObject({ status: 'duplicate', duplicateOf: null });
    expect(seen.actions).toEqual(['unlink', 'comment']);
    await main.does('fireClerk', 'accept');
    await main.does('fireClerk', 'answer', { words: '已划定夜间停车区', outcome: 'solved' });
    // Not told yet, to neither.
    expect((await linked.read('yi')).handledWith).toMatchObject({ status: 'answered', answer: null });
    await main.does('officer', 'feed-back');
    seen = await linked.read('yi');
    expect(seen.handledWith).toMatchObject({ answer: '已划定夜间停车区', outcome: 'solved' });
    const text = JSON.stringify(seen);
    for (const secret of ['甲演示', main.id, main.view.number, '示例联系人', '00001234567'])
      expect(text).not.toContain(secret);
    expect((await it.as(ACCOUNTS.yi).get(`/requests/${main.id}`)).status).toBe(404);
    await main.does('centre', 'call-satisfied', { words: '企业表示满意' });
    await main.does('fireClerk', 'apply-close-out', { outcome: 'solved' });
    await main.does('officer', 'accept-close-out');
    expect(await toldOf(linked, 'yi')).toEqual(['request-progress', 'request-answered', 'request-closed']);
    await main.does('jia', 'reopen', { words: '又停满了' });
    expect((await linked.read('yi')).handledWith).toMatchObject({ status: 'registered', answer: null });
    expect((await toldOf(linked, 'yi')).at(-1)).toBe('request-progress');
  });

  test('the main one lists those linked to whoever may read them, and tells others how many', async () => {
    const main = await (await Story.begin(it)).dispatched();
    const [own, foreign] = [await Story.begin(it), await ofYi()];
    await link(main.id, [own.id, foreign.id]);
    const listed = async (account: Account): Promise<unknown> => {
      const { count, items } = (await main.read(account)).linked;
      return [count, items.map(({ id }: any) => id).sort()];
    };
    for (const account of ['centre', 'supervisor', 'leader'] as const)
      expect(await listed(account)).toEqual([2, [own.id, foreign.id].sort()]);
    expect(await listed('jia')).toEqual([2, [own.id]]);
    expect(await listed('fireClerk')).toEqual([2, []]);
    expect(JSON.stringify(await main.read('fireClerk'))).not.toContain('乙演示');
  });

  test('rates the common answer as its own right, of the unit that gave it', async () => {
    const main = await (await Story.begin(it)).inHand();
    const linked = await ofYi();
    await link(main.id, [linked.id]);
    const toRate = async () => {
      const { body } = await it.as(ACCOUNTS.yi).get('/requests?scope=enterprise');
      const row = body.items.find(({ id }: any) => id === linked.id);
      return [row.toRate, (await linked.read('yi')).toRate];
    };
    expect((await linked.tries('yi', 'rate', { rating: 1 })).status).toBe(422);
    expect(await toRate()).toEqual([false, false]);
    await main.closedFromInHand();
    expect(await toRate()).toEqual([true, true]);
    await linked.does('yi', 'rate', { rating: 1, words: '我们这一侧没有划线' });
    expect(await toRate()).toEqual([false, false]);
    expect((await linked.tries('yi', 'rate', { rating: 5 })).body.code).toBe('already-rated');
    const { body } = await it.as(ACCOUNTS.centre).get('/follow-ups?status=open');
    const followUp = body.items.find(({ subjectId }: any) => subjectId === linked.id);
    expect(followUp).toMatchObject({ level: 1, units: [{ name: '示例消防大队' }] });
    expect((await main.read('centre')).satisfaction).toBeNull();
  });

  test('another system that sent a linked one is told the common result', async () => {
    const sender = await Sender.make(it, '示例热线乙');
    const sent = await sender.send({ externalId: 'RX-0009' });
    const [row] = await it.dataSource.query(
      `SELECT id FROM service_requests WHERE number = '${sent.body.number}'`,
    );
    const main = await (await Story.begin(it, { enterpriseId: ENTERPRISES.jia })).inHand();
    await link(main.id, [row.id]);
    expect((await sender.ask('RX-0009')).body).toMatchObject({
      status: 'duplicate',
      dueAt: main.view.dueAt,
      result: null,
    });
    await main.closedFromInHand();
    const { body } = await sender.ask('RX-0009');
    expect(body).toMatchObject({ number: sent.body.number, outcome: 'solved', result: '已划定夜间停车区' });
    expect(body.closedAt).not.toBeNull();
  });
});

describe('on its own again', () => {
  test('an enterprise that is not content takes it out: it waits to be dispatched', async () => {
    const [main, linked] = [await (await Story.begin(it)).inHand(), await ofYi()];
    await link(main.id, [linked.id]);
    await main.closedFromInHand();
    await linked.does('yi', 'rate', { rating: 2, words: '没有解决' });
    await linked.does('yi', 'unlink', { words: '我们的情况不一样' });
    expect(linked.view).toMatchObject({
      status: 'registered',
      duplicateOf: null,
      handledWith: null,
      satisfaction: null,
      dueKind: 'dispatch',
      dueAt: '2026-11-26T18:00:00+08:00',
    });
    expect(await toldOf(linked, 'centre')).toContain('request-arrived');
    expect((await main.read('centre')).linked.count).toBe(0);
    expect((await linked.tries('jia', 'unlink', { words: '不是我的' })).status).toBe(404);
  });

  test('not once the answer is settled; the centre may undo a mistake before', async () => {
    const [main, linked] = [await (await Story.begin(it)).inHand(), await ofYi()];
    await link(main.id, [linked.id]);
    await main.closedFromInHand();
    await linked.read('yi');
    expect(linked.view.actions).toContain('unlink');
    const { dueAt } = main.view.clocks.find(({ kind }: any) => kind === 'reopening');
    it.clock.set(dueAt);
    expect((await linked.read('yi')).actions).toEqual(['rate', 'comment']);
    expect((await linked.tries('centre', 'unlink', { words: '误并' })).status).toBe(422);
    it.clock.set(NOW);
    await linked.does('centre', 'unlink', { words: '误并' });
    expect(linked.view.status).toBe('registered');
  });

  test('the main one withdrawn: the eldest goes on in its place, the others go by it', async () => {
    const main = await Story.begin(it);
    const [eldest, second] = [await ofYi(), await ofYi()];
    await link(main.id, [second.id, eldest.id]);
    await main.does('jia', 'withdraw');
    await eldest.read('centre');
    expect(eldest.view).toMatchObject({ status: 'registered', duplicateOf: null, dueKind: 'dispatch' });
    expect(eldest.view.linked.items.map(({ id }: any) => id)).toEqual([second.id]);
    expect((await second.read('centre')).duplicateOf).toBe(eldest.id);
    expect(await toldOf(eldest, 'yi')).toEqual(['request-progress', 'request-progress']);
    expect(await toldOf(eldest, 'centre')).toContain('request-arrived');
    const rows = await it.dataSource.query(
      `SELECT action FROM audit_rows WHERE subjectId IN ('${eldest.id}', '${second.id}') AND action IN ('request.take-over', 'request.follow')`,
    );
    expect(rows).toHaveLength(2);
  });

  test('the main one linked itself: they all go by where it went', async () => {
    const [main, linked, further] = [await Story.begin(it), await ofYi(), await Story.begin(it)];
    await link(main.id, [linked.id]);
    await link(further.id, [main.id]);
    expect((await linked.read('centre')).duplicateOf).toBe(further.id);
    expect((await further.read('centre')).linked.count).toBe(2);
    expect(JSON.stringify((await linked.read('yi')).timeline)).not.toContain(further.id);
  });

  test('withdrawn and linked to at once: nothing goes by what is gone', async () => {
    const [main, linked] = [await Story.begin(it), await ofYi()];
    await Promise.all([main.tries('jia', 'withdraw'), link(main.id, [linked.id])]);
    const view = await linked.read('centre');
    expect(view.status).not.toBe('duplicate');
  });
});
