// A head names a deputy on the phone; the deputy decides in his place, is told for whom and until when, and no longer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lookAt, settled } from './lib/enrolment.mjs';
import { personaIds } from './lib/pages.mjs';
import { ask, launch, openPhone, signIn } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

const DEPUTIES = 'packages/services/deputies/index';
const APPROVALS = 'packages/workbench/approvals/index';

let server;
let browser;
const phones = {};

before(async () => {
  server = await startServer();
  browser = await launch();
  const ids = await personaIds(server.url);
  for (const name of ['head', 'inspector']) {
    const phone = await openPhone(browser, { url: server.url, persona: ids[name] });
    phone.page.setDefaultTimeout(15_000);
    const token = await signIn(server.url, ids[name]);
    phones[name] = { ...phone, session: await ask(server.url, '/session', { token }), token };
  }
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test('a head names a colleague for today, once however often it is tapped', async () => {
  const { page, open } = phones.head;
  await open('pages/me/index');
  await page.locator('#desk-deputies').click();
  await page.locator('#deputy-name').click();
  await page.locator('#deputy-who').click();
  await page
    .getByRole('radio', { name: new RegExp(phones.inspector.session.account.name) })
    .first()
    .click();
  await lookAt(page)('deputy-sheet');
  await page.locator('#deputy-yes').dblclick();
  await page.locator('#deputy-yes').waitFor({ state: 'detached' });
  await page.getByText('代行中').waitFor();
  await lookAt(page)('deputies-head');
  const { items } = await ask(server.url, '/head-deputies', { token: phones.head.token });
  assert.equal(items.length, 1);
});

test('the deputy is told for whom and until when, there and where he decides', async () => {
  const { page, open, session } = phones.inspector;
  await open(DEPUTIES);
  await page.reload();
  await page.locator('#acting-for').waitFor();
  assert.match(await page.locator('#acting-for').innerText(), new RegExp(session.department.name));
  assert.equal(await page.locator('#deputy-name').count(), 0);
  await lookAt(page)('deputies-deputy');
  await open(APPROVALS);
  await settled(page);
  await page.locator('#acting-for:visible').waitFor();
  await lookAt(page)('approvals-deputy');
});

test('ended early, he decides nothing any more', async () => {
  const head = phones.head.page;
  await head
    .getByRole('button', { name: '撤销指定' })
    .or(head.getByRole('button', { name: '提前结束' }))
    .click();
  await head.getByRole('dialog').getByRole('button', { name: '提前结束' }).click();
  await head.getByText('没有代行安排').waitFor();
  const { page, open } = phones.inspector;
  await open(APPROVALS);
  await page.reload();
  await page.getByText('没有查看权限').first().waitFor();
  for (const { errors } of Object.values(phones)) assert.deepEqual(errors, []);
});

test('without a network the page says so, and comes back with it', async () => {
  const { page, context, open } = phones.head;
  await open('pages/home/index');
  await settled(page);
  await context.setOffline(true);
  await page.evaluate((to) => (location.hash = `#/${to}`), DEPUTIES);
  await page.getByText('没有网络').first().waitFor();
  await context.setOffline(false);
  await page.getByText('没有代行安排').waitFor();
});
