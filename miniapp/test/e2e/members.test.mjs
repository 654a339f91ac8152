// An enterprise comes in by the centre's sealed code, invites a colleague, and lets him go.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { enrol, fillEnrolment, lookAt, settled } from './lib/enrolment.mjs';
import { ask, launch, openPhone } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

const MEMBERS = 'packages/account/members/index';
const JOIN = 'packages/account/join/index';

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

const tokenOf = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('anqi:token')).access);

/** Somebody of the registers, let in by the administrator. */
const admitted = async (token, title, login) => {
  const { items } = await ask(server.url, `/accounts?query=${encodeURIComponent(title)}`, { token });
  const path = `/accounts/${items[0].id}/admission-code`;
  const { code } = await ask(server.url, path, { token, body: {}, key: `key-of-${login}-0001` });
  const opened = await phone();
  await enrol(opened, { code, login });
  return opened;
};

/** Asks for a code on the page of members that shows. */
const codeFor = async ({ page }, name) => {
  await page.locator('#invite').click();
  await page.locator('#member-name').fill(name);
  await page.locator('#make-code').click();
  return page.locator('#issued-code').innerText();
};

test('from the sealed code to a colleague who has left', async (t) => {
  const said = await server.run('scripts/admit.mjs', '示例管理员');
  const administrator = await phone();
  await enrol(administrator, { code: /code: (\S+)/.exec(said)[1], login: 'admin' });
  const centre = await admitted(await tokenOf(administrator.page), '企服中心', 'centre');
  const [boss, colleague] = [await phone(), await phone()];
  let code;

  await t.test('the centre prints the code of an administrator', async () => {
    const { page, open } = centre;
    await open(MEMBERS);
    await settled(page);
    await page.locator('#enterprise-search').fill('示辰');
    await settled(page);
    await page.getByRole('button').filter({ hasText: '示辰' }).first().click();
    code = await codeFor(centre, '示例总经理');
    assert.match(code, /^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    await lookAt(page)('letter');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.letter').isVisible(), true);
    assert.equal(await page.locator('.page__title').first().isVisible(), false);
    await page.emulateMedia({ media: 'screen' });
  });

  await t.test('who has it is the administrator of that enterprise', async () => {
    await boss.open(`${JOIN}?code=${code}`);
    await fillEnrolment(boss, { login: 'boss' });
    await boss.open(MEMBERS);
    await boss.page.getByText('示例总经理（我）').waitFor();
    await lookAt(boss.page)('members-administrator');
  });

  await t.test('he invites a colleague, who files in the name of the enterprise from then on', async () => {
    code = await codeFor(boss, '示例小王');
    await colleague.open(`${JOIN}?code=${code}`);
    await fillEnrolment(colleague, { login: 'wang' });
    await colleague.open(MEMBERS);
    await colleague.page.getByText('示例小王（我）').waitFor();
    assert.equal(await colleague.page.locator('#invite').count(), 0);
  });

  await t.test('and removes him, after a question: he is out at once', async () => {
    const { page } = boss;
    await boss.open(MEMBERS);
    await page.reload();
    const token = await tokenOf(colleague.page);
    await page.getByRole('button').filter({ hasText: '示例小王' }).click();
    await lookAt(page)('member-sheet');
    await page.locator('#member-remove').click();
    await lookAt(page)('member-remove');
    await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
    await page.getByText('已移除').waitFor();
    await page.getByText('示例小王').first().waitFor({ state: 'detached' });
    await assert.rejects(ask(server.url, '/session', { token }), /401/);
  });

  for (const { errors } of [administrator, centre, boss]) assert.deepEqual(errors, []);
});
