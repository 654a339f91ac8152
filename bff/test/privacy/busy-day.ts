import { AccountEntity } from '../../src/accounts/index.js';
import { OfficerEntity } from '../../src/departments/index.js';
import type { Reply } from '../harness/client.js';
import { ACCOUNTS, CARD_CODES, ENTERPRISES, OFFICERS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';
import { aDraft, approved, file, liveToken, morning } from '../inspections/filings.js';
import { Sender } from '../intake/senders.js';
import { ROW, csvOf, HEADINGS, sendSheet } from '../intake/send-sheet.js';
import { Story } from '../requests/requests.js';

/** Names and phones that people leave in the course of the day; no other text holds them. */
export const LEFT = {
  asker: { name: '示例甲某', phone: '138 0000 7001' },
  hotline: { name: '示例乙某', phone: '13800007002' },
  unmatched: { name: '示例丙某', phone: '13800007003' },
  sheet: { name: '示例丁某', phone: '13800007004' },
  reporter: { phone: '13800007005' },
  caller: { phone: '13800007006' },
  cardTaker: { name: '示例戊某' },
  renamed: { name: '示例己某' },
} as const;

export interface BusyDay {
  planId: string;
  story: Story;
  reportId: string;
  summonsId: string;
  unmatchedId: string;
}

async function done(reply: Promise<Reply<any>>): Promise<any> {
  const { status, text, body } = await reply;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}

/**
 * A day on which everything is written that holds somebody's name or phone. Begins on the 20th, a Friday; 甲 rates the
 * fire department's visit of the 24th badly.
 */
export async function busyDay(it: TestApp): Promise<BusyDay> {
  const by = (account: keyof typeof ACCOUNTS) => it.as(ACCOUNTS[account]);
  it.clock.set('2026-11-20T10:00:00+08:00');
  await file(by('fireInspector'), aDraft(morning('2026-11-23'))); // refused: an attempt
  const plan = await approved(it, aDraft(morning('2026-11-24')));
  const { asker, hotline, unmatched, sheet, reporter, caller, cardTaker } = LEFT;
  const story = await Story.begin(it, { contactName: asker.name, contactPhone: asker.phone });
  await story.dispatched();
  const sender = await Sender.make(it);
  const told = ({ name, phone }: { name: string; phone: string }) => ({
    contactName: name,
    contactPhone: phone,
  });
  await done(sender.send(told(hotline)));
  await done(sender.send({ externalId: 'RX-0002', creditCode: '91000000MA0000009X', ...told(unmatched) }));
  const row = [...ROW.slice(0, 4), sheet.name, sheet.phone, ROW[6]!, '2026-11-19'];
  await done(sendSheet(it, csvOf([HEADINGS, row])));
  const report = await done(
    it.as(null).post('/visit-reports', {
      enterpriseId: ENTERPRISES.jia,
      words: '示例：未亮码',
      contactPhone: reporter.phone,
      happenedAt: '2026-11-20T09:00:00+08:00',
    }),
  );
  const summons = await done(
    by('jia').post('/summonses', {
      kind: 'enterprise-calls-officer',
      words: '示例：道路开挖',
      contactPhone: caller.phone,
    }),
  );
  await done(
    by('centre').post(`/cards/${CARD_CODES.yi}/delivery`, {
      deliveredOn: '2026-11-20',
      deliveredTo: cardTaker.name,
    }),
  );
  await renameOfficer(it);
  await done(by('officer').post('/absences', { from: '2026-11-25', until: '2026-11-26' }));
  await it.runJobs();
  await visit(it, plan.id);
  const { body } = await by('centre').get('/intake/unmatched');
  const unmatchedId = body.items[0]?.id as string;
  return { planId: plan.id, story, reportId: report.id, summonsId: summons.id, unmatchedId };
}

/** The register remembers what stood in the row before, and after. */
async function renameOfficer(it: TestApp): Promise<void> {
  const administrator = it.as(ACCOUNTS.administrator);
  const path = `/registers/officers/rows/${OFFICERS.marketB}`;
  const { cells } = (await administrator.get(path)).body;
  const body = { cells: { ...cells, name: LEFT.renamed.name }, seen: cells };
  await done(administrator.post(path, body));
}

async function visit(it: TestApp, planId: string): Promise<void> {
  const by = (account: keyof typeof ACCOUNTS) => it.as(ACCOUNTS[account]);
  it.clock.set('2026-11-24T09:31:00+08:00');
  const token = await liveToken(by('fireInspector'), planId);
  await done(by('jia').post('/code-verifications', { token }));
  await done(by('fireInspector').post(`/plans/${planId}/start`));
  it.clock.set('2026-11-24T10:30:00+08:00');
  const result = { result: 'no-problem', words: '未发现问题', leniency: false };
  await done(by('fireInspector').post(`/plans/${planId}/finish`, result));
  await it.runJobs();
  await done(
    by('jia').post(`/plans/${planId}/rating`, { level: 1, dimensions: {}, words: '示例：态度生硬' }),
  );
  await it.runJobs();
}

/** Every name of an account or officer of the tiny district. */
export async function everyName({ dataSource }: TestApp): Promise<string[]> {
  const accounts = await dataSource.manager.find(AccountEntity);
  const officers = await dataSource.manager.find(OfficerEntity);
  return [...new Set([...accounts, ...officers].map(({ name }) => name))];
}

/** All rows of all tables as text, as they lie in the database. */
export async function everyRow({ dataSource }: TestApp): Promise<Map<string, string>> {
  const tables = dataSource.entityMetadatas.map(({ tableName }) => tableName);
  const rows = new Map<string, string>();
  for (const table of tables)
    rows.set(table, JSON.stringify(await dataSource.query(`SELECT * FROM ${table}`)));
  return rows;
}
