import type { Decision, Draft } from '@anqi/shared';
import type { Client, Reply } from '../harness/client.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES, ITEMS, OFFICERS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';

type SentDraft = Omit<Draft, 'was' | 'id'>;

/** A morning visit on `date`, from nine thirty for two hours. */
export const morning = (date: string) => ({
  startsAt: `${date}T09:30:00+08:00`,
  endsAt: `${date}T11:30:00+08:00`,
});

/** The fire department's routine visit to 甲 on the morning of the 26th, an open day; `more` says what differs. */
export function aDraft(more: Partial<SentDraft> = {}): SentDraft {
  return {
    departmentId: DEPARTMENTS.fire,
    enterpriseId: ENTERPRISES.jia,
    mode: 'on-site',
    reason: 'routine',
    items: [ITEMS.fireDoors],
    officers: [OFFICERS.fireA, OFFICERS.fireB],
    ...morning('2026-11-26'),
    evidence: {},
    necessity: {},
    joins: null,
    unannounced: false,
    ...more,
  };
}

/** The market department's, likewise. */
export function aMarketDraft(more: Partial<SentDraft> = {}): SentDraft {
  return aDraft({
    departmentId: DEPARTMENTS.market,
    items: [ITEMS.marketFood],
    officers: [OFFICERS.marketA, OFFICERS.marketB],
    ...more,
  });
}

/** What the form saw: the decision as the preview gave it. */
export function seenOf({ outcome, steps, policy, calendarVersion }: Decision) {
  return {
    outcome,
    verdicts: Object.fromEntries(steps.map(({ rule, verdict }) => [rule, verdict])),
    policyId: policy.id,
    policyVersion: policy.version,
    calendarVersion,
  };
}

export async function decisionOn(client: Client, draft: object): Promise<Decision> {
  const { status, body, text } = await client.post('/plan-previews', { draft });
  if (status !== 200) throw new Error(text);
  return body.decision;
}

/** Looks at the decision, as the form does, and files. */
export async function file(client: Client, draft: object, key?: string): Promise<Reply<any>> {
  return client.post('/plans', { draft, seen: seenOf(await decisionOn(client, draft)) }, { key });
}

/** A filing that has to succeed; answers the plan. */
export async function filed(client: Client, draft: object): Promise<any> {
  const { status, body, text } = await file(client, draft);
  if (status !== 201) throw new Error(`${status} ${text}`);
  return body;
}

/** Filed by the fire inspector (or the market's, by the draft) and approved by the department's head. */
export async function approved(it: TestApp, draft: SentDraft): Promise<any> {
  const isFire = draft.departmentId === DEPARTMENTS.fire;
  const plan = await filed(it.as(isFire ? ACCOUNTS.fireInspector : ACCOUNTS.marketInspector), draft);
  const head = it.as(isFire ? ACCOUNTS.fireHead : ACCOUNTS.marketHead);
  const { status, body, text } = await head.post(`/plans/${plan.id}/approval`, {
    approve: true,
    version: plan.version,
  });
  if (status !== 200) throw new Error(`${status} ${text}`);
  return body;
}

/** The token in a code's link. */
export const tokenOf = (link: string): string => link.slice(link.lastIndexOf('/') + 1);

/** The code that the inspector's phone shows now. */
export async function liveToken(client: Client, planId: string): Promise<string> {
  const { body, text } = await client.get(`/plans/${planId}/codes`);
  const link = body.codes?.[0]?.link;
  if (!link) throw new Error(text);
  return tokenOf(link);
}

const PLAN_TABLES = [
  'plan_items',
  'plan_officers',
  'plan_events',
  'inspection_visits',
  'filing_attempts',
  'inspection_plans',
  'notices',
  'outbox_messages',
];

/** Forgets every plan, so that the tests of a file share one application. */
export async function clearPlans({ dataSource }: TestApp): Promise<void> {
  for (const table of PLAN_TABLES) await dataSource.query(`DELETE FROM ${table}`);
}

/** Kinds of the notices that reached an account, the oldest first. */
export async function noticesOf(it: TestApp, account: keyof typeof ACCOUNTS): Promise<string[]> {
  await it.runJobs();
  const { body } = await it.as(ACCOUNTS[account]).get('/notices?limit=100');
  return body.items.map(({ kind }: { kind: string }) => kind).reverse();
}

/** Status and code of a refusal, or the status alone. */
export const outcomeOf = ({ status, body }: Reply<any>) => (status < 400 ? status : `${status} ${body.code}`);
