import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { Photos } from '../../src/photos/index.js';
import { type Actor, Transactions } from '../../src/platform/index.js';
import { ACCOUNTS } from '../harness/district.js';
import { freshKey } from '../harness/client.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aRequest, Story } from './requests.js';
import { sendPhoto } from './send-photo.js';

let it: TestApp;
const NOW = '2026-11-25T09:00:00+08:00';
beforeAll(async () => {
  it = await startTestApp({ now: NOW });
});
afterAll(() => it.stop());

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#cc8844' } });
const bytesFor = async (account: keyof typeof ACCOUNTS, id: string) => {
  const { SessionTokens } = await import('../../src/platform/index.js');
  const authorization = `Bearer ${it.app.get(SessionTokens).issue(ACCOUNTS[account])}`;
  return it.app.inject({ method: 'GET', url: `/api/v1/photos/${id}`, headers: { authorization } });
};
const filesIn = (dir: string | null): number =>
  dir === null || !existsSync(dir)
    ? 0
    : readdirSync(dir, { recursive: true }).filter((name) => String(name).endsWith('.jpg')).length;

test('is turned upright, made smaller, and rid of what the camera wrote beside it', async () => {
  const shot = await picture(3000, 2000)
    .withExif({ IFD0: { Model: 'DEMO-CAMERA', Copyright: 'DEMO-PERSON' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(shot).metadata()).exif).toBeDefined();
  const kept = await sendPhoto(it, ACCOUNTS.jia, shot, freshKey());
  expect([kept.status, kept.body.width, kept.body.height]).toEqual([201, 1067, 1600]);
  const { rawPayload, headers } = await bytesFor('jia', kept.body.id);
  expect(headers['content-type']).toBe('image/jpeg');
  const { exif, icc, orientation } = await sharp(rawPayload).metadata();
  expect([exif, icc, orientation]).toEqual([undefined, undefined, undefined]);
  expect(rawPayload.includes('DEMO-')).toBe(false);
});

test('its content says what it is: a script under a picture’s name is refused', async () => {
  const script = await sendPhoto(it, ACCOUNTS.jia, Buffer.from('<script>alert(1)</script>'), freshKey());
  expect([script.status, script.body.code]).toEqual([415, 'unsupported-media-type']);
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  expect((await sendPhoto(it, ACCOUNTS.jia, drawing, freshKey())).status).toBe(415);
  const cut = (await picture(600, 600).png().toBuffer()).subarray(0, 200);
  expect((await sendPhoto(it, ACCOUNTS.jia, cut, freshKey())).status).toBe(415);
});

test('more than ten megabytes are refused', async () => {
  const large = await sendPhoto(it, ACCOUNTS.jia, Buffer.alloc(10 * 1024 * 1024 + 1, 7), freshKey());
  expect([large.status, large.body.code]).toEqual([413, 'payload-too-large']);
});

test('the same key keeps one; the same key with another picture is a mistake', async () => {
  const [one, other] = await Promise.all([picture(8, 8).png().toBuffer(), picture(9, 9).png().toBuffer()]);
  const key = freshKey();
  const first = await sendPhoto(it, ACCOUNTS.jia, one, key);
  expect((await sendPhoto(it, ACCOUNTS.jia, one, key)).body).toEqual(first.body);
  expect((await sendPhoto(it, ACCOUNTS.jia, other, key)).body.code).toBe('idempotency-key-reused');
});

test('a small one for strips: made once, seen by whom the photo is seen, gone with it', async () => {
  it.clock.set(NOW);
  const shot = await picture(1600, 800).jpeg().toBuffer();
  const { body } = await sendPhoto(it, ACCOUNTS.jia, shot, freshKey());
  const before = filesIn(it.config.photoDir);
  const [first, again] = await Promise.all([
    bytesFor('jia', `${body.id}?size=small`),
    bytesFor('jia', `${body.id}?size=small`),
  ]);
  const { width, height, format } = await sharp(first.rawPayload).metadata();
  expect([width, height, format]).toEqual([640, 320, 'jpeg']);
  expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
  expect(filesIn(it.config.photoDir)).toBe(before + 1);
  expect((await bytesFor('yi', `${body.id}?size=small`)).statusCode).toBe(404);
  expect((await bytesFor('jia', `${body.id}?size=huge`)).statusCode).toBe(400);
  it.clock.set('2026-11-26T09:00:01+08:00');
  await it.runJobs();
  const { n } = (await it.dataSource.query('SELECT COUNT(*) AS n FROM photos'))[0];
  expect(filesIn(it.config.photoDir)).toBe(Number(n));
  it.clock.set(NOW);
});

test('belongs to its sender until it belongs to a request, and to one request alone', async () => {
  const sent = await sendPhoto(it, ACCOUNTS.jia, await picture(8, 8).png().toBuffer(), freshKey());
  const { id } = sent.body;
  expect([(await bytesFor('jia', id)).statusCode, (await bytesFor('centre', id)).statusCode]).toEqual([
    200, 404,
  ]);
  expect(
    (await it.as(ACCOUNTS.centre).post('/requests', aRequest({ photoIds: [id], channel: 'hotline' }))).status,
  ).toBe(400);
  await Story.begin(it, { photoIds: [id] });
  expect((await it.as(ACCOUNTS.jia).post('/requests', aRequest({ photoIds: [id] }))).status).toBe(400);
  const seen = async (account: keyof typeof ACCOUNTS) => (await bytesFor(account, id)).statusCode;
  expect([await seen('officer'), await seen('centre'), await seen('yi'), await seen('fireClerk')]).toEqual([
    200, 200, 404, 404,
  ]);
  expect((await bytesFor('jia', '..%2F..%2Ftest')).statusCode).toBe(404);
});

test('one that belongs to nothing after a day is removed, file and row', async () => {
  it.clock.set(NOW);
  const before = filesIn(it.config.photoDir);
  const { body } = await sendPhoto(it, ACCOUNTS.jia, await picture(8, 8).png().toBuffer(), freshKey());
  expect(filesIn(it.config.photoDir)).toBe(before + 1);
  it.clock.set('2026-11-26T09:00:01+08:00');
  await it.runJobs();
  expect((await bytesFor('jia', body.id)).statusCode).toBe(404);
  const { n } = (await it.dataSource.query('SELECT COUNT(*) AS n FROM photos'))[0];
  expect(filesIn(it.config.photoDir)).toBe(Number(n));
});

test('a file whose row was never committed is removed after a day, with what was left half written; no other is', async () => {
  it.clock.set(NOW);
  const dir = it.config.photoDir!;
  const photos = it.app.get(Photos);
  const kept = await sendPhoto(it, ACCOUNTS.jia, await picture(8, 8).png().toBuffer(), freshKey());
  await Story.begin(it, { photoIds: [kept.body.id] });
  const id = await photos.announce();
  const shot = { id, bytes: await picture(8, 8).jpeg().toBuffer(), width: 8, height: 8 };
  const isKilled = it.app.get(Transactions).run(async (tx) => {
    await photos.keep(tx, { accountId: ACCOUNTS.jia } as Actor, shot);
    throw new Error('killed');
  });
  await expect(isKilled).rejects.toThrow('killed');
  const lost = () => readdirSync(dir, { recursive: true }).filter((name) => String(name).includes(id));
  const [file] = lost().map(String);
  writeFileSync(join(dir, `${file}.a1.part`), 'half');
  await it.runJobs();
  expect(lost()).toHaveLength(2); // its transaction may be under way
  it.clock.set('2026-11-26T09:00:01+08:00');
  await Promise.all([photos.run(it.clock.now()), photos.run(it.clock.now())]);
  expect(lost()).toEqual([]);
  expect((await bytesFor('jia', kept.body.id)).statusCode).toBe(200);
  expect(await it.dataSource.query('SELECT id FROM photo_loose_files')).toEqual([]);
  it.clock.set(NOW);
});

test('a comment and what was asked for may be photographed: each is seen with what it came with', async () => {
  const sent = async (account: keyof typeof ACCOUNTS, side: number): Promise<string> =>
    (await sendPhoto(it, ACCOUNTS[account], await picture(side, side).png().toBuffer(), freshKey())).body.id;
  const story = await (await Story.begin(it)).inHand();
  const [first, second, foreign] = [await sent('jia', 11), await sent('jia', 12), await sent('yi', 13)];
  await story.does('jia', 'comment', { words: '现场照片', photoIds: [first] });
  await story.does('fireClerk', 'ask-material', { words: '请补充示意图' });
  await story.read('jia');
  for (const photoIds of [[foreign], [first], ['nobody']]) {
    const { status, body } = await story.tries('jia', 'supply-material', { photoIds });
    expect([status, body.errors]).toMatchObject([400, [{ pointer: '/photoIds', code: 'unknown-reference' }]]);
  }
  expect((await story.read('jia')).status).toBe('awaiting-enterprise');
  await story.does('jia', 'supply-material', { photoIds: [second] });
  expect(story.view.photoIds).toEqual([first, second]);
  const withPhotos = story.view.timeline.filter(({ data }: any) => data?.photoIds);
  expect(withPhotos.map(({ event, data }: any) => [event, data.photoIds])).toEqual([
    ['comment', [first]],
    ['supply-material', [second]],
  ]);
  expect((await bytesFor('fireClerk', second)).statusCode).toBe(200);
  expect((await bytesFor('jia', second)).headers.vary).toContain('authorization');
});
