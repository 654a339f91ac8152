import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Not } from 'typeorm';
import { CardLinks, ContactCardEntity } from '../../src/cards/index.js';
import { CardPrintEntity } from '../../src/cards/printing/card-print.entity.js';
import { RunCardPrints } from '../../src/cards/printing/run-card-prints.js';
import { EnterpriseEntity } from '../../src/enterprises/index.js';
import { ACCOUNTS, CARD_CODES, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { temporaryDir } from '../harness/test-database.js';
import { PdfTools } from './pdf-tools.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  it.app.get(RunCardPrints).cardsAPart = 8;
});
afterAll(() => it.stop());
const scratch: { remove(): void }[] = [];
afterAll(() => scratch.forEach(({ remove }) => remove()));

type Account = keyof typeof ACCOUNTS;
const by = (account: Account) => it.as(ACCOUNTS[account]);
const linkOf = (codeId: string) => it.app.get(CardLinks).linkOf(codeId, 'https://anqi.example');
/** One part, or the joining: what a process does before it may be killed. */
const step = () => it.app.get(RunCardPrints).run(it.clock.now());

async function start(account: Account, asked: object = {}): Promise<any> {
  const reply = await by(account).post('/card-prints', { undelivered: false, ...asked });
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.body;
}

const read = async (account: Account, id: string) => (await by(account).get(`/card-prints/${id}`)).body;
const fileOf = (account: Account, id: string) => by(account).get(`/card-prints/${id}/pdf`);

function toolsFor(pdf: Buffer): PdfTools {
  const { dir, remove } = temporaryDir();
  scratch.push({ remove });
  return new PdfTools(dir, pdf);
}

/** As many more cards of sites of 丙, in two towns and parks. */
async function moreCards(count: number): Promise<string[]> {
  const numbers = Array.from({ length: count }, (_, at) => String(at).padStart(4, '0'));
  const { manager } = it.dataSource;
  await manager.insert(
    EnterpriseEntity,
    ['A', 'B'].map((letter) => ({
      ...enterprise,
      id: `01TEST0000000000000000000${letter}`,
      name: `示例${letter}公司`,
      creditCode: `91000000MA0000${letter}00X`,
      town: letter === 'A' ? '示东镇' : '示西镇',
      park: letter === 'A' ? '示溪智造园' : null,
    })),
  );
  const cards = numbers.map((number, at) => ({
    codeId: `MANY${number}`,
    enterpriseId: `01TEST0000000000000000000${at % 2 === 0 ? 'A' : 'B'}`,
    siteName: `第${number}车间`,
    liveKey: `many-${number}`,
    issuedAt: it.clock.now(),
  }));
  await manager.insert(ContactCardEntity, cards as never);
  return cards.map(({ codeId }) => codeId);
}

const enterprise = {
  ...{ grade: 'B' as const, passivelyMonitored: false, address: '示例路1号', kind: '制造', filingSeq: 0 },
};

describe('one card', () => {
  test('comes as a PDF that opens at its link', async () => {
    const reply = await by('officer').get(`/cards/${CARD_CODES.jia}/pdf`);
    expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(reply.headers['content-disposition']).toBe(`attachment; filename="card-${CARD_CODES.jia}.pdf"`);
    const tools = toolsFor(reply.bytes);
    expect(await tools.codes(1)).toEqual([linkOf(CARD_CODES.jia)]);
    const text = await tools.text();
    for (const told of [
      '甲演示有限公司',
      '示例officer',
      '0000-2001',
      '示例officerDeputy',
      '示例市场监管局',
      '2026-11-25',
    ])
      expect(text).toContain(told);
  });

  test('that was revoked is printed no more', async () => {
    const { body } = await by('centre').post('/cards', { enterpriseId: ENTERPRISES.bing });
    const { codeId } = body.card;
    await by('centre').post(`/cards/${codeId}/revocation`, { reason: '示例：停用' });
    const { status, body: refusal } = await by('centre').get(`/cards/${codeId}/pdf`);
    expect([status, refusal.code]).toEqual([422, 'card-revoked']);
  });
});

describe('a batch', () => {
  let codes: string[];
  beforeAll(async () => {
    codes = await moreCards(18);
  });
  beforeEach(() => it.clock.set('2026-11-25T08:30:00+08:00'));
  afterEach(() =>
    it.dataSource.manager.update(
      CardPrintEntity,
      { accountId: Not('') },
      { state: 'expired', nextCheckAt: null },
    ),
  );

  test('says beforehand how many there are, and what to choose by', async () => {
    const { body } = await by('centre').get('/card-print-preview?town=示东镇');
    expect(body).toMatchObject({
      cards: 9,
      sheets: 3,
      parks: [{ name: '示溪智造园', cards: 9 }],
      kinds: [{ name: '制造', cards: 20 }],
    });
    expect(body.towns).toEqual(expect.arrayContaining([{ name: '示西镇', cards: 9 }]));
    const mine = (await by('marketClerk').get('/card-print-preview?undelivered=false')).body;
    expect([mine.cards, mine.towns]).toEqual([1, [{ name: '示例镇', cards: 1 }]]);
  });

  test('is made part by part, joined, and fetched as one PDF in the order it is brought round', async () => {
    const print = await start('centre');
    expect(print).toMatchObject({ state: 'waiting', total: 20, done: 0, town: null });
    const progress: string[] = [];
    while ((await step()) > 0) {
      const { state, done } = await read('centre', print.id);
      progress.push(`${state} ${done}`);
    }
    expect(progress).toEqual(['printing 8', 'printing 16', 'printing 20', 'ready 20']);
    const file = await fileOf('centre', print.id);
    expect(Number(file.headers['content-length'])).toBe(file.bytes.length);
    expect((await read('centre', print.id)).bytes).toBe(file.bytes.length);
    const tools = toolsFor(file.bytes);
    expect(await tools.pages()).toEqual({ count: 5, width: 210, height: 297 });
    const shown = [...(await tools.text()).matchAll(/卡号 (\w+)/g)].map(([, code]) => code);
    expect([...shown].sort()).toEqual([...codes, CARD_CODES.jia, CARD_CODES.yi].sort());
    const ofTown = (rest: number) => codes.filter((_, at) => at % 2 === rest);
    const many = shown.filter((code) => code?.startsWith('MANY'));
    expect([ofTown(0).join(), ofTown(1).join()]).toContain(many.slice(0, 9).join());
    expect(readdirSync(join(it.config.printDir ?? '', print.id))).toEqual(['cards.pdf']);
  });

  test('goes on where a killed process left it, and nobody works on it meanwhile', async () => {
    const print = await start('centre', { town: '示东镇' });
    expect(await step()).toBe(1);
    // The next process is killed with its part half written: lease and file stay behind.
    await it.dataSource.manager.update(
      CardPrintEntity,
      { id: print.id },
      {
        leaseId: '01KXLLED000000000000000000',
        nextCheckAt: new Date(it.clock.now().getTime() + 60_000),
      },
    );
    expect(await step()).toBe(0);
    it.clock.advance(60_000);
    while ((await step()) > 0);
    const tools = toolsFor((await fileOf('centre', print.id)).bytes);
    const shown = [...(await tools.text()).matchAll(/卡号 (\w+)/g)].map(([, code]) => code);
    expect(shown).toEqual(codes.filter((_, at) => at % 2 === 0));
  });

  test('stops after some failures in a row, and goes on with what is done when asked to', async () => {
    const print = await start('centre', { park: '示溪智造园' });
    await step();
    const dir = join(it.config.printDir ?? '', print.id);
    renameSync(join(dir, 'parts'), join(dir, 'away'));
    // A file where the folder has to be: no part can be written.
    writeFileSync(join(dir, 'parts'), '');
    for (let failed = 0; failed < 4; failed++) {
      expect(await step()).toBe(1);
      it.clock.advance(3_600_000);
    }
    expect(await step()).toBe(0);
    expect(await read('centre', print.id)).toMatchObject({ state: 'failed', done: 8 });
    expect((await fileOf('centre', print.id)).status).toBe(404);
    rmSync(join(dir, 'parts'));
    renameSync(join(dir, 'away'), join(dir, 'parts'));
    const { body } = await by('centre').post(`/card-prints/${print.id}/resume`);
    expect(body).toMatchObject({ state: 'waiting', done: 8 });
    while ((await step()) > 0);
    expect(await read('centre', print.id)).toMatchObject({ state: 'ready', done: 9 });
    const tools = toolsFor((await fileOf('centre', print.id)).bytes);
    expect((await tools.text()).match(/卡号/g)).toHaveLength(9);
  });

  test('leaves out what is delivered, where only the others are wanted', async () => {
    const before = (await by('centre').get('/card-print-preview?undelivered=true')).body.cards;
    await by('centre').post(`/cards/${codes[0]}/delivery`, {
      deliveredOn: '2026-11-25',
      deliveredTo: '示例前台',
    });
    expect((await by('centre').get('/card-print-preview?undelivered=true')).body.cards).toBe(before - 1);
    expect((await start('centre', { undelivered: true })).total).toBe(before - 1);
  });

  test('of nothing is refused, and audited otherwise', async () => {
    const { status, body } = await by('centre').post('/card-prints', { town: '无此镇', undelivered: false });
    expect([status, body.code]).toEqual([422, 'nothing-to-print']);
    const { id } = await start('marketClerk');
    const rows = await it.dataSource.query(
      "SELECT actorId, subjectId FROM audit_rows WHERE subjectType = 'card-print'",
    );
    expect(rows).toContainEqual({ actorId: ACCOUNTS.marketClerk, subjectId: id });
  });

  test('has only what its asker may print, and is seen by nobody else', async () => {
    const print = await start('marketClerk');
    expect(print.total).toBe(1);
    while ((await step()) > 0);
    const tools = toolsFor((await fileOf('marketClerk', print.id)).bytes);
    expect(await tools.codes(1)).toEqual([linkOf(CARD_CODES.jia)]);
    expect((await by('centre').get('/card-prints')).body.items.map(({ id }: any) => id)).not.toContain(
      print.id,
    );
    expect((await by('marketClerk').get('/card-prints')).body.items[0]).toMatchObject({ id: print.id });
  });

  test('is cleared away after the policy’s days; that it was printed stays known', async () => {
    const print = await start('marketClerk');
    while ((await step()) > 0);
    expect((await read('marketClerk', print.id)).keptUntil).toBe('2026-12-02T08:30:00+08:00');
    const dir = join(it.config.printDir ?? '', print.id);
    it.clock.set('2026-12-02T08:29:00+08:00');
    await it.runJobs();
    expect(existsSync(dir)).toBe(true);
    it.clock.set('2026-12-02T08:30:00+08:00');
    await it.runJobs();
    expect(existsSync(dir)).toBe(false);
    expect(await read('marketClerk', print.id)).toMatchObject({
      state: 'expired',
      keptUntil: null,
      total: 1,
    });
    expect((await fileOf('marketClerk', print.id)).status).toBe(404);
  });
});
