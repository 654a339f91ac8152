// A request with a photo, with the real WeChat build: submitted from the card, and once more in a dead zone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { personaIds } from '../e2e/lib/pages.mjs';
import { ask, signIn } from '../e2e/lib/phone.mjs';
import { startServer } from '../e2e/lib/server.mjs';
import { wechat, withoutH5 } from './lib/phone.mjs';

const SUBMIT = 'packages/requests/submit/index';

/** Four by four pixels. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQImWMwTpsJRwzEcQDrIxMhLoLCbgAAAABJRU5ErkJggg==',
  'base64',
);

let server;
let ids;
let token;
const apps = [];

before(async () => {
  withoutH5();
  server = await startServer();
  ids = await personaIds(server.url);
  token = await signIn(server.url, ids.enterprise);
});

after(async () => {
  for (const app of apps) app.end();
  await server?.stop();
});

const phone = async () => {
  const made = await wechat({ url: server.url, persona: ids.enterprise, picture: PICTURE });
  apps.push(made.app);
  return made;
};

const tokenOfCard = async () => {
  const centre = await signIn(server.url, ids.centre);
  const { items } = await ask(server.url, '/cards?q=CK000001', { token: centre });
  return items[0].card.link.split('/').at(-1);
};
const requests = async () => (await ask(server.url, '/requests?scope=enterprise&limit=100', { token })).items;
const submissions = ({ sent }) => sent.filter((line) => line === 'POST /api/v1/requests').length;

async function fillIn(page, words) {
  await page.see('关于哪方面');
  page.tap('水电气网');
  page.type('#ask-words', words);
  if (page.find('#ask-contact-phone')) page.type('#ask-contact-phone', '00001234567');
  page.tap('#ask-photos-add');
  await page.see('.photo__image');
}

test('from the card to the number, its photo sent once and then forgotten by the phone', async () => {
  const { app, network, photos } = await phone();
  const before = (await requests()).length;
  app.launch('packages/cards/card/index', { token: await tokenOfCard() });
  await app.top.see('#ask');
  app.top.tap('#ask');
  await app.top.see(() => app.top.route === SUBMIT);
  await fillIn(app.top, '示例厂房北门夜间没有路灯，请协调安装。');
  await app.top.see('已上传');
  app.top.tap('#ask-submit');
  app.top.tap('#ask-submit');
  await app.top.see('#ask-done');
  assert.equal(submissions(network), 1);
  const all = await requests();
  assert.equal(all.length, before + 1);
  const view = await ask(server.url, `/requests/${all[0].id}`, { token });
  assert.equal(view.photoIds.length, 1);
  assert.equal(photos.saved.size, 0);
});

test('in a dead zone words and photo wait on the phone, and go once when the network is back', async () => {
  const { app, network, photos } = await phone();
  app.launch();
  const page = app.open(`/${SUBMIT}`);
  await page.see('关于哪方面');
  network.isOn = false;
  await fillIn(page, '示例车间宽带断了两天，请协调运营商抢修。');
  page.tap('#ask-submit');
  await page.see('#ask-queued');
  assert.equal(photos.saved.size, 1);
  const before = (await requests()).length;
  const tried = submissions(network);
  network.isOn = true;
  app.tellNetwork(true);
  await page.see('#ask-done');
  assert.deepEqual([submissions(network), (await requests()).length], [tried + 1, before + 1]);
});
