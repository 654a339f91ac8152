import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { CardLinks } from '../../src/cards/index.js';
import { ACCOUNTS, CARD_CODES, DEPARTMENTS } from '../harness/district.js';
import { freshKey } from '../harness/client.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { noticesOf, Story } from './requests.js';
import { sendPhoto } from './send-photo.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-23T09:00:00+08:00' });
});
afterAll(() => it.stop());

const clockOf = (view: any, kind: string) => view.clocks.filter((clock: any) => clock.kind === kind).at(-1);

/** Scanned from the wall: who serves, and what its own enterprise waits for. */
const scanned = async (): Promise<any> => {
  const token = it.app.get(CardLinks).tokenOf(CARD_CODES.jia);
  return (await it.as(ACCOUNTS.jia).post('/card-openings', { token })).body;
};

test('from the card and a photo to the third level: extended, dissatisfied, explained, closed, reopened twice', async () => {
  const { face, owner } = await scanned();
  expect([face.officer.name, owner.openRequests]).toEqual(['示例officer', []]);
  const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();
  const photo = await sendPhoto(it, ACCOUNTS.jia, picture, freshKey());
  expect(photo.status).toBe(201);
  const story = await Story.begin(it, { enterpriseId: owner.enterpriseId, photoIds: [photo.body.id] });
  expect((await scanned()).owner.openRequests).toMatchObject([{ id: story.id, status: 'submitted' }]);
  expect([story.view.status, story.view.holder.kind, story.view.photoIds]).toEqual([
    'submitted',
    'first-unit',
    [photo.body.id],
  ]);
  expect([story.view.dueKind, story.view.dueAt]).toEqual(['to-centre', '2026-11-24T18:00:00+08:00']);
  expect(await noticesOf(it, 'officer')).toEqual(['request-arrived']);

  await story.dispatched({ complexity: 'complex' });
  expect(clockOf(story.view, 'handling')).toMatchObject({ dueAt: '2026-12-02T18:00:00+08:00', doneAt: null });
  expect(await noticesOf(it, 'fireClerk')).toEqual(['request-arrived']);

  await story.does('fireClerk', 'accept');
  await story.does('fireClerk', 'propose-extension', {
    ground: 'no-definite-answer',
    until: '2026-12-05',
    words: '需协调供电部门，预计十二月上旬答复',
  });
  const seen = await story.read('jia');
  expect([seen.extension.state, seen.actions.includes('agree-extension')]).toEqual(['none', false]);
  await story.read('fireHead');
  await story.does('fireHead', 'agree-extension');
  // 5 December 2026 is a Saturday: the next working day.
  expect(story.view.dueAt).toBe('2026-12-07T18:00:00+08:00');
  const told = await story.read('jia');
  expect(told.timeline.at(-1)).toMatchObject({
    event: 'agree-extension',
    words: '需协调供电部门，预计十二月上旬答复',
  });

  await story.read('fireClerk');
  await story.does('fireClerk', 'answer', { words: '夜间停车区已划定', outcome: 'partly' });
  await story.does('officer', 'feed-back');
  await story.does('centre', 'call-dissatisfied', { words: '车位不够' });
  expect(story.view).toMatchObject({ callback: 'dissatisfied', dueKind: 'pass-on' });
  await story.does('centre', 'pass-on');
  const silent = await story.tries('fireClerk', 'apply-close-out', { outcome: 'explained' });
  expect([silent.status, silent.body.errors]).toMatchObject([400, [{ pointer: '/words', code: 'missing' }]]);
  await story.does('fireClerk', 'apply-close-out', { outcome: 'explained', words: '二期车位明年建设' });
  await story.does('officer', 'accept-close-out');
  expect(story.view).toMatchObject({ status: 'closed', outcome: 'explained', holder: null, dueAt: null });

  await story.does('jia', 'reopen', { words: '仍然停不下' });
  expect(story.view).toMatchObject({ status: 'registered', reopenings: 1, level: null });
  await story.does('centre', 'dispatch', { complexity: 'simple', leadId: DEPARTMENTS.fire });
  await story.does('fireClerk', 'accept');
  await story.closedFromInHand();
  await story.does('jia', 'reopen', { words: '又停不下了' });
  expect(story.view).toMatchObject({ reopenings: 2, level: 3 });
  const decided = await story.tries('fireHead', 'decide-scheduling', {
    session: 'meeting',
    words: '由消防牵头',
  });
  expect(decided.body.timeline.at(-1)).toMatchObject({
    event: 'decide-scheduling',
    words: '由消防牵头',
    data: { session: 'meeting', level: 3 },
  });
});

test('who cannot resolve it asks a level at a time, up to the principal leader', async () => {
  const story = await (await Story.begin(it)).inHand();
  for (const level of [3, 2, 1]) {
    const view = await story.does('fireClerk', 'escalate', { words: '本部门无法解决' });
    expect(view.level).toBe(level);
  }
  expect((await story.tries('fireClerk', 'escalate', { words: '再提请' })).status).toBe(422);
  expect(await noticesOf(it, 'leader')).toEqual(['request-escalated', 'request-escalated']);
  await story.does('leader', 'decide-scheduling', { session: 'on-site', words: '现场定于周五' });
});
