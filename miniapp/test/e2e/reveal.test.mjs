// A contact in the browser: masked, seen by the centre with a reason, gone with the page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { personaIds } from './lib/pages.mjs';
import { ask, launch, openPhone, signIn } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

let server;
let browser;
let centre;
let requestId;

before(async () => {
  server = await startServer();
  browser = await launch();
  const ids = await personaIds(server.url);
  const persona = ids.centre;
  centre = { ...(await openPhone(browser, { url: server.url, persona })) };
  centre.page.setDefaultTimeout(15_000);
  const token = await signIn(server.url, persona);
  requestId = (await ask(server.url, '/requests?scope=centre&status=in-hand', { token })).items[0].id;
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test('the number is masked until somebody says what for, and masked again afterwards', async () => {
  const { page, open } = centre;
  await open(`packages/requests/request/index?id=${requestId}`);
  const asked = page.locator('#request-asked');
  await asked.getByText('****').waitFor();
  await asked.getByText('查看完整号码').click();
  await page.locator('#reason-words').fill('核实');
  await page.locator('#reason-yes').click();
  await page.getByText('请写明事由，不少于 5 个字').waitFor();
  await page.locator('#reason-words').fill('回电核实停电时间');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/reveal-sheet.png` });
  await page.locator('#reason-yes').dblclick();
  const shown = await page.locator('#revealed').innerText();
  assert.match(shown, /示例联系人 0000\d{7}/);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/revealed.png` });
  await page.reload();
  await asked.getByText('查看完整号码').waitFor();
  assert.equal(await page.locator('#revealed').count(), 0);
});
