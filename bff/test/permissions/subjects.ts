import { RunCardPrints } from '../../src/cards/printing/run-card-prints.js';
import { ACCOUNTS, ITEMS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';
import { aDraft, approved, file, morning } from '../inspections/filings.js';
import { callsOf, departmentCall, officerCall } from '../summons/calls.js';
import { intakeSubjects } from './intake-subjects.js';
import { requestSubjects } from './request-subjects.js';
import { planned } from '../service-visits/visits.js';
import type { Subjects } from './expectation.js';

/** Brings about, by the product's own routes, what the walk calls about. */
export async function makeSubjects(it: TestApp): Promise<Subjects> {
  const inspector = it.as(ACCOUNTS.fireInspector);
  it.clock.set('2026-11-24T08:00:00+08:00');
  const finished = await finishedVisit(it);
  const rated = await it.as(ACCOUNTS.jia).post(`/plans/${finished}/rating`, { level: 1, words: '态度生硬' });
  if (rated.status !== 201) throw new Error(rated.text);
  const followUps = await it.as(ACCOUNTS.centre).get('/follow-ups');
  const report = await it.as(null).post('/visit-reports', { happenedAt: '2026-11-24T08:00:00+08:00' });
  const binding = { key: 'key-of-the-walk-000000002', enterprise: '示例公司', name: '示例某' };
  await it.as(null).post('/binding-requests', { ...binding, phone: '13800009998' });
  const plan = await approved(it, complaint('2026-11-26'));
  const unannounced = await approved(it, { ...complaint('2026-11-27'), unannounced: true });
  const attempt = await file(
    inspector,
    aDraft({ ...complaint('2027-01-12'), reason: 'routine', evidence: {} }),
  );
  // The default pack leaves nothing undetermined: this filing is made to be.
  await it.dataSource.query("UPDATE filing_attempts SET outcome = 'undetermined', awaitsCoordinator = 1");
  it.clock.set('2026-11-25T08:30:00+08:00');
  return {
    plan: plan.id,
    unannounced: unannounced.id,
    finished,
    followUp: followUps.body.items[0].id,
    report: report.body.id,
    serviceVisit: (await planned(it, 'officer')).id,
    attempt: attempt.body.attemptId,
    cardPrint: await finishedPrint(it),
    ...(await summonsSubjects(it)),
    ...(await requestSubjects(it)),
    ...(await intakeSubjects(it)),
  };
}

const complaint = (date: string) =>
  aDraft({
    ...morning(date),
    reason: 'complaint',
    evidence: { complaintNo: 'TS-1' },
    items: [ITEMS.fireDoors],
  });

async function summonsSubjects(it: TestApp): Promise<Pick<Subjects, 'summons' | 'officerSummons'>> {
  const calls = callsOf(it);
  const summons = await calls.call('jia', departmentCall());
  const officerSummons = await calls.call('jia', officerCall());
  return { summons: summons.id, officerSummons: officerSummons.id };
}

async function finishedPrint(it: TestApp): Promise<string> {
  const asked = await it.as(ACCOUNTS.marketClerk).post('/card-prints', { undelivered: false });
  const job = it.app.get(RunCardPrints);
  while ((await job.run(it.clock.now())) > 0);
  return asked.body.id;
}

async function finishedVisit(it: TestApp): Promise<string> {
  const inspector = it.as(ACCOUNTS.fireInspector);
  const plan = await approved(it, complaint('2026-11-24'));
  it.clock.set('2026-11-24T09:35:00+08:00');
  const started = await inspector.post(`/plans/${plan.id}/start`, {});
  if (started.status !== 200) throw new Error(started.text);
  const done = await inspector.post(`/plans/${plan.id}/finish`, {
    result: 'no-problem',
    words: '未发现问题',
  });
  if (done.status !== 200) throw new Error(done.text);
  return plan.id;
}
