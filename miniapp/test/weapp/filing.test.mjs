// A visit is filed with the real WeChat build: refused on a quiet day, moved by the offered remedy, filed; and once more in a dead zone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { personaIds } from '../e2e/lib/pages.mjs';
import { ask, signIn } from '../e2e/lib/phone.mjs';
import { startServer } from '../e2e/lib/server.mjs';
import { wordsOf } from './lib/page-handle.mjs';
import { wechat, withoutH5 } from './lib/phone.mjs';

const FILING = 'packages/inspections/filing/index';

let server;
let ids;
let enterprises;
const apps = [];

before(async () => {
  withoutH5();
  server = await startServer();
  ids = await personaIds(server.url);
  const token = await signIn(server.url, ids.inspector);
  ({ items: enterprises } = await ask(server.url, '/enterprises?query=%E7%A4%BA%E8%BE%B0', { token }));
});

after(async () => {
  for (const app of apps) app.end();
  await server?.stop();
});

const inspector = async () => {
  const made = await wechat({ url: server.url, persona: ids.inspector });
  apps.push(made.app);
  return made;
};

const roleOf = (role) => (node) => node.attributes['aria-role'] === role;
const labelled = (start) => (node) => (node.attributes['aria-label'] ?? '').startsWith(start);

/** Opens the sheet of a field, takes one option, and closes it where many may be taken. */
async function choose(page, field, { role, option = () => true }) {
  page.tap(labelled(field));
  await page.see('.sheet');
  const found = page.nodes().find((node) => roleOf(role)(node) && option(node));
  page.tap((node) => node.sid === found.sid);
  const done = page.find((node) => node.classes.includes('button') && wordsOf(node).startsWith('完成'));
  if (done) page.tap((node) => node.sid === done.sid);
  await page.see(() => !page.find('.sheet'));
}

const unchecked = (node) => node.attributes['aria-checked'] === 'false';

async function fillIn(page) {
  await page.see('事由与事项');
  await choose(page, '检查事由', { role: 'radio', option: (node) => wordsOf(node).startsWith('日常检查') });
  await choose(page, '检查事项', { role: 'checkbox', option: unchecked });
  page.tap('下一步');
  await page.see(() => page.find(labelled('执法人员')));
  await choose(page, '执法人员', { role: 'checkbox', option: unchecked });
  page.tap('下一步');
  page.tap('下一步');
}

const button = (start) => (node) => node.classes.includes('button') && wordsOf(node).startsWith(start);

/** Filled in and moved to the first open day: the decision under the form agrees by then. */
async function openMoved(app, enterprise) {
  const page = app.open(`/${FILING}?enterpriseId=${enterprise.id}`);
  await fillIn(page);
  await page.see('企业安静日');
  page.tap(button('改到'));
  await page.see('可以报备');
  page.tap('下一步');
  await page.see('第 5 步');
  return page;
}

const filings = ({ sent }) => sent.filter((line) => line === 'POST /api/v1/plans').length;

test('refused on a quiet day under the form, moved by the remedy without a request, and filed', async () => {
  const { app, network } = await inspector();
  app.launch();
  const page = app.open(`/${FILING}?enterpriseId=${enterprises[0].id}`);
  await fillIn(page);
  await page.see('现在不能报备');
  const asked = network.sent.length;
  page.tap(button('改到'));
  await page.see('可以报备');
  assert.equal(network.sent.length, asked);
  page.tap('下一步');
  await page.see('第 5 步');
  page.tap('报备');
  await page.see('已报备');
  assert.equal(filings(network), 1);
});

test('in a dead zone a filing is kept, and sent once when the network is back', async () => {
  const { app, network } = await inspector();
  app.launch();
  const page = await openMoved(app, enterprises[1]);
  network.isOn = false;
  page.tap('报备');
  await page.see('已排队');
  const tried = filings(network);
  network.isOn = true;
  app.tellNetwork(true);
  await page.see('已报备');
  assert.equal(filings(network), tried + 1);
  app.tellNetwork(true);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(filings(network), tried + 1, 'what was sent is not sent again');
});

/** A plan of the inspector's whose code can be shown now. */
async function planOnSite(token) {
  const { items } = await ask(server.url, '/plans?scope=mine&limit=50', { token });
  for (const plan of items.filter(({ status }) => status === 'started' || status === 'approved')) {
    const { codes } = await ask(server.url, `/plans/${plan.id}/codes`, { token });
    const { now } = await ask(server.url, '/session', { token });
    if (codes.length > 0 && codes[0].validFrom <= now) return plan;
  }
  throw new Error('the demo has no visit of this inspector today');
}

test('on site the code is a picture that says what it is, and counts down', async () => {
  const { app } = await inspector();
  const { id, enterprise } = await planOnSite(await signIn(server.url, ids.inspector));
  app.launch();
  const page = app.open(`/packages/inspections/code/index?id=${id}`);
  await page.see('.live-code');
  assert.ok(page.text().includes(enterprise.name));
  const picture = page.find(({ tag }) => tag === 'image');
  assert.match(picture.attributes.src, /^data:image\/svg\+xml/);
  assert.match(picture.attributes['aria-label'], /检查码/);
  assert.match(page.find('.ring').attributes['aria-label'], /秒后更新/);
});
