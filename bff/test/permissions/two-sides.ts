import sharp from 'sharp';
import { AbnormalComplainantEntity } from '../../src/complainants/abnormal-complainant.entity.js';
import { ComplaintMarkEntity } from '../../src/complainants/complaint-mark.entity.js';
import { FilingAttemptEntity } from '../../src/inspections/filing/filing-attempt.entity.js';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES, ITEMS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';
import { aDraft, aMarketDraft, approved, decisionOn, file, morning, seenOf } from '../inspections/filings.js';
import { kept } from '../registers/keeping.js';
import { Story } from '../requests/requests.js';
import { sendPhoto } from '../requests/send-photo.js';
import { planned } from '../service-visits/visits.js';
import { callsOf, departmentCall } from '../summons/calls.js';
import { makeSubjects } from './subjects.js';

/** What the walk calls about, and its like on the other side: of 乙, and of the market department. */
export async function makeBothSides(it: TestApp): Promise<void> {
  await makeSubjects(it);
  const { yi, jia } = ENTERPRISES;
  const { market } = DEPARTMENTS;
  const complaint = { reason: 'complaint', evidence: { complaintNo: 'TS-2' } };
  await approved(it, aMarketDraft({ ...complaint, enterpriseId: yi, ...morning('2026-11-27') }));
  await approved(
    it,
    aMarketDraft({ ...complaint, enterpriseId: yi, ...morning('2026-11-30'), unannounced: true }),
  );
  await approved(it, aMarketDraft({ ...complaint, enterpriseId: jia, ...morning('2026-12-01') }));
  await approved(
    it,
    aDraft({ ...complaint, enterpriseId: yi, items: [ITEMS.fireDoors], ...morning('2026-12-02') }),
  );
  await file(
    it.as(ACCOUNTS.marketInspector),
    aMarketDraft({ enterpriseId: yi, items: [ITEMS.marketLabels] }),
  );
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
  const photo = await sendPhoto(it, ACCOUNTS.yi, bytes, freshKey());
  const story = await Story.begin(it, { enterpriseId: yi, photoIds: [photo.body.id] }, 'yi');
  await story.does('centre', 'register');
  await story.does('centre', 'dispatch', { complexity: 'general', leadId: market });
  await callsOf(it).call('yi', departmentCall({ departmentId: market }));
  await planned(it, 'fireClerk', { enterpriseId: yi });
  const print = await it.as(ACCOUNTS.officer).post('/card-prints', { undelivered: false });
  const dates = { from: '2026-12-01', until: '2026-12-02' };
  const deputy = await it
    .as(ACCOUNTS.marketHead)
    .post('/head-deputies', { accountId: ACCOUNTS.marketInspector, ...dates });
  const reveal = await it
    .as(ACCOUNTS.centre)
    .post('/contact-reveals', { subject: 'request', id: story.id, reason: '示例：回访企业' });
  for (const { status, text } of [photo, print, deputy, reveal]) if (status >= 300) throw new Error(text);
  await bindings(it);
  await complaintMarks(it);
  await it.runJobs();
}

/** Members who ask for an enterprise of which they are none yet: what they wrote is the centre's to read. */
async function bindings(it: TestApp): Promise<void> {
  for (const [who, phone] of [
    ['jia', '13800008801'],
    ['yi', '13800008802'],
  ] as const) {
    const body = { key: `key-of-both-sides-00${who}`, enterprise: '示例丙公司', name: '示例某', phone };
    const { status, text } = await it.as(ACCOUNTS[who]).post('/binding-requests', body);
    if (status !== 201) throw new Error(text);
  }
}

/** Complaints of people on the list to either department, and one of each that made no plan. */
async function complaintMarks(it: TestApp): Promise<void> {
  const entries = ['1', '2', '3', '4'].map((no) => ({
    entryNo: `异投示例〔2026〕${no}号`,
    phone: `1380000880${no}`,
    reason: '示例：一年内同类投诉四十件',
    listedFrom: '2026-01-01',
  }));
  await kept(it, 'abnormal-complainants', entries);
  const complaint = { reason: 'complaint', evidence: { complaintNo: 'TS-3' }, enterpriseId: ENTERPRISES.yi };
  const filings = [
    ['fireInspector', aDraft({ ...complaint, items: [ITEMS.fireDoors], ...morning('2026-12-03') })],
    ['marketInspector', aMarketDraft({ ...complaint, ...morning('2026-12-04') })],
  ] as const;
  for (const [at, [who, draft]] of filings.entries()) {
    const inspector = it.as(ACCOUNTS[who]);
    const seen = seenOf(await decisionOn(inspector, draft));
    const filed = await inspector.post('/plans', { draft, seen, complainant: { phone: entries[at]?.phone } });
    if (filed.status !== 201) throw new Error(filed.text);
  }
  await markAttempts(it);
}

/** Of undetermined filings, which the default pack has none of: the marks that they would have. */
async function markAttempts({ dataSource: { manager } }: TestApp): Promise<void> {
  for (const [departmentId, no] of [
    [DEPARTMENTS.fire, 3],
    [DEPARTMENTS.market, 4],
  ] as const) {
    const { id: subjectId } = await manager.findOneByOrFail(FilingAttemptEntity, { departmentId });
    const entry = await manager.findOneByOrFail(AbnormalComplainantEntity, {
      entryNo: `异投示例〔2026〕${no}号`,
    });
    const [digest, markedOn] = [entry.phoneDigest ?? '', '2026-11-25'];
    const mark = { id: `${no}`.padStart(26, '0'), subjectId, entryId: entry.id };
    await manager.insert(ComplaintMarkEntity, { ...mark, matchedBy: 'phone', digest, markedOn });
  }
}
