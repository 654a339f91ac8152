// Taking an account in the browser, and looking at the pages on the way.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { shown } from './authenticator.mjs';
import { LOOKS } from './pages.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const PASSWORD = '一句很长也好记的话 2026';
export const SIGN_IN = 'packages/account/sign-in/index';

/** Taro keeps the page before in the document, hidden. */
export const settled = async (page) => {
  await page.waitForFunction(() => !document.querySelector('.bone, .button__wheel'));
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
};

/** Name, password and authenticator, on the form that shows. */
export const fillEnrolment = async ({ page }, { login, look = async () => undefined }) => {
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

export const enrol = async (phone, { code, login, look }) => {
  await phone.open(SIGN_IN);
  await phone.page.locator('#first-time').click();
  await phone.page.locator('#admission-code').fill(code.toLowerCase());
  return fillEnrolment(phone, { login, look });
};

/** axe in every look; a picture of each where SCREENSHOTS names a folder. */
export const lookAt = (page) => async (name) => {
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
