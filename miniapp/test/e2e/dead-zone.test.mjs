// A filing in a dead zone: queued, shown as queued, sent once when the network is back.
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

  await page.waitForFunction(() =>
    [...document.querySelectorAll('link[rel=prefetch]')].every(
      ({ href }) => performance.getEntriesByName(href).length > 0,
    ),
  );
  await context.setOffline(true);
  await page.getByRole('button', { name: '开始检查、登记结果' }).click();
  await page.getByRole('button', { name: '结束并登记结果' }).waitFor();
  assert.deepEqual(errors, []);
});
