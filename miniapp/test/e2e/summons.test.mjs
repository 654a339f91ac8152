// A summons in the browser: from the card to the officer, who reports from a dead zone; a matter called for twice goes to
// a department; a town rates.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { personaIds } from './lib/pages.mjs';
import { ask, launch, openPhone, signIn } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

const WORDS = '示例厂房门口限高架挡住设备车，请到现场看怎么走。';
const CALL = 'packages/summons/call/index';
const SUMMONS = 'packages/summons/summons/index';

let server;
let browser;
const phones = {};

before(async () => {
  server = await startServer();
  browser = await launch();
  const ids = await personaIds(server.url);
  for (const name of ['enterprise', 'officer', 'town']) {
    const phone = await openPhone(browser, { url: server.url, persona: ids[name] });
    phone.page.setDefaultTimeout(15_000);
    phones[name] = { ...phone, token: await signIn(server.url, ids[name]) };
  }
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const called = async (name, scope = 'caller') =>
  (await ask(server.url, `/summonses?scope=${scope}&limit=100`, { token: phones[name].token })).items;

const idShown = (page) => new URL(page.url().replace('/#/', '/')).searchParams.get('id');

let summonsId;

test('the card leads to a call that is made once however often it is tapped', async () => {
  const { page, open, token } = phones.enterprise;
  const before = (await called('enterprise')).length;
  const { enterprises } = await ask(server.url, '/session', { token });
  await open(`packages/cards/card/index?enterpriseId=${enterprises[0].id}`);
  await page.locator('#to-summon').click();
  await page.locator('#on-duty').waitFor();
  await page.locator('#call-words').fill(WORDS);
  await page.locator('#call-send').dblclick();
  await page.locator('#summons-head').waitFor();
  summonsId = idShown(page);
  assert.equal((await called('enterprise')).length, before + 1);
});

test('the officer’s notice leads to it; the report waits in a dead zone and goes once', async () => {
  const { page, context, open } = phones.officer;
  await open('packages/inspections/notices/index');
  await page.getByText('吹哨：请报到').first().click();
  await page.locator('#summons-head').waitFor();
  await open(`${SUMMONS}?id=${summonsId}`);
  await page.reload();
  await page.locator('#step-report').click();
  await page.locator('#step-words').fill('已到厂里，改走东门，交警协助。');
  await context.setOffline(true);
  await page.locator('#step-yes').click();
  await page.getByText('“报到”等待网络，联网后自动发送。').waitFor();
  assert.equal((await called('officer', 'called')).find(({ id }) => id === summonsId).status, 'called');
  await context.setOffline(false);
  await page.getByText('已到厂里，改走东门，交警协助。').waitFor();
  assert.equal((await called('officer', 'called')).find(({ id }) => id === summonsId).status, 'reported');
});

test('its caller says how it ended', async () => {
  const { page, open } = phones.enterprise;
  await open(`${SUMMONS}?id=${summonsId}`);
  await page.reload();
  await page.locator('#step-settle').click();
  await page.getByRole('radio', { name: '已解决', exact: true }).click();
  await page.locator('#step-yes').click();
  await page.getByText('吹哨方确认：已解决').waitFor();
});

test('about a request called for before, a department alone is offered', async () => {
  const { page, open, token } = phones.enterprise;
  const { items } = await ask(server.url, '/requests?scope=enterprise&state=open&limit=100', { token });
  const requestId = await firstFresh(items, token);
  await open(`packages/requests/request/index?id=${requestId}`);
  await page.locator('#to-summon').click();
  await page.locator('#call-words').fill(WORDS);
  await page.locator('#call-send').click();
  await page.locator('#summons-head').waitFor();
  await open(`${CALL}?requestId=${requestId}`);
  await page.locator('#department-first').waitFor();
  assert.equal(await page.locator('#call-who-label').count(), 0);
});

/** A request about which the officer may still be called. */
async function firstFresh(items, token) {
  for (const { id } of items) {
    const options = await ask(server.url, `/summonses/options?requestId=${id}`, { token });
    if (options.departmentFirst === null) return id;
  }
  throw new Error('the demo has no fresh request of this enterprise');
}

test('a town rates the department that came', async () => {
  const { page, open } = phones.town;
  const { id } = (await called('town')).find(({ toRate }) => toRate);
  await open(`${SUMMONS}?id=${id}`);
  await page.locator('#step-rate').click();
  await page.getByRole('radio', { name: /^基本满意/ }).click();
  await page.locator('#step-yes').click();
  await page.getByText('评价：基本满意').waitFor();
});

test('no page met with an error', () => {
  for (const [name, { errors }] of Object.entries(phones)) assert.deepEqual(errors, [], name);
});
