// Signing in with the real WeChat build, in a district that is no demo; a server of our own stands in for WeChat.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { shown } from '../e2e/lib/authenticator.mjs';
import { ask } from '../e2e/lib/phone.mjs';
import { startServer } from '../e2e/lib/server.mjs';
import { wechat, withoutH5 } from './lib/phone.mjs';

const ME = 'pages/me/index';
const SIGN_IN = 'packages/account/sign-in/index';

let standIn;
let server;
let administrator;
const apps = [];

/** Whoever brings the code `of-x` is the user `openid-of-x`. */
const startStandIn = async () => {
  const listening = createServer(({ url }, response) => {
    const code = new URL(url, 'http://127.0.0.1').searchParams.get('js_code');
    const answer = code === 'busy' ? { errcode: -1 } : { openid: `openid-${code}`, session_key: 'k' };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return listening;
};

/** The first administrator, by the command line and without a page. */
const administratorOf = async ({ url, run }) => {
  const said = await run('scripts/admit.mjs', '示例管理员');
  const admissionCode = /code: (\S+)/.exec(said)[1];
  const chosen = { admissionCode, login: 'admin', password: '一句很长也好记的话 2026' };
  const { secret } = await ask(url, '/sign-in/enrolment', { body: chosen });
  const body = { admissionCode, oneTimePassword: shown(secret) };
  return (await ask(url, '/sign-in/enrolment/confirmation', { body })).accessToken;
};

const codeFor = async (title) => {
  const token = administrator;
  const { items } = await ask(server.url, `/accounts?query=${encodeURIComponent(title)}`, { token });
  const path = `/accounts/${items[0].id}/admission-code`;
  return (await ask(server.url, path, { token, body: {}, key: `key-of-${items[0].id}` })).code;
};

before(async () => {
  withoutH5();
  standIn = await startStandIn();
  const more = {
    WECHAT_APP_ID: 'wx-example',
    WECHAT_APP_SECRET: 'secret-of-the-example',
    WECHAT_API_BASE: `http://127.0.0.1:${standIn.address().port}`,
  };
  server = await startServer({ demo: false, more });
  administrator = await administratorOf(server);
});

after(async () => {
  for (const app of apps) app.end();
  await server?.stop();
  standIn?.close();
});

const phone = async (code) => {
  const made = await wechat({ url: server.url, answers: { login: () => ({ code }) } });
  apps.push(made.app);
  return made;
};

test('one tap; who is not known yet types his one-time code, once', async () => {
  const { app, network } = await phone('of-member');
  const me = app.launch(ME);
  await me.see('未登录');
  me.tap('#to-sign-in');
  await app.top.see('微信登录');
  app.top.tap('#sign-in');
  await app.top.see('这个微信还没有开通');
  app.top.type('#admission-code', (await codeFor('企业办事员（精密机械）')).toLowerCase());
  app.top.tap('#sign-in');
  await app.top.see(() => app.top.route === 'pages/home/index');
  await app.top.see('检查安排');
  assert.ok(!network.sent.some((line) => line.includes('password')));

  const again = await phone('of-member');
  again.app.launch(SIGN_IN);
  await again.app.top.see('微信登录');
  again.app.top.tap('#sign-in');
  await again.app.top.see(() => again.app.top.route === 'pages/home/index');
  await again.app.top.see('检查安排');
});

test('a busy WeChat is told as such', async () => {
  const { app } = await phone('busy');
  app.launch(SIGN_IN);
  await app.top.see('微信登录');
  app.top.tap('#sign-in');
  await app.top.see('暂时连不上微信');
  assert.equal(app.top.route, SIGN_IN);
});
