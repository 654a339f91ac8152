// A plan's whole day in the browser: filed, refused on a quiet day, moved and joined, approved, shown, verified by a
// camera, started, finished, rated.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filmOf, readCode } from './lib/camera.mjs';
import { personaIds } from './lib/pages.mjs';
import { ask, launch, openPhone, signIn } from './lib/phone.mjs';
import { BEGIN_AT, startServer } from './lib/server.mjs';

const VISIT_DATE = '2026-10-27';
/** On the visit's day, so long after its code was photographed that the picture is no live code any more. */
const LATER = BEGIN_AT.replace('T09:40', 'T09:55');

let server;
let browser;
let ids;
let inspector;
let head;
let enterprise;

before(async () => {
  server = await startServer();
  browser = await launch();
  const { personas } = await ask(server.url, '/demo');
  const food = personas.find(({ title }) => title === '企业办事员（食品）');
  ids = { ...(await personaIds(server.url)), enterprise: food.id };
  inspector = await phoneOf('inspector');
  head = await phoneOf('head');
  enterprise = await phoneOf('enterprise');
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const phoneOf = async (persona, on = browser) => {
  const phone = await openPhone(on, { url: server.url, persona: ids[persona] });
  const token = await signIn(server.url, ids[persona]);
  const button = (name) => phone.page.getByRole('button', { name, exact: typeof name === 'string' });
  const tap = (name) => button(name).first().click();
  const sheet = phone.page.getByRole('dialog');
  const see = (text) => phone.page.getByText(text).first().waitFor();
  return { ...phone, token, button, tap, sheet, see };
};

/** Opens a page anew, so that the phone learns what time it is. */
const openAnew = async ({ page, open }, address) => {
  await open(address);
  await page.reload();
};

const choose = async ({ page, tap, sheet }, field, options, role) => {
  await tap(field);
  for (const option of options) await sheet.getByRole(role, { name: option }).first().click();
  if (role === 'checkbox') await sheet.getByRole('button', { name: /^完成/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

const ownEnterprise = async () =>
  (await ask(server.url, '/session', { token: enterprise.token })).enterprises[0];

const sums = async () => {
  const { department } = await ask(server.url, '/session', { token: head.token });
  return ask(server.url, `/departments/${department.id}/sums`, { token: head.token });
};

let planId;
let film;

test('on a quiet day the filing is refused, and the offered remedies mend it', async () => {
  const { id } = await ownEnterprise();
  const { page, open, tap, see } = inspector;
  await open(`packages/inspections/filing/index?enterpriseId=${id}`);
  await see('第 2 步，共 5 步：事由与事项');
  await choose(inspector, /^检查事由/, [/^日常检查/], 'radio');
  await tap(/^检查事项/);
  await inspector.sheet.getByRole('checkbox').first().click();
  await inspector.sheet.getByRole('button', { name: /^完成/ }).click();
  await tap('下一步');
  assert.equal(await page.locator('#day-hint').innerText(), '周五\n安静日');
  await tap(/^执法人员/);
  await inspector.sheet.locator('[role=checkbox][aria-checked=false]').first().click();
  await inspector.sheet.getByRole('button', { name: /^完成/ }).click();
  await see('现在不能报备');

  await tap('下一步');
  await tap('下一步');
  await tap('报备');
  await tap('仍要提交');
  await see('未予报备');
  await see('服务器判断');

  await tap('改到 10月26日（周一）');
  await see('手机即时判断，以提交后的判断为准');
  assert.equal(await page.getByText('企业安静日', { exact: true }).count(), 0);
  await tap(/^与.*10月27日 一同入企/);
  await see('可以报备');
  await tap('报备');
  await see('已报备');
  await tap('查看计划');
  await see('待部门负责人审批');
  planId = new URL(page.url().replace('/#/', '/')).searchParams.get('id');
  assert.match(planId, /^[0-9A-Z]{26}$/);
});

test('the head approves it where it waits', async () => {
  const { open, see, page } = head;
  await open('packages/workbench/approvals/index');
  const name = (await ownEnterprise()).name;
  const card = page.locator('.card', { hasText: name }).filter({ hasText: '10月27日' }).first();
  await card.getByRole('button', { name: '看规则判断' }).click();
  await card.getByRole('button', { name: '批准', exact: true }).click();
  await head.sheet.getByRole('button', { name: '批准', exact: true }).click();
  await see('已办理');
  const { status } = await ask(server.url, `/plans/${planId}`, { token: inspector.token });
  assert.equal(status, 'approved');
});

test('on the day the code is shown, and the enterprise’s camera verifies it', async () => {
  await ask(server.url, '/demo/clock', {
    token: inspector.token,
    body: { date: VISIT_DATE },
    key: 'e2e-move-the-clock',
  });
  await openAnew(inspector, `packages/inspections/plan/index?id=${planId}`);
  await inspector.tap('出示检查码');
  const code = inspector.page.getByRole('img', { name: /码/ }).first();
  await code.waitFor();
  const picture = join(server.folder, 'code.png');
  await code.screenshot({ path: picture });
  assert.match(readCode(picture), /\/q\/[\w.~-]+$/);

  film = filmOf(picture, join(server.folder, 'code.y4m'));
  const verdict = await scanWith(film);
  assert.match(verdict, /有效/);
  assert.match(verdict, /应急管理局/);
  assert.match(verdict, /演示-\d+/, 'a member sees the certificates in full');
});

test('a quarter of an hour later the picture of the code is no live code', async () => {
  await server.beginAgainAt(LATER);
  const verdict = await scanWith(film);
  assert.match(verdict, /不是实时码/);
});

/** What the enterprise reads after its camera has seen the film. */
const scanWith = async (camera) => {
  const withCamera = await launch(camera);
  try {
    const gate = await phoneOf('enterprise', withCamera);
    await gate.open('pages/scan/index');
    await gate.page.waitForURL(/verdict/, { timeout: 30_000 }).catch(() => gate.tap(/核验/));
    await gate.page.waitForURL(/verdict/);
    await gate.page.locator('.taro_page_show .verdict, .taro_page_show h2').first().waitFor();
    await gate.page.waitForFunction(() => !document.querySelector('.bone'));
    const words = await gate.page.locator('.taro_page_show').innerText();
    assert.deepEqual(gate.errors, []);
    return words;
  } finally {
    await withCamera.close();
  }
};

test('the visit is started, finished and rated, and the fifth rating of a batch moves the sums', async () => {
  const before = await sums();
  await openAnew(inspector, `packages/inspections/plan/index?id=${planId}`);
  await inspector.tap('开始检查');
  await inspector.sheet.getByRole('button', { name: '开始检查' }).click();
  await inspector.see('检查中');
  await inspector.tap('结束并登记结果');
  await inspector.sheet.getByRole('radio', { name: '未发现问题' }).click();
  await inspector.sheet.getByRole('textbox').fill('现场管理规范，未发现问题。');
  await inspector.sheet.getByRole('button', { name: '结束并反馈企业' }).click();
  await inspector.see('已结束');

  await openAnew(enterprise, `packages/inspections/plan/index?id=${planId}`);
  await enterprise.see('现场管理规范，未发现问题。');
  await enterprise.tap('评价');
  await enterprise.page.getByRole('radio', { name: /^满意/ }).click();
  await enterprise.tap(/提交/);
  await enterprise.see('感谢评价');

  const after = await sums();
  assert.equal(
    after.ratings.count,
    before.ratings.count + 5,
    'a whole batch comes to light, never one rating',
  );
  assert.equal(after.ratings.batches, before.ratings.batches + 1);
});

test('no page had an error', () => {
  for (const { errors } of [inspector, head, enterprise]) assert.deepEqual(errors, []);
});
