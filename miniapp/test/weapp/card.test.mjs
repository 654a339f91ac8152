// A contact card on the wall, with the real WeChat build: scanned, rung from, kept for a cellar.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { personaIds } from '../e2e/lib/pages.mjs';
import { ask, signIn } from '../e2e/lib/phone.mjs';
import { startServer } from '../e2e/lib/server.mjs';
import { wechat, withoutH5 } from './lib/phone.mjs';

const CARD = 'packages/cards/card/index';
const VERDICT = 'packages/inspections/verdict/index';
/** Of the persona's enterprise; and one that another took the place of. */
const links = {};

let server;
let ids;
const apps = [];

before(async () => {
  withoutH5();
  server = await startServer();
  ids = await personaIds(server.url);
  const token = await signIn(server.url, ids.centre);
  const linkOf = async (query) => (await ask(server.url, `/cards?${query}`, { token })).items[0].card.link;
  links.card = await linkOf('q=CK000001');
  links.revoked = await linkOf('state=revoked');
});

after(async () => {
  for (const app of apps) app.end();
  await server?.stop();
});

const phone = async (options) => {
  const made = await wechat({ url: server.url, ...options });
  apps.push(made.app);
  return made.app;
};
const tokenIn = (link) => link.slice(link.lastIndexOf('/') + 1);

test('the camera reads the card, and a tap rings its officer', async () => {
  const app = await phone({ answers: { scanCode: () => ({ result: links.card }) } });
  const home = app.launch();
  await home.see('扫码核验');
  home.tap('.big-scan');
  await home.see(() => app.top.route === CARD);
  await app.top.see('今天值守');
  assert.match(app.top.text(), /科技创新与经济发展局/);
  assert.doesNotMatch(app.top.text(), /在办诉求/);
  app.top.tap(({ attributes }) => attributes['aria-label']?.endsWith('0000-1300001'));
  assert.match(app.calls.find(([name]) => name === 'makePhoneCall')[1].phoneNumber, /^0000-1300/);
});

test('WeChat’s own scanner lands on the verdict’s page, which leads on to the card', async () => {
  const app = await phone({});
  const page = app.launch(VERDICT, { scene: encodeURIComponent(tokenIn(links.card)) });
  await page.see(() => app.top.route === CARD);
  await app.top.see('谁为您服务');
});

test('a member sees what the enterprise waits for', async () => {
  const app = await phone({ persona: ids.enterprise });
  const page = app.launch(CARD, { token: tokenIn(links.card) });
  await page.see('本企业的在办诉求');
});

test('the old card says that another took its place', async () => {
  const app = await phone({});
  const page = app.launch(CARD, { token: tokenIn(links.revoked) });
  await page.see('这张卡已作废');
  assert.match(page.text(), /请扫新卡/);
});
