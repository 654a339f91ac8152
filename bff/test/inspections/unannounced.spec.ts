import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { CodeTags } from '../../src/platform/index.js';
import { ACCOUNTS, ITEMS, OFFICERS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, aMarketDraft, approved, filed, liveToken, morning } from './filings.js';
import { A_STATEMENT } from './statements.js';
import { answersToOutsiders, questionsOf } from './outsiders.js';

let it: TestApp;
beforeEach(async () => {
  it = await startTestApp({ now: '2026-11-24T10:00:00+08:00' });
});
afterEach(() => it.stop());

/** Hundreds of questions a round: a busy machine may take its time. */
const PATIENCE = 180_000;
const DATE = '2026-11-26';
const NOBODY = '01KBNXNXNXNXNXNXNXNXNXNXNX';

const unannounced = () =>
  aMarketDraft({
    reason: 'food-drug-safety',
    evidence: { legalBasis: '示例法第二条' },
    items: [ITEMS.marketFood],
    officers: [OFFICERS.marketA, OFFICERS.entrusted],
    unannounced: true,
    ...morning(DATE),
  });

/** A code of the plan that is genuine and not live: a copy. */
const staleToken = (planId: string): string =>
  it.app.get(CodeTags).compose({ kind: 'inspection-code', planId, period: 1, statement: A_STATEMENT });

/** Something to be seen beside it, so that an empty list is not what makes all answers equal. */
async function others(): Promise<void> {
  await approved(
    it,
    aDraft({ ...morning('2026-11-30'), reason: 'work-safety', evidence: { legalBasis: '示例法' } }),
  );
  await filed(
    it.as(ACCOUNTS.marketInspector),
    aMarketDraft({ reason: 'case', evidence: { caseNo: '示例1号' } }),
  );
}

const ask = (planId: string, token: string) => answersToOutsiders(it, { date: DATE, planId, token });

/** The questions that are answered otherwise than before: their bodies are too long to be shown. */
function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(before).filter((question) => after[question] !== before[question]);
}

async function expectUnseen(before: Record<string, string>, planId: string): Promise<void> {
  await it.runJobs();
  const after = await ask(planId, 'iNoToken');
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(changed(before, after)).toEqual([]);
}

test('the questions are all of those that the API answers', async () => {
  const { SwaggerModule, DocumentBuilder } = await import('@nestjs/swagger');
  const { paths } = SwaggerModule.createDocument(it.app, new DocumentBuilder().build());
  const reads = Object.keys(paths).filter((path) => paths[path]?.get && path.startsWith('/api/v1'));
  expect(Object.keys(questionsOf({ date: DATE, planId: NOBODY, token: '' })).sort()).toEqual(reads.sort());
});

test(
  'until its code is scanned, every answer to an outsider is the same with and without it',
  async () => {
    await others();
    await it.runJobs();
    const before = await ask(NOBODY, 'iNoToken');

    const market = it.as(ACCOUNTS.marketInspector);
    const plan = await filed(market, unannounced());
    await expectUnseen(before, plan.id);

    const head = it.as(ACCOUNTS.marketHead);
    const ok = await head.post(`/plans/${plan.id}/approval`, { approve: true, version: plan.version });
    expect(ok.body.status).toBe('approved');
    const replaced = await market.post(`/plans/${plan.id}/officer-replacement`, {
      officerId: OFFICERS.entrusted,
      byOfficerId: OFFICERS.marketB,
      reason: '临时有事',
      version: ok.body.version,
    });
    expect(replaced.status).toBe(200);
    await expectUnseen(before, plan.id);

    const cancelled = await market.post(`/plans/${plan.id}/cancellation`, {
      reason: '情况有变',
      version: replaced.body.version,
    });
    expect(cancelled.body.status).toBe('cancelled');
    await expectUnseen(before, plan.id);
  },
  PATIENCE,
);

test(
  'one that lapses is never heard of',
  async () => {
    const plan = await filed(it.as(ACCOUNTS.marketInspector), unannounced());
    it.clock.set('2026-11-27T08:00:00+08:00');
    const without = await startTestApp({ now: '2026-11-27T08:00:00+08:00' });
    try {
      const before = await answersToOutsiders(without, { date: DATE, planId: plan.id, token: 'iNoToken' });
      await expectUnseen(before, plan.id);
      const { body } = await it.as(ACCOUNTS.marketInspector).get(`/plans/${plan.id}`);
      expect(body.status).toBe('lapsed');
    } finally {
      await without.stop();
    }
  },
  PATIENCE,
);

test('the insiders see it all the while', async () => {
  const plan = await filed(it.as(ACCOUNTS.marketInspector), unannounced());
  for (const insider of ['marketInspector', 'marketHead'] as const) {
    const { body } = await it.as(ACCOUNTS[insider]).get('/plans?scope=department');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([plan.id]);
  }
});

test('a stale copy tells nothing of it and discloses nothing', async () => {
  const plan = await approved(it, unannounced());
  it.clock.set(`${DATE}T09:30:30+08:00`);
  const copy = await it.as(ACCOUNTS.jia).post('/code-verifications', { token: staleToken(plan.id) });
  expect([copy.body.verdict, copy.body.visit]).toEqual(['stale', null]);
  expect((await it.as(ACCOUNTS.jia).get(`/plans/${plan.id}`)).status).toBe(404);
});

test(
  'once the code is scanned the enterprise sees the visit, other departments still do not',
  async () => {
    const plan = await approved(it, unannounced());
    it.clock.set(`${DATE}T09:30:30+08:00`);
    const without = await startTestApp({ now: `${DATE}T09:30:30+08:00` });
    try {
      const asked = { date: DATE, planId: plan.id, token: 'iNoToken' };
      const before = await answersToOutsiders(without, asked);
      const token = await liveToken(it.as(ACCOUNTS.marketInspector), plan.id);
      const verified = await it.as(null).post('/code-verifications', { token });
      expect([verified.body.verdict, verified.body.visit.ground]).toEqual(['valid', 'food-drug-safety']);
      const seen = await it.as(ACCOUNTS.jia).get(`/plans/${plan.id}`);
      expect([seen.status, seen.body.unannounced, seen.body.evidence]).toEqual([200, true, null]);
      const found = await it.as(null).post('/visit-lookups', { enterpriseId: plan.enterprise.id });
      expect(found.body.visits).toHaveLength(1);

      const after = await answersToOutsiders(it, asked);
      // The look-up is open to anyone, so it may say to a department what anyone at the gate saw.
      const toDepartments = changed(before, after).filter(
        (question) => question.startsWith('fire') && !question.includes('/visit-lookups'),
      );
      expect(toDepartments).toEqual([]);
    } finally {
      await without.stop();
    }
  },
  PATIENCE,
);
