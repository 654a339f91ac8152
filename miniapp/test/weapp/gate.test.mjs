// At the gate, with the real WeChat build: what its scanner and its camera bring is verified.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import vm from 'node:vm';
import { personaIds } from '../e2e/lib/pages.mjs';
import { ask, signIn } from '../e2e/lib/phone.mjs';
import { startServer } from '../e2e/lib/server.mjs';
import { wechat, withoutH5 } from './lib/phone.mjs';

const VERDICT = 'packages/inspections/verdict/index';

let server;
let ids;
let link;
let freshToken;
const apps = [];

before(async () => {
  withoutH5();
  server = await startServer();
  ids = await personaIds(server.url);
  const token = await signIn(server.url, ids.inspector);
  const { items } = await ask(server.url, '/plans?scope=department&limit=50', { token });
  const onSite = items.find(({ status, emergency }) => status === 'started' || emergency);
  const codes = async () => (await ask(server.url, `/plans/${onSite.id}/codes`, { token })).codes;
  link = (await codes())[0].link;
  freshToken = async () => tokenOf((await codes())[0].link);
});

after(async () => {
  for (const app of apps) app.end();
  await server?.stop();
});

const tokenOf = (code) => code.slice(code.lastIndexOf('/') + 1);

const phone = async (options) => {
  const made = await wechat({ url: server.url, ...options });
  apps.push(made.app);
  return made.app;
};

test('WeChat’s own scanner opens the verdict with the whole link in q', async () => {
  const app = await phone({});
  const page = app.launch(VERDICT, { q: encodeURIComponent(link) });
  await page.see('.verdict');
  await page.see('检查部门');
  assert.match(page.text(), /应急管理局/);
  assert.doesNotMatch(page.text(), /演示-\d{4}/, 'certificates are masked to a passer-by');
  assert.equal(page.find('#verdict').attributes['aria-role'], 'alert');
});

test('a mini-program code opens it with the token in scene', async () => {
  const app = await phone({});
  const page = app.launch(VERDICT, { scene: encodeURIComponent(tokenOf(link)) });
  await page.see('检查部门');
});

test('a changed token is none of ours, and calling to verify is the first button', async () => {
  const app = await phone({});
  const page = app.launch(VERDICT, { token: `${tokenOf(link).slice(0, -1)}_` });
  await page.see('核验于'); // by the server, in place of what the phone found before
  await page.see('#no-filing');
  const call = page.find('拨打电话核实');
  const report = page.find('反映未亮码的检查');
  const order = page.nodes();
  assert.ok(order.indexOf(call) < 0 || order.indexOf(call) < order.indexOf(report));
  page.tap('拨打电话核实');
  assert.match(app.calls.find(([name]) => name === 'makePhoneCall')[1].phoneNumber, /^0000-/);
});

test('home, one tap, the camera, the verdict', async () => {
  const app = await phone({ answers: { scanCode: () => ({ result: link }) } });
  const home = app.launch();
  await home.see('扫码核验');
  home.tap('.big-scan');
  await home.see(() => app.top.route === VERDICT);
  await app.top.see('检查部门');
});

test('a camera that does not open leaves typing, and an unknown text says so', async () => {
  const app = await phone({
    answers: {
      scanCode: () => {
        throw new Error('permission denied');
      },
    },
  });
  const page = app.launch('pages/scan/index');
  await page.see('打不开相机');
  page.type('#typed', '不是码');
  await page.see(() => page.find('查一查') && !page.find('.button--off'));
  page.tap('查一查');
  await page.see('认不出这个码');
});

test('no network is said as such, and nothing passes for a verdict', async () => {
  const { app, network } = await wechat({ url: server.url });
  apps.push(app);
  network.isOn = false;
  const page = app.launch(VERDICT, { token: tokenOf(link) });
  await page.see('没有网络');
  assert.equal(page.find('.verdict'), undefined);
  network.isOn = true;
  app.tellNetwork(true);
  await page.see('检查部门');
});

test('where no network reaches the phone checks the signature itself, without crypto, TextEncoder and BigInt', async () => {
  const { app, network } = await wechat({ url: server.url });
  apps.push(app);
  for (const missing of ['crypto', 'TextEncoder', 'BigInt', 'atob', 'fetch']) {
    assert.equal(vm.runInContext(`typeof ${missing}`, app.context), 'undefined', missing);
  }
  const home = app.launch();
  await home.see(() => network.sent.includes('GET /api/v1/code-keys'));
  await home.see('扫码核验');
  const token = await freshToken();
  network.isOn = false;
  const page = app.open(`/${VERDICT}?token=${token}`);
  await page.see('离线核验：');
  await page.see('应急管理局');
  assert.doesNotMatch(page.text(), /没有网络，无法核验/);
  const at = token.length - 40;
  const forged = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
  await app.open(`/${VERDICT}?token=${forged}`).see('离线核验：不是本平台的检查码');
});

test('a code out of a picture that somebody sent is called a picture', async () => {
  const app = await phone({});
  const page = app.launch(VERDICT, { q: encodeURIComponent(link) }, 1013);
  await page.see('这个码是从图片里识别的');
});
