// A complaint of somebody on the list is filed like any other; whoever approves is told, the filer and the enterprise are not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lookAt } from './lib/enrolment.mjs';
import { personaIds } from './lib/pages.mjs';
import { ask, launch, openPhone, signIn } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

const REASON = '示例：一年内同类投诉四十件';
const PHONE = '00000007711';

let server;
let browser;
const phones = {};
let planId;

before(async () => {
  server = await startServer();
  browser = await launch();
  const ids = await personaIds(server.url);
  for (const name of ['inspector', 'head', 'enterprise']) {
    phones[name] = { ...(await openPhone(browser, { url: server.url, persona: ids[name] })) };
    phones[name].token = await signIn(server.url, ids[name]);
    phones[name].page.setDefaultTimeout(15_000);
  }
  const cells = { entryNo: '异投示例7号', phone: PHONE, reason: REASON, listedFrom: '2026-01-01' };
  const token = await signIn(server.url, ids.coordinator);
  const body = { cells };
  await ask(server.url, '/registers/abnormal-complainants/rows', { token, key: 'complaint-mark-0001', body });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const pick = async (page, field, name) => {
  await page.locator(field).click();
  const dialog = page.getByRole('dialog');
  await (name ? dialog.getByRole('radio', { name }) : dialog.locator('[aria-checked=false]')).first().click();
  const done = dialog.getByRole('button', { name: /^完成/ });
  if (await done.isVisible()) await done.click();
};

test('the filer states who complained, and is told nothing of the list', async () => {
  const { page, open } = phones.inspector;
  const { enterprises } = await ask(server.url, '/session', { token: phones.enterprise.token });
  await open(`packages/inspections/filing/index?enterpriseId=${enterprises[0].id}`);
  await pick(page, '#reason', /投诉/);
  await pick(page, '#items');
  await page.locator('#next').click();
  await pick(page, '#officers');
  await page.locator('#next').click();
  await page.locator('#evidence-complaintNo').fill('示例12345-7');
  await page.locator('#complainant-phone').fill(PHONE);
  await lookAt(page)('complaint-evidence');
  await page.locator('#next').click();
  await page.locator('#submit').dblclick();
  await page.locator('#see-plan').click();
  planId = new URL(page.url().replace('/#/', '/')).searchParams.get('id');
  assert.ok(!(await page.content()).includes(REASON));
});

test('the head is told where he approves, and on the plan’s page', async () => {
  const { page, open } = phones.head;
  await open(`packages/inspections/plan/index?id=${planId}`);
  await page.getByText(REASON).waitFor();
  await lookAt(page)('complaint-mark-plan');
  await open('packages/workbench/approvals/index');
  await page.getByText(REASON).waitFor();
  await lookAt(page)('complaint-mark-approvals');
});

test('neither the enterprise nor the filer gets it, by page or by route', async () => {
  for (const name of ['inspector', 'enterprise']) {
    const { token } = phones[name];
    await assert.rejects(ask(server.url, `/plans/${planId}/complaint-marks`, { token }), /40[34]/);
  }
  for (const { errors } of Object.values(phones)) assert.deepEqual(errors, []);
});
