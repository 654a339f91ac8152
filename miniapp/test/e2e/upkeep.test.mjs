// The catalogue changed by a file: its faults by row and column, then mended; a row by hand; both are remembered.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { personaIds } from './lib/pages.mjs';
import { ask, launch, openPhone, signIn } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

const HEADINGS = '部门,检查事项,法律依据,法定领域,无事不扰';
const GOOD = '应急局,示例电焊作业检查,示例条例第一条,安全生产,否';

let server;
let browser;
let coordinator;
let token;

before(async () => {
  server = await startServer();
  browser = await launch();
  const ids = await personaIds(server.url);
  coordinator = await openPhone(browser, { url: server.url, persona: ids.coordinator });
  coordinator.page.setDefaultTimeout(15_000);
  token = await signIn(server.url, ids.coordinator);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const items = async (query) =>
  (await ask(server.url, `/registers/items/rows?query=${encodeURIComponent(query)}`, { token })).items;

const choose = async (page, lines) => {
  const chooser = page.waitForEvent('filechooser');
  await page.locator('#register-choose-file').click();
  const buffer = Buffer.from([HEADINGS, ...lines].join('\n'));
  await (await chooser).setFiles({ name: '事项.csv', mimeType: 'text/csv', buffer });
};

test('a file with faults changes nothing; mended it is looked at and taken in once', async () => {
  const { page, open } = coordinator;
  await open('packages/upkeep/registers/index');
  await page.locator('#register-items').click();
  await page.locator('#register-file').click();
  await choose(page, [GOOD, '无此局,示例事项,=1+1,气象,也许']);
  await page.getByText('4 处需要改正').waitFor();
  await page.getByText('第 3 行 · 法律依据').waitFor();
  assert.equal(await page.locator('#register-take-in').count(), 0);
  assert.deepEqual(await items('示例电焊'), []);
  await choose(page, [GOOD]);
  await page.locator('#register-trial').getByText('示例电焊作业检查').first().waitFor();
  await page.locator('#register-take-in').dblclick();
  await page.locator('#register-done').waitFor();
  assert.equal((await items('示例电焊')).length, 1);
});

test('a row by hand says what is wrong, keeps what was typed, and is remembered with what it was', async () => {
  const { page, open } = coordinator;
  const [{ id }] = await items('示例电焊');
  await open(`packages/upkeep/row/index?register=items&id=${id}`);
  await page.locator('#cell-basis').fill('=SUM(A1)');
  await page.locator('#register-save').click();
  await page.getByText('像公式').waitFor();
  await page.reload();
  assert.equal(await page.locator('#cell-basis').inputValue(), '=SUM(A1)');
  await page.locator('#cell-basis').fill('示例条例第二条');
  await page.getByRole('switch', { name: '无事不扰' }).click();
  await page.locator('#register-save').click();
  await page.getByText('已保存').waitFor();
  await open(`packages/upkeep/row/index?register=items&id=${id}`);
  await page.reload();
  await page.getByText('示例条例第一条 → 示例条例第二条').waitFor();
  await open('packages/upkeep/changes/index?register=items');
  await page.getByText('手工修改').waitFor();
  await page.getByText('事项.csv').click();
  await page.locator('#change-rows').getByText('示例电焊作业检查').first().waitFor();
});

test('a policy version is tried on what is filed, published, and holds from its date on', async () => {
  const { page, open } = coordinator;
  const versions = async () => (await ask(server.url, '/policies', { token })).items;
  const [newest] = await versions();
  await open('packages/upkeep/policies/index');
  await page.locator('#policy-draft').click();
  await page.locator('#policy-mergeDays').fill('三十');
  await page.locator('#policy-ask').click();
  await page.getByText('请填整数').waitFor();
  await page.locator('#policy-mergeDays').fill('30');
  await page.locator('#window-add').click();
  await page.locator('#window-from').fill('24');
  await page.locator('#window-to').fill('31');
  await page.locator('#window-yes').click();
  await page.locator('#policy-ask').click();
  await page.locator('#policy-preview').getByText('企业安静日：符合 → 原则上不符合').first().waitFor();
  assert.equal((await versions()).length, (await ask(server.url, '/policies', { token })).items.length);
  await page.locator('#policy-decree').click();
  await page.getByRole('dialog').getByRole('button', { name: '发布这一版' }).dblclick();
  await page.locator('#policy-draft').waitFor();
  await page.getByText(`第 ${newest.version + 1} 版`).waitFor();
  const [decreed] = await versions();
  assert.equal(decreed.version, newest.version + 1);
  assert.equal(decreed.terms.quietWindows.length, newest.terms.quietWindows.length + 1);
});

test('next year’s days off are taken in by a file, once it is seen what they change', async () => {
  const ids = await personaIds(server.url);
  const centre = await openPhone(browser, { url: server.url, persona: ids.centre });
  const { page, open } = centre;
  page.setDefaultTimeout(15_000);
  const centreToken = await signIn(server.url, ids.centre);
  const until = async () => (await ask(server.url, '/calendars', { token: centreToken })).until;
  const year = Number((await until()).slice(0, 4)) + 1;
  const pick = async (lines) => {
    const chooser = page.waitForEvent('filechooser');
    await page.locator('#calendar-file').click();
    const buffer = Buffer.from(['日期,放假或上班,节日', ...lines].join('\n'));
    await (await chooser).setFiles({ name: '放假安排.csv', mimeType: 'text/csv', buffer });
  };
  await open('packages/upkeep/calendar/index');
  await pick([`${year}-02-30,放假,春节`]);
  await page.getByText('第 2 行 · 日期').waitFor();
  assert.equal(await page.locator('#calendar-take-in').count(), 0);
  const before = await until();
  await pick([`${year}-01-01,放假,元旦`, `${year}-05-03,放假,劳动节`]);
  await page.locator('#calendar-trial').getByText('元旦').first().waitFor();
  assert.equal(await until(), before);
  await page.locator('#calendar-take-in').dblclick();
  await page.getByText('已导入').waitFor();
  assert.equal(await until(), `${year}-12-31`);
});

test('the list of abnormal complainants asks of whom an entry is, and shows no number afterwards', async () => {
  const { page, open } = coordinator;
  await open('packages/upkeep/row/index?register=abnormal-complainants');
  await page.locator('#cell-entryNo').fill('异投示例1号');
  await page.locator('#cell-reason').fill('示例：一年内同类投诉四十件');
  await page.locator('#register-save').click();
  await page.getByText('电话和姓名至少填一项').waitFor();
  await page.locator('#cell-phone').fill('138 0000 7711');
  await ask(server.url, '/registers/abnormal-complainants/rows', {
    token,
    key: 'abnormal-example-entry-0001',
    body: {
      cells: {
        entryNo: '异投示例1号',
        phone: '138 0000 7711',
        reason: '示例：一年内同类投诉四十件',
        listedFrom: '2026-01-01',
      },
    },
  });
  await open('packages/upkeep/register/index?register=abnormal-complainants');
  await page.getByText('异投示例1号').click();
  await page.getByText('已登记，只保存加密摘要').first().waitFor();
  assert.equal(await page.locator('#cell-phone').inputValue(), '');
  assert.equal(await page.getByText('7711').count(), 0);
});
