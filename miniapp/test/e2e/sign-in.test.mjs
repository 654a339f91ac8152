// A district that is no demo: the first administrator, a member of staff, renewal, devices, signing out everywhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { shown } from './lib/authenticator.mjs';
import { LOOKS } from './lib/pages.mjs';
import { ask, launch, openPhone } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PASSWORD = '一句很长也好记的话 2026';
const SIGN_IN = 'packages/account/sign-in/index';
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

/** Taro keeps the page before in the document, hidden. */
const settled = async (page) => {
  await page.waitForFunction(() => !document.querySelector('.bone, .button__wheel'));
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
};

const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('anqi:token')));

/** As ten minutes later: the access token is at its end. */
const expire = (page) =>
  page.evaluate(() => {
    const token = JSON.parse(localStorage.getItem('anqi:token'));
    localStorage.setItem('anqi:token', JSON.stringify({ ...token, endsAt: 0 }));
  });

const enrol = async ({ page, open }, { code, login, look = async () => undefined }) => {
  await open(SIGN_IN);
  await page.locator('#first-time').click();
  await page.locator('#admission-code').fill(code.toLowerCase());
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#password-again').fill(PASSWORD);
  await look('enrol');
  await page.locator('#enrol-next').click();
  const secret = (await page.locator('#totp-secret').innerText()).replace(/\s/g, '');
  await page.locator('#one-time-password').fill(shown(secret));
  await look('authenticator');
  await page.locator('#enrol-finish').click();
  await page.locator('.my-things').waitFor();
  return secret;
};

/** axe in every look; a picture of each where SCREENSHOTS names a folder. */
const lookAt = (page) => async (name) => {
  await settled(page);
  await page.evaluate(axe);
  for (const [look, { theme, largeText }] of Object.entries(LOOKS)) {
    await page.evaluate(
      ([dark, large]) => {
        document.documentElement.classList.toggle('dark', dark);
        for (const root of document.querySelectorAll('.ui')) {
          root.classList.toggle('ui--dark', dark);
          root.classList.toggle('ui--large', large);
        }
      },
      [theme === 'dark', largeText],
    );
    const { violations } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
      [],
      `${name} ${look}`,
    );
    const folder = process.env.SCREENSHOTS;
    if (folder) await page.screenshot({ path: `${folder}/${name}-${look}.png`, fullPage: true });
  }
  await page.evaluate(() => {
    document.documentElement.classList.remove('dark');
    for (const root of document.querySelectorAll('.ui')) root.classList.remove('ui--dark', 'ui--large');
  });
};

test('from an empty district to a member of staff who signs in, and out everywhere', async (t) => {
  const administrator = await phone();
  const [enrolled, second] = [await phone(), await phone()];
  let secret;

  await t.test('the administrator comes in by the code of the command line', async () => {
    const said = await server.run('scripts/admit.mjs', '示例管理员');
    const { page, open } = administrator;
    await open('pages/me/index');
    assert.equal(await page.getByText('选择一个演示身份').count(), 0, 'no personas outside the demo');
    await page.locator('#to-sign-in').click();
    await page.locator('#sign-in').waitFor();
    await lookAt(page)('sign-in');
    await enrol(administrator, { code: /code: (\S+)/.exec(said)[1], login: 'admin', look: lookAt(page) });
    await page.getByText('示例管理员').waitFor();
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
    assert.equal(await page.getByRole('button', { name: /^退出 / }).count(), 0);
    await enrolled.page.reload();
    await enrolled.page.getByText('扫码核验').first().waitFor();
    assert.equal(await kept(enrolled.page), null);
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
