// A district that is no demo: the first administrator, a member of staff, renewal, devices, signing out everywhere.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { shown } from './lib/authenticator.mjs';
import { enrol, lookAt, PASSWORD, settled, SIGN_IN } from './lib/enrolment.mjs';
import { ask, launch, openPhone } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

const DEVICES = 'packages/account/devices/index';
const PEOPLE = 'packages/account/people/index';
/** Of the demo district's registers, who has an account and no way in yet. */
const INSPECTOR = '应急局执法人员';

let server;
let browser;

before(async () => {
  server = await startServer({ demo: false });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const phone = async () => {
  const opened = await openPhone(browser, { url: server.url });
  opened.context.setDefaultTimeout(10_000);
  return opened;
};

const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('anqi:token')));

/** As ten minutes later: the access token is at its end. */
const expire = (page) =>
  page.evaluate(() => {
    const token = JSON.parse(localStorage.getItem('anqi:token'));
    localStorage.setItem('anqi:token', JSON.stringify({ ...token, endsAt: 0 }));
  });

test('from an empty district to a member of staff who signs in, and out everywhere', async (t) => {
  const administrator = await phone();
  const [enrolled, second] = [await phone(), await phone()];
  let secret;

  await t.test('the administrator comes in by the code of the command line', async () => {
    // The district has an administrator whom nobody has let in yet: the code is his, whatever he is called here.
    const said = await server.run('scripts/admit.mjs', '示例管理员');
    const { page, open } = administrator;
    await open('pages/me/index');
    assert.equal(await page.getByText('选择一个演示身份').count(), 0, 'no personas outside the demo');
    await page.locator('#to-sign-in').click();
    await page.locator('#sign-in').waitFor();
    await lookAt(page)('sign-in');
    await enrol(administrator, { code: /code: (\S+)/.exec(said)[1], login: 'admin', look: lookAt(page) });
    await page.getByText('区管理员').first().waitFor();
    await lookAt(page)('home-administrator');
    await assert.rejects(server.run('scripts/admit.mjs', '另一位'), /There is an administrator already/);
  });

  let code;
  await t.test('he gives out a code for somebody', async () => {
    const { page, open } = administrator;
    await open(PEOPLE);
    await page.locator('#people-search').fill('应急局执法');
    await settled(page);
    await page.getByRole('button').filter({ hasText: INSPECTOR }).first().click();
    await lookAt(page)('admit');
    await page.locator('#issue-code').click();
    code = await page.locator('#issued-code').innerText();
    assert.match(code, /^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    await lookAt(page)('issued');
  });

  await t.test('who takes his account with it, and signs in elsewhere by what he chose', async () => {
    secret = await enrol(enrolled, { code, login: 'inspector' });
    const { page, open } = second;
    await open(SIGN_IN);
    await page.locator('#login').fill('Inspector');
    await page.locator('#password').fill('not the password');
    await page.locator('#one-time-password').fill(shown(secret, 1));
    await page.locator('#sign-in').click();
    await page.getByText('账号、密码或动态口令不对').waitFor();
    assert.equal(await page.locator('#login').inputValue(), 'Inspector', 'what was typed stays');
    await page.locator('#password').fill(PASSWORD);
    await page.locator('#one-time-password').fill(shown(secret, 1));
    await page.locator('#one-time-password').press('Enter');
    await page.locator('.my-things').waitFor();
    await page.getByText('今天').first().waitFor();
  });

  await t.test('the access token is renewed unseen, once for all that asks', async () => {
    const { page } = second;
    const before = await kept(page);
    await expire(page);
    const renewals = [];
    page.on('request', (request) => request.url().endsWith('/renewal') && renewals.push(request.url()));
    await page.reload();
    await settled(page);
    await page.locator('.my-things').waitFor();
    const now = await kept(page);
    assert.notEqual(now.refresh, before.refresh);
    assert.equal(renewals.length, 1);
    assert.equal(await page.getByText('未登录').count(), 0);
  });

  await t.test('one of my devices is signed out from the other', async () => {
    const { page, open } = second;
    await open(DEVICES);
    await page.getByText('本机').waitFor();
    await lookAt(page)('devices');
    await page.getByRole('button', { name: /^退出 / }).click();
    await page.getByRole('dialog').getByRole('button', { name: '退出' }).click();
    await page.getByText('已退出').waitFor();
    await page.getByRole('button', { name: /^退出 / }).waitFor({ state: 'detached' });
    await enrolled.page.reload();
    await enrolled.page.waitForFunction(() => localStorage.getItem('anqi:token') === null);
    await enrolled.page.getByText('扫码核验').first().waitFor();
  });

  await t.test('his phone lets another browser in, by the number that it shows', async () => {
    const [{ page }, desk] = [second, await phone()];
    await desk.open(SIGN_IN);
    const asked = desk.page.waitForResponse((response) => response.url().endsWith('/sign-in/tickets'));
    await desk.page.locator('#by-scan').click();
    const { ticket } = await (await asked).json();
    await desk.page.getByRole('img', { name: '登录二维码' }).waitFor();
    await lookAt(desk.page)('scan-sign-in');
    await second.open(`packages/account/confirm/index?ticket=${ticket}`);
    await page.getByText('有浏览器要用您的身份登录').waitFor();
    const number = await desk.page.locator('#ticket-number').innerText();
    await lookAt(desk.page)('scan-number');
    await lookAt(page)('scan-confirm');
    await page.locator('#ticket-number').last().fill(number);
    await page.locator('#let-in').click();
    await page.getByText('已同意登录').waitFor();
    await desk.page.locator('.my-things').waitFor();
    await desk.open(DEVICES);
    await desk.page.getByText('手机扫码').first().waitFor();
    assert.deepEqual(desk.errors, []);
    await desk.context.close();
    await second.open(DEVICES);
  });

  await t.test('a copied token ends the session for thief and owner', async () => {
    const { page } = second;
    const { refresh } = await kept(page);
    const renew = (refreshToken) => ask(server.url, '/sign-in/renewal', { body: { refreshToken } });
    const stolen = await renew((await renew(refresh)).refreshToken);
    await expire(page);
    await page.reload();
    await page.getByText('登录').first().waitFor();
    await page.waitForFunction(() => localStorage.getItem('anqi:token') === null);
    await assert.rejects(ask(server.url, '/session', { token: stolen.accessToken }), /401/);
  });

  await t.test('signing out everywhere counts at once', async () => {
    const { page, open } = administrator;
    const { access } = await kept(page);
    await open(DEVICES);
    await page.locator('#everywhere').click();
    await page.getByRole('dialog').getByRole('button', { name: '全部退出' }).click();
    await page.getByText('扫码核验').first().waitFor();
    assert.equal(await kept(page), null);
    await assert.rejects(ask(server.url, '/session', { token: access }), /401/);
  });

  for (const { errors } of [administrator, enrolled, second]) assert.deepEqual(errors, []);
});
