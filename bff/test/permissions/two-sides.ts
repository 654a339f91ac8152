import sharp from 'sharp';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES, ITEMS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';
import { aDraft, aMarketDraft, approved, file, morning } from '../inspections/filings.js';
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
  await it.runJobs();
}
