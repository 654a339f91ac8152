// Somebody without an account asks to be confirmed; the centre calls back, looks for his enterprise and decides; he sees it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lookAt, settled } from './lib/enrolment.mjs';
import { personaIds } from './lib/pages.mjs';
import { ask, launch, openPhone, signIn } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

const ASK = 'packages/account/ask/index';
const LIST = 'packages/account/bindings/index';
const REASON = '已回电登记号码核实，请等密封件';

let server;
let browser;
let stranger;
let centre;
let token;

before(async () => {
  server = await startServer();
  browser = await launch();
  const ids = await personaIds(server.url);
  token = await signIn(server.url, ids.centre);
  stranger = await openPhone(browser, { url: server.url });
  centre = await openPhone(browser, { url: server.url, persona: ids.centre });
  for (const { page } of [stranger, centre]) page.setDefaultTimeout(15_000);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const asked = async () => (await ask(server.url, '/binding-requests?status=open', { token })).items;

test('a stranger is told what is missing, keeps what he typed, and asks once however often he taps', async () => {
  const { page, open } = stranger;
  await open(ASK);
  await page.locator('#binding-enterprise').fill('示辰（打错字）公司');
  await page.locator('#binding-send').click();
  await page.getByText('请填写能接通的电话').waitFor();
  await page.locator('#binding-name').fill('示例赵某某');
  await page.reload();
  assert.equal(await page.locator('#binding-name').inputValue(), '示例赵某某');
  await page.locator('#binding-phone').fill('00000007788');
  await lookAt(page)('binding-form');
  await page.route('**/api/v1/binding-requests', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.locator('#binding-send').dblclick();
  await page.locator('#binding-state').waitFor();
  await page.unroute('**/api/v1/binding-requests');
  await lookAt(page)('binding-state');
  assert.equal((await asked()).length, 1);
  assert.ok(!(await page.content()).includes('00000007788'));
});

test('the centre finds the enterprise under another name and confirms, once', async () => {
  const { page, open } = centre;
  await open(LIST);
  await page.getByText('示辰（打错字）公司').waitFor();
  await lookAt(page)('binding-list');
  const [{ id }] = await asked();
  await page.locator(`#confirm-${id}`).click();
  await page.getByText('没有找到，请换个说法再搜').waitFor();
  await page.locator('#binding-search').fill('示辰');
  await page.getByText('没有找到，请换个说法再搜').waitFor({ state: 'detached' });
  await page.locator('#binding-which').click();
  await page.getByRole('radio', { name: /示辰/ }).first().click();
  await page.locator('#binding-reason').fill(REASON);
  await lookAt(page)('binding-decide');
  await page.locator('#binding-decide').dblclick();
  await page.locator('#binding-decide').waitFor({ state: 'detached' });
  assert.deepEqual(await asked(), []);
});

test('the stranger sees how it stands, and has no right by it', async () => {
  const { page } = stranger;
  await page.reload();
  await settled(page);
  await page.getByText(REASON).waitFor();
  await lookAt(page)('binding-confirmed');
  for (const { errors } of [stranger, centre]) assert.deepEqual(errors, []);
});
