// In a dead zone: a filing is queued, shown as queued and sent once; a live code is checked by its signature alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { personaIds } from './lib/pages.mjs';
import { ask, launch, openPhone, signIn } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

let server;
let browser;

before(async () => {
  server = await startServer();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const pick = async (page, field, count) => {
  await page.locator(field).click();
  const free = page.locator('[role=dialog] [aria-checked=false]');
  for (let picked = 0; picked < count; picked += 1) await free.first().click();
  const done = page.getByRole('dialog').getByRole('button', { name: /^完成/ });
  if (await done.isVisible()) await done.click();
};

const untilLoaded = (page) =>
  page.waitForFunction(() => {
    const parts = [...document.querySelectorAll('link[rel=prefetch]')];
    return parts.length > 0 && parts.every(({ href }) => performance.getEntriesByName(href).length > 0);
  });

test('an emergency registered without a network is sent once when it is back', async () => {
  const { inspector } = await personaIds(server.url);
  const token = await signIn(server.url, inspector);
  const { items } = await ask(server.url, '/enterprises?query=%E7%A4%BA%E8%BE%B0', { token });
  const enterpriseId = items.at(-1).id;
  const emergencies = async () => {
    const list = `/plans?scope=mine&enterpriseId=${enterpriseId}&limit=100`;
    return (await ask(server.url, list, { token })).items.filter(({ emergency }) => emergency).length;
  };
  const before = await emergencies();

  const { page, context, open, errors } = await openPhone(browser, { url: server.url, persona: inspector });
  await open(`packages/inspections/filing/index?enterpriseId=${enterpriseId}&emergency=1`);
  await page.locator('#evidence-incident').fill('车间冒烟，立即到场处置');
  await pick(page, '#officers', 1);
  await pick(page, '#items', 1);
  await context.setOffline(true);
  await page.locator('#submit').click();
  await page.locator('#filing-queued').waitFor();
  assert.equal(await emergencies(), before);

  await context.setOffline(false);
  await page.getByText('已登记，可立即亮码，随后补批。').waitFor();
  assert.equal(await emergencies(), before + 1);
  await page.locator('#show-code').click();
  await page.getByText('应急登记·待补批').first().waitFor();

  await untilLoaded(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: '开始检查、登记结果' }).click();
  await page.getByRole('button', { name: '结束并登记结果' }).waitFor();
  assert.deepEqual(errors, []);
});

test('a stranger’s phone with a wrong clock checks a live code by its signature, a forged and an old one too', async () => {
  const { inspector } = await personaIds(server.url);
  const token = await signIn(server.url, inspector);
  const { items } = await ask(server.url, '/plans?scope=department&limit=50', { token });
  const onSite = items.find(({ status, emergency }) => status === 'started' || emergency);
  const { codes } = await ask(server.url, `/plans/${onSite.id}/codes`, { token });
  const tokenOf = ({ link }) => link.slice(link.lastIndexOf('/') + 1);
  const live = tokenOf(codes[0]);

  const { page, context, open, errors } = await openPhone(browser, { url: server.url });
  await Promise.all([page.waitForResponse('**/api/v1/code-keys'), open('pages/home/index')]);
  await untilLoaded(page);
  await context.setOffline(true);
  const scan = (scanned) =>
    page.evaluate(
      (hash) => void (location.hash = hash),
      `/packages/inspections/verdict/index?token=${scanned}`,
    );
  await scan(live);
  await page.getByRole('heading', { name: /^离线核验：(有效|应急登记)/ }).waitFor();
  await page.getByText(onSite.enterprise.name).waitFor();
  await page.getByText(/手机时间比平台[快慢]约 \d+ 天，已按平台时间核对/).waitFor();

  const at = live.length - 40;
  await scan(live.slice(0, at) + (live[at] === 'A' ? 'B' : 'A') + live.slice(at + 1));
  await page.getByRole('heading', { name: '离线核验：不是本平台的检查码' }).waitFor();
  await scan(tokenOf(codes[30]));
  await page.getByText(/要到 .* 才出示.*提前截取的图片/).waitFor();

  await context.setOffline(false);
  await page.getByRole('heading', { name: '不是实时码', exact: true }).waitFor();
  assert.deepEqual(errors, []);
});
