import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createPublicKey, verify as verifySignature } from 'node:crypto';
import { parseToken } from '@anqi/shared';
import { CodeTags } from '../../src/platform/index.js';
import { ACCOUNTS, ENTERPRISES, PLAN_CODES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import {
  aDraft,
  aMarketDraft,
  approved,
  clearPlans,
  filed,
  liveToken,
  outcomeOf,
  tokenOf,
} from './filings.js';
import { A_STATEMENT } from './statements.js';

let it: TestApp;
const NOW = '2026-11-24T10:00:00+08:00';
beforeAll(async () => {
  it = await startTestApp({ now: NOW });
});
afterEach(async () => {
  it.clock.set(NOW);
  await clearPlans(it);
});
afterAll(() => it.stop());

const by = (account: keyof typeof ACCOUNTS) => it.as(ACCOUNTS[account]);
const at = (time: string) => it.clock.set(`2026-11-26T${time}+08:00`);
const verify = async (token: string, account: keyof typeof ACCOUNTS | null = null) =>
  (await it.as(account && ACCOUNTS[account]).post('/code-verifications', { token })).body;

test('the codes of the whole visit are fetched ahead, from its early showing to its end', async () => {
  const plan = await approved(it, aDraft());
  const { body } = await by('fireInspector').get(`/plans/${plan.id}/codes`);
  expect([body.periodSeconds, body.verdictNow, body.codes.length]).toEqual([60, 'not-yet-valid', 150]);
  expect([body.codes[0].validFrom, body.codes.at(-1).validFrom]).toEqual([
    '2026-11-26T09:00:00+08:00',
    '2026-11-26T11:29:00+08:00',
  ]);
  expect(body.codes[0].link).toMatch(/^https:\/\/anqi\.example\/q\/i1/);
  expect(body.card.officers[0]).toMatchObject({ name: '示例fireA', certificateNo: 'SL-fireA' });
  const hour = await by('fireInspector').get(`/plans/${plan.id}/codes?hours=1`);
  expect(hour.body.codes).toHaveLength(60);
  // The one for ten o'clock, kept since then, is the live one at ten o'clock.
  at('10:00:20');
  expect((await verify(tokenOf(body.codes[60].link))).verdict).toBe('valid');
});

test('only who takes part shows the code, and only of an approved plan', async () => {
  const plan = await filed(by('fireInspector'), aDraft());
  const codes = async (account: keyof typeof ACCOUNTS) =>
    outcomeOf(await by(account).get(`/plans/${plan.id}/codes`));
  expect(await codes('fireInspector')).toBe('422 not-in-this-state');
  expect(await codes('fireHead')).toBe('403 forbidden');
  expect(await codes('marketInspector')).toBe('404 not-found');
  expect(await codes('jia')).toBe('403 forbidden');
});

test('the verdict follows the plan and the hour', async () => {
  const plan = await approved(it, aDraft());
  at('09:05:00');
  const early = await liveToken(by('fireInspector'), plan.id);
  expect((await verify(early)).verdict).toBe('not-yet-valid');
  at('09:07:59');
  expect((await verify(early)).verdict).toBe('not-yet-valid');
  at('09:08:00');
  expect((await verify(early)).verdict).toBe('stale');
  at('10:00:00');
  const token = await liveToken(by('fireInspector'), plan.id);
  expect((await verify(token)).verdict).toBe('valid');
  await by('fireInspector').post(`/plans/${plan.id}/start`);
  expect((await verify(token)).verdict).toBe('valid');
  await by('fireInspector').post(`/plans/${plan.id}/finish`, { result: 'no-problem', words: '未发现问题' });
  expect((await verify(token)).verdict).toBe('over');
  expect((await verify(token, 'jia')).visit).toMatchObject({ member: true, mayRate: true, planId: plan.id });
  expect((await verify(token, 'yi')).visit).toMatchObject({ member: false, mayRate: false, planId: null });
});

test('a cancelled plan’s live code says so', async () => {
  const plan = await approved(it, aDraft());
  at('09:31:00');
  const token = await liveToken(by('fireInspector'), plan.id);
  await by('fireInspector').post(`/plans/${plan.id}/cancellation`, {
    reason: '另有安排',
    version: plan.version,
  });
  expect((await verify(token)).verdict).toBe('cancelled');
});

test('a wrong or changed token is not ours, without asking the database for it', async () => {
  const plan = await approved(it, aDraft());
  at('09:31:00');
  const token = await liveToken(by('fireInspector'), plan.id);
  const spoiled = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
  for (const wrong of [spoiled, 'nonsense', token.replace(plan.id, '01KBNXNXNXNXNXNXNXNXNXNXNX')]) {
    const { verdict, visit, callPhone } = await verify(wrong);
    expect([verdict, visit, callPhone]).toEqual(['not-ours', null, '0000-1234']);
  }
});

test('what a passer-by reads is masked, and the ground names no complaint', async () => {
  const plan = await approved(
    it,
    aMarketDraft({ reason: 'complaint', evidence: { complaintNo: '示例投诉0001号' } }),
  );
  at('09:31:00');
  const token = await liveToken(by('marketInspector'), plan.id);
  const response = await it.as(null).post('/code-verifications', { token });
  expect(response.body.visit).toMatchObject({ ground: 'by-clue', enterprise: { name: '甲演示有限公司' } });
  expect(response.body.visit.officers[0]).toMatchObject({ name: '示*', certificateNo: 'SL****tA' });
  for (const account of ['jia', null] as const) {
    const { text } = await it.as(account && ACCOUNTS[account]).post('/code-verifications', { token });
    expect(text).not.toMatch(/complaint|投诉/);
  }
  const row = await by('jia').get(`/plans/${plan.id}`);
  expect([row.body.reason, row.body.ground]).toEqual(['by-clue', 'by-clue']);
  expect(row.text).not.toMatch(/complaint|投诉/);
});

test('a visit that shows no code can be looked up', async () => {
  const look = async (body: object) => (await it.as(null).post('/visit-lookups', body)).body;
  await approved(it, aDraft());
  expect((await look({ enterpriseId: ENTERPRISES.jia })).visits).toEqual([]);
  at('08:00:00');
  const found = await look({ creditCode: '91000000ma00000013' });
  expect([found.enterprise.name, found.visits.length, found.visits[0].officers[0].name]).toEqual([
    '甲演示有限公司',
    1,
    '示*',
  ]);
  expect(await look({ enterpriseId: 'NOWHERE0000000000000000000' })).toMatchObject({
    enterprise: null,
    visits: [],
  });
  expect(await look({})).toMatchObject({ enterprise: null, visits: [] });
});

test('what a scanned text is, and what may be done with it', async () => {
  const scan = async (text: string, account: keyof typeof ACCOUNTS | null = null) =>
    (await it.as(account && ACCOUNTS[account]).post('/scans', { text })).body;
  const token = it.app.get(CodeTags).compose({ kind: 'plan-code', codeId: PLAN_CODES.jia });
  expect(token.length).toBeLessThanOrEqual(32);
  const link = `https://anqi.example/q/${token}`;
  const plan = await scan(link, 'fireInspector');
  expect(plan).toMatchObject({ kind: 'plan-code', token, actions: ['file-plan', 'look-up-visits'] });
  expect(plan.enterprise.id).toBe(ENTERPRISES.jia);
  expect((await scan(token, 'jia')).actions).toEqual(['look-up-visits', 'rate']);
  expect((await scan(link)).actions).toEqual(['look-up-visits']);
  const spoiled = link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A');
  expect(await scan(spoiled, 'fireInspector')).toMatchObject({
    kind: 'foreign',
    token: null,
    enterprise: null,
  });
  const licence = await scan('统一社会信用代码：91000000MA00000013；名称：甲', 'yi');
  expect(licence).toMatchObject({
    kind: 'credit-code',
    enterprise: { id: ENTERPRISES.jia },
    actions: ['look-up-visits'],
  });
  expect((await scan('https://somewhere.example/q/x')).kind).toBe('foreign');
  expect((await scan('你好')).actions).toEqual(['type-credit-code']);
});

test('the first scan on site, which discloses the visit, is on the audit, the next ones are not', async () => {
  const plan = await approved(it, aDraft());
  at('09:31:00');
  const token = await liveToken(by('fireInspector'), plan.id);
  await verify(token, 'jia');
  await verify(token);
  const sql = "SELECT actorId FROM audit_rows WHERE action = 'code.verify' AND subjectId = ?";
  expect(await it.dataSource.query(sql, [plan.id])).toEqual([{ actorId: ACCOUNTS.jia }]);
});

test('a live code is checked by the public keys alone, and says who comes to whom and when', async () => {
  const plan = await approved(it, aDraft());
  at('09:31:00');
  const parsed = parseToken(await liveToken(by('fireInspector'), plan.id));
  const { body } = await it.as(null).get('/code-keys');
  expect(body).toMatchObject({ issuer: '360191', others: [{ code: '360199', name: '示例北区' }] });
  const [{ id, publicKey: x }] = body.keys;
  const { of: text, text: signature } = parsed!.signature!;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  expect(verifySignature(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))).toBe(true);
  expect(parsed!.claims).toMatchObject({
    keyId: id,
    statement: {
      issuer: '360191',
      emergency: false,
      startsAtMinute: Date.parse('2026-11-26T09:30:00+08:00') / 60_000,
      endsAtMinute: Date.parse('2026-11-26T11:30:00+08:00') / 60_000,
      department: '示例消防大队',
      enterprise: '甲演示有限公司',
    },
  });
});

test('the public keys come with the time, by which a phone without an account sets its clock right, and are kept nowhere on the way', async () => {
  at('09:31:00');
  const { body, headers } = await it.as(null).get('/code-keys');
  expect(body.now).toBe('2026-11-26T09:31:00+08:00');
  expect(headers['cache-control']).toBe('no-store');
});

test('a code of another district is called that, and opens nothing', async () => {
  const other = await startTestApp({
    now: NOW,
    config: { district: { code: '360199', others: [] }, publicUrl: 'https://north.example' },
  });
  try {
    const token = other.app
      .get(CodeTags)
      .compose({ kind: 'inspection-code', planId: 'X'.padStart(26, '0'), period: 1, statement: A_STATEMENT });
    expect(await verify(token)).toMatchObject({
      verdict: 'other-district',
      district: '示例北区',
      visit: null,
    });
    const scan = async (text: string) => (await it.as(null).post('/scans', { text })).body;
    expect(await scan(token)).toMatchObject({ kind: 'other-district', district: '示例北区', token: null });
    const printed = other.app.get(CodeTags).compose({ kind: 'contact-card', codeId: 'ABCD2345' });
    expect(await scan(`https://north.example/q/${printed}`)).toMatchObject({ kind: 'other-district' });
    expect(await scan(`https://south.example/q/${printed}`)).toMatchObject({
      kind: 'foreign',
      district: null,
    });
  } finally {
    await other.stop();
  }
});

test('its link opens the verdict, however long the names', async () => {
  const statement = { ...A_STATEMENT, department: '局'.repeat(60), enterprise: '司'.repeat(60) };
  const planId = '01KBNXNXNXNXNXNXNXNXNXNXNX';
  const token = it.app
    .get(CodeTags)
    .compose({ kind: 'inspection-code', planId, period: 29_000_000, statement });
  const opened = await it.app.inject({ method: 'GET', url: `/q/${token}` });
  expect([opened.statusCode, opened.headers.location]).toEqual([
    302,
    `/#/packages/inspections/verdict/index?token=${token}`,
  ]);
  expect((await it.as(null).post('/code-verifications', { token })).status).toBe(200);
});
