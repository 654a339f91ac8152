// Staff come in by a file, take their accounts by one-time codes; who leaves is out at once, and his work is his successor's.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { enrol, lookAt, settled } from './lib/enrolment.mjs';
import { ask, launch, openPhone } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

const xlsx = createRequire(new URL('../../../bff/package.json', import.meta.url))('@e965/xlsx');

const FILE = 'packages/upkeep/file/index?register=staff';
const PEOPLE = 'packages/account/people/index';
const WORK = 'packages/worklists/requests/index?scope=mine';
const NOTICES = 'packages/inspections/notices/index';

const HEADINGS = ['部门', '姓名', '职务', '身份', '工作电话'];
const NEWCOMER = '示例新任经办';
const GOOD = ['应急局', NEWCOMER, '诉求经办', '诉求经办人员', '0000-5550101'];
const FAULTY = [
  ['无此局', '示例新人乙', '诉求经办', '诉求经办人员', ''],
  ['应急局', '', '诉求经办', '诉求经办人员、国王', ''],
  ['应急局', '=1+1', '诉求经办', '诉求经办人员', '打电话'],
];
/** Rows as a spreadsheet counts them: the headings are the first, the good row the second. */
const FAULTS = ['3·部门', '4·姓名', '4·身份', '5·姓名', '5·工作电话'];

let server;
let browser;
let administrator;
let token;

const phone = async () => {
  const opened = await openPhone(browser, { url: server.url });
  opened.context.setDefaultTimeout(15_000);
  return opened;
};
const tokenOf = ({ page }) => page.evaluate(() => JSON.parse(localStorage.getItem('anqi:token')).access);
const accounts = async (query) =>
  (await ask(server.url, `/accounts?query=${encodeURIComponent(query)}`, { token })).items;
/** Summaries of what somebody has in hand, as his list shows them. */
const mine = async (who) => {
  const path = '/requests?scope=mine&state=open&limit=100';
  const { items } = await ask(server.url, path, { token: await tokenOf(who) });
  return items.map(({ summary }) => summary).sort();
};

const untilTold = async (who) => {
  const token = await tokenOf(who);
  for (let looks = 0; looks < 100; looks += 1) {
    const { items } = await ask(server.url, '/notices', { token });
    if (items.some(({ kind }) => kind === 'work-handed-over')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nobody told him');
};

before(async () => {
  server = await startServer({ demo: false });
  browser = await launch();
  const said = await server.run('scripts/admit.mjs', '示例管理员');
  administrator = await phone();
  await enrol(administrator, { code: /code: (\S+)/.exec(said)[1], login: 'admin' });
  token = await tokenOf(administrator);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const choose = async (page, file) => {
  const chooser = page.waitForEvent('filechooser');
  await page.locator('#register-choose-file').click();
  await (await chooser).setFiles(file);
};

const csvOf = (rows) => ({
  name: '人员.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADINGS, ...rows].map((cells) => cells.join(',')).join('\n')),
});

const xlsxOf = (rows) => {
  const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet([HEADINGS, ...rows]), '人员');
  return {
    name: '人员.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }),
  };
};

/** A code for the one account of that name, from the page of people. */
const codeFor = async (name) => {
  const { page, open } = administrator;
  await open(PEOPLE);
  await page.locator('#people-search').fill(name);
  await page.getByRole('button').filter({ hasText: name }).first().click();
  await page.locator('#issue-code').click();
  const code = await page.locator('#issued-code').innerText();
  await page.getByRole('button', { name: '关闭' }).first().click();
  return code;
};

test('a file with faults lists each by row and column, and lets nobody in', async () => {
  const { page, open } = administrator;
  await open(FILE);
  await choose(page, csvOf([GOOD, ...FAULTY]));
  await page.getByText(`${FAULTS.length} 处需要改正`).waitFor();
  const places = await page
    .locator('#register-trial')
    .getByText(/^第 \d+ 行 · /)
    .allInnerTexts();
  assert.deepEqual(
    places.map((place) => place.replace(/^第 (\d+) 行 · /, '$1·')),
    FAULTS,
  );
  await lookAt(page)('staff-faults');
  assert.equal(await page.locator('#register-take-in').count(), 0);
  assert.deepEqual(await accounts(NEWCOMER), []);
});

test('mended, as a workbook, it is taken in as a whole and once', async () => {
  const { page } = administrator;
  await choose(page, xlsxOf([GOOD, ['应急局', '示例新人乙', '诉求经办', '诉求经办人员', '']]));
  await page.locator('#register-trial').getByText(NEWCOMER).first().waitFor();
  await lookAt(page)('staff-trial');
  assert.deepEqual(await accounts(NEWCOMER), [], 'a trial changes nothing');
  await page.locator('#register-take-in').dblclick();
  await page.locator('#register-done').waitFor();
  for (const name of [NEWCOMER, '示例新人乙']) {
    const [account, ...others] = await accounts(name);
    assert.deepEqual([account.roles, account.hasPassword, others.length], [['clerk'], false, 0]);
  }
});

test('who came in takes his account by a one-time code; one leaves, and his work is the other’s', async (t) => {
  const [newcomer, leaver] = [await phone(), await phone()];
  let work;

  await t.test('by the code he is who the file says he is, and the code is used up', async () => {
    const code = await codeFor(NEWCOMER);
    await enrol(newcomer, { code, login: 'newcomer' });
    const { account, roles, department } = await ask(server.url, '/session', {
      token: await tokenOf(newcomer),
    });
    assert.deepEqual([account.name, roles, department.name.includes('应急')], [NEWCOMER, ['clerk'], true]);
    assert.deepEqual(await mine(newcomer), []);
    const again = { admissionCode: code, login: 'somebody-else', password: '一句很长也好记的话 2026' };
    await assert.rejects(ask(server.url, '/sign-in/enrolment', { body: again }), /code-not-good/);
  });

  await t.test('the administrator sees what the leaver has in hand, and says who takes over', async () => {
    await enrol(leaver, { code: await codeFor('应急局诉求经办'), login: 'leaver' });
    work = await mine(leaver);
    assert.ok(work.length > 0);
    await leaver.open(WORK);
    await settled(leaver.page);
    const { page, open } = administrator;
    await open(PEOPLE);
    await page.locator('#people-search').fill('应急局诉求经办');
    await page.getByRole('button').filter({ hasText: '应急局诉求经办' }).first().click();
    await page.locator('#leave-post').click();
    await page.getByText('办理中的诉求').waitFor();
    await page.getByRole('radio', { name: new RegExp(NEWCOMER) }).click();
    await lookAt(page)('leaving');
    await page.locator('#leave-next').click();
    await lookAt(page)('leaving-question');
    await page.getByRole('dialog').getByRole('button', { name: '确认离岗' }).dblclick();
    await page.getByText('已办理离岗').waitFor();
  });

  await t.test('the leaver’s phone says that he is signed out, and shows nothing more', async () => {
    const { page } = leaver;
    const old = await tokenOf(leaver);
    await page.getByRole('radio', { name: '本部门' }).click();
    await page.getByText('请先登录').first().waitFor();
    await lookAt(page)('left');
    assert.equal(await page.locator('#request-list').count(), 0);
    assert.equal(await page.evaluate(() => localStorage.getItem('anqi:token')), null);
    await assert.rejects(ask(server.url, '/session', { token: old }), /401/);
    await page.reload();
    await page.getByText('请先登录').first().waitFor();
  });

  await t.test('his successor is told, and finds the work in his own list', async () => {
    const { page, open } = newcomer;
    assert.deepEqual(await mine(newcomer), work);
    await untilTold(newcomer); // messages are delivered after the change that they tell of
    await open(NOTICES);
    await page.getByText('移交').first().waitFor();
    await lookAt(page)('successor-notices');
    await open(WORK);
    for (const summary of work) await page.getByText(summary).first().waitFor();
    await lookAt(page)('successor-list');
  });

  for (const { errors } of [administrator, newcomer, leaver]) assert.deepEqual(errors, []);
});
