import { read as readBook, utils } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, decisionOn, liveToken, morning, seenOf } from '../inspections/filings.js';
import type { Subjects } from '../permissions/expectation.js';
import { EXPECTATIONS } from '../permissions/expectations.js';
import { makeSubjects } from '../permissions/subjects.js';
import { kept } from '../registers/keeping.js';
import { capturedLog } from './captured-log.js';

const ENTRY = {
  entryNo: '异投2026标记号',
  phone: '13800007711',
  name: '示例索赔某',
  reason: '示例列入理由某某',
  listedFrom: '2026-01-01',
};
/** Whatever tells that a filing is marked, of whom, or that there is such an entry. */
const TELLING = [ENTRY.entryNo, ENTRY.reason, ENTRY.phone, ENTRY.name, 'matchedBy', 'markedOn'];

/** Nobody of these approves: the filer, his colleagues, other departments, the enterprise, the offices. */
const OTHERS = [
  ...(['fireInspector', 'fireColleague', 'fireOther', 'fireClerk', 'marketInspector', 'marketHead'] as const),
  ...(['jia', 'yi', 'centre', 'supervisor', 'officer', 'leader'] as const),
];

let it: TestApp;
let subjects: Subjects;
let log: string;
const answers: { about: string; text: string }[] = [];

beforeAll(async () => {
  log = await capturedLog(async () => {
    it = await startTestApp({ config: { logLevel: 'trace' } });
    subjects = await makeSubjects(it);
    await kept(it, 'abnormal-complainants', [ENTRY]);
    const plan = await marked('2026-11-30', false);
    subjects = { ...subjects, plan, unannounced: await marked('2026-12-01', true) };
    await it.runJobs();
    for (const account of [...OTHERS, null]) await askEverything(account);
    await showTheCode();
  });
}, 300_000);
afterAll(() => it.stop());

const keep = (about: string, text: string): void => void answers.push({ about, text });

async function marked(date: string, unannounced: boolean): Promise<string> {
  const inspector = it.as(ACCOUNTS.fireInspector);
  const ground = { reason: 'complaint', evidence: { complaintNo: 'TS-9' }, unannounced };
  const draft = aDraft({ ...morning(date), ...ground });
  const { phone, name } = ENTRY;
  const body = { draft, seen: seenOf(await decisionOn(inspector, draft)), complainant: { phone, name } };
  const filed = await inspector.post('/plans', body);
  keep('filing', filed.text);
  const { id, version } = filed.body;
  const head = it.as(ACCOUNTS.fireHead);
  expect((await head.get(`/plans/${id}/complaint-marks`)).body.items).toHaveLength(1);
  const approval = await head.post(`/plans/${id}/approval`, { approve: true, version });
  expect(approval.status).toBe(200);
  keep('approval', approval.text);
  return id;
}

/** Each route of the contract; allowed or refused, its answer is kept. */
async function askEverything(account: keyof typeof ACCOUNTS | null): Promise<void> {
  const client = it.as(account === null ? null : ACCOUNTS[account]);
  for (const { route, path, body } of EXPECTATIONS) {
    const reply = route.startsWith('GET')
      ? await client.get(path(subjects))
      : await client.post(path(subjects), body?.(subjects));
    keep(`${account} ${reply.status} ${route}`, shown(reply.bytes, reply.text));
  }
  for (const plan of [subjects.plan, subjects.unannounced]) {
    const reply = await client.get(`/plans/${plan}/complaint-marks`);
    keep(`${account} ${reply.status} marks`, reply.text);
  }
  const register = await client.get('/registers/abnormal-complainants/rows');
  keep(`${account} ${register.status} register`, register.text);
}

async function showTheCode(): Promise<void> {
  it.clock.set('2026-11-30T09:25:00+08:00');
  const token = await liveToken(it.as(ACCOUNTS.fireInspector), subjects.plan);
  for (const account of [null, ACCOUNTS.jia]) {
    const { status, text } = await it.as(account).post('/code-verifications', { token });
    expect(status).toBe(200);
    keep('code', text);
  }
}

/** A spreadsheet as its cells. */
function shown(bytes: Buffer, text: string): string {
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return text;
  const { Sheets } = readBook(bytes);
  return Object.values(Sheets)
    .map((sheet) => utils.sheet_to_csv(sheet))
    .join('\n');
}

const tells = (text: string): boolean => TELLING.some((sign) => text.includes(sign));
const statusesOf = (kind: string): (string | undefined)[] =>
  answers.filter(({ about }) => about.endsWith(` ${kind}`)).map(({ about }) => about.split(' ')[1]);

test('nobody but an approver is answered that a filing is marked', () => {
  expect(answers.length).toBeGreaterThan(1000);
  expect(answers.filter(({ text }) => tells(text)).map(({ about }) => about)).toEqual([]);
});

test('the search asked for the marks and for the list themselves, and was refused', () => {
  const refused = statusesOf('marks');
  expect(refused).toHaveLength(2 * (OTHERS.length + 1));
  expect(refused.filter((status) => !['401', '403', '404'].includes(status ?? ''))).toEqual([]);
  expect(new Set(statusesOf('register'))).toEqual(new Set(['401', '403']));
});

test('the search sees the mark where it is shown', async () => {
  const { text } = await it.as(ACCOUNTS.fireHead).get(`/plans/${subjects.plan}/complaint-marks`);
  expect(tells(text)).toBe(true);
});

test('no line of the log tells of it', () => {
  expect(log).toContain('"route":"/api/v1/plans/:id/complaint-marks"');
  expect(tells(log)).toBe(false);
});
