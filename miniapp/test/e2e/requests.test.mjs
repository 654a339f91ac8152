// A request's whole life in the browser: the card on the wall, a photo, dispatch, extension, reply, a dissatisfied
// callback, the explanation, closed, reopened, escalated. And what a bad network does to it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { personaIds } from './lib/pages.mjs';
import { ask, launch, openPhone, signIn } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

const WORDS = '示例厂房北门夜间没有路灯，货车进出看不清，请协调安装。';
const REQUEST = 'packages/requests/request/index';

let server;
let browser;
let ids;
const phones = {};

before(async () => {
  server = await startServer();
  browser = await launch();
  ids = await personaIds(server.url);
  for (const name of ['enterprise', 'officer', 'centre', 'clerk', 'head', 'leader'])
    phones[name] = await phoneOf(name);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const phoneOf = async (persona) => {
  const phone = await openPhone(browser, { url: server.url, persona: ids[persona] });
  const token = await signIn(server.url, ids[persona]);
  const { page } = phone;
  page.setDefaultTimeout(15_000);
  const shown = page.locator('.taro_page_show');
  const tap = (name) => shown.getByRole('button', { name, exact: true }).first().click();
  const see = (text) => shown.getByText(text).first().waitFor();
  return { ...phone, token, tap, see, sheet: page.getByRole('dialog') };
};

const ownRequests = async () => {
  const { items } = await ask(server.url, '/requests?scope=enterprise&limit=100', {
    token: phones.enterprise.token,
  });
  return items;
};

/** Fills in what a request needs, beside its photos. */
const fillIn = async ({ page }, words) => {
  await page.getByRole('radio', { name: '水电气网' }).click();
  await page.locator('#ask-words').fill(words);
  const telephone = page.locator('#ask-contact-phone');
  if (await telephone.isVisible()) await telephone.fill('00001234567');
};

const addPhoto = async ({ page }) => {
  const chooser = page.waitForEvent('filechooser');
  await page.locator('#ask-photos-add').click();
  const buffer = await page.screenshot();
  await (await chooser).setFiles({ name: 'gate.png', mimeType: 'image/png', buffer });
  await page.getByRole('group', { name: '第 1 张照片', exact: true }).waitFor();
};

let requestId;

/** Opens the request anew, opens the sheet of what is done, fills it in, and sends it. */
const does = async (persona, act, fill = async () => undefined) => {
  const { page, open, sheet } = phones[persona];
  await open(`${REQUEST}?id=${requestId}`);
  await page.reload();
  await page.locator(`#act-${act}`).click();
  await fill({
    radio: (name) => sheet.getByRole('radio', { name, exact: true }).click(),
    words: (words) => page.locator('#act-words').fill(words),
    date: (date) => page.locator('#act-until').fill(date),
    unit: async (field, name) => {
      await page.locator(field).click();
      const option = page.getByRole('dialog').last().getByRole('radio', { name });
      await option.click();
      await option.waitFor({ state: 'detached' });
    },
  });
  await page.locator('#act-yes').click();
  await page.locator('#act-yes').waitFor({ state: 'detached' });
};

const status = async () =>
  (await ask(server.url, `/requests/${requestId}`, { token: phones.centre.token })).status;

test('the card on the wall leads to a request with a photo, sent once however often it is tapped', async () => {
  const { items } = await ask(server.url, '/cards?q=CK000001', { token: phones.centre.token });
  const before = (await ownRequests()).length;
  const { page, open, see } = phones.enterprise;
  await open(`packages/cards/card/index?token=${items[0].card.link.split('/').at(-1)}`);
  await page.locator('#ask').click();
  await fillIn(phones.enterprise, WORDS);
  await addPhoto(phones.enterprise);
  await see('已上传');
  await page.locator('#ask-submit').dblclick();
  await page.locator('#ask-done').waitFor();
  await page.getByText('为什么是这一天').first().click();
  await page.locator('#due-days').waitFor();
  await page.locator('#ask-see').click();
  await page.locator('#request-head').waitFor();
  requestId = new URL(page.url().replace('/#/', '/')).searchParams.get('id');
  assert.equal((await ownRequests()).length, before + 1);
  const { photoIds, words } = await ask(server.url, `/requests/${requestId}`, {
    token: phones.officer.token,
  });
  assert.deepEqual([photoIds.length, words], [1, WORDS]);
});

test('it is passed on, dispatched, accepted and, with the head’s agreement, extended', async () => {
  await does('officer', 'pass-to-centre', ({ words }) => words('路灯不归本单位管'));
  await does('centre', 'dispatch', async ({ unit, radio }) => {
    await unit('#act-lead', /应急管理局/);
    await radio('复杂或多部门事项');
  });
  await does('clerk', 'accept');
  await does('clerk', 'propose-extension', async ({ radio, date, words }) => {
    await radio('复杂问题，暂不能给出确切方案');
    await date('2026-11-10');
    await words('需协调供电部门，预计十一月上旬给出方案');
  });
  await does('head', 'agree-extension');
  const { page, open, see } = phones.enterprise;
  await open(`${REQUEST}?id=${requestId}`);
  await page.reload();
  await see('需协调供电部门，预计十一月上旬给出方案');
  await see(/11月10日/);
});

test('answered, fed back, called back in vain for its answer, explained and closed', async () => {
  await does('clerk', 'answer', async ({ radio, words }) => {
    await radio('部分解决');
    await words('北门已装两盏路灯，其余待供电增容');
  });
  await does('officer', 'feed-back');
  await does('centre', 'call', async ({ radio, words }) => {
    await radio('回访：不满意');
    await words('企业说仍有一段没有灯');
  });
  await does('centre', 'pass-on');
  await does('clerk', 'apply-close-out', async ({ radio, words }) => {
    await radio('已解释说明');
    await words('增容列入明年一季度计划，期间安排移动照明');
  });
  await does('officer', 'accept-close-out');
  assert.equal(await status(), 'closed');
});

test('the enterprise opens it again, and who cannot resolve it asks the next level', async () => {
  await does('enterprise', 'reopen', ({ words }) => words('移动照明没有来'));
  await does('centre', 'dispatch', async ({ unit, radio }) => {
    await unit('#act-lead', /应急管理局/);
    await radio('一般事项');
  });
  await does('clerk', 'accept');
  await does('clerk', 'escalate', ({ words }) => words('供电增容本部门协调不了'));
  const { level } = await ask(server.url, `/requests/${requestId}`, { token: phones.centre.token });
  assert.equal(level, 3);
  const { see, page, open } = phones.enterprise;
  await open(`${REQUEST}?id=${requestId}`);
  await page.reload();
  await see('移动照明没有来');
});

test('in a dead zone request and photo wait on the phone, survive it, and go once', async () => {
  const { page, context, open } = phones.enterprise;
  const before = (await ownRequests()).length;
  await open('packages/requests/submit/index');
  await page.reload();
  await fillIn(phones.enterprise, '示例车间宽带断了两天，请协调运营商抢修。');
  await context.setOffline(true);
  await addPhoto(phones.enterprise);
  await page.locator('#ask-submit').click();
  await page.locator('#ask-queued').waitFor();
  assert.equal((await ownRequests()).length, before);
  await context.setOffline(false);
  await page.locator('#ask-done').waitFor();
  const after = await ownRequests();
  assert.equal(after.length, before + 1);
  const { photoIds } = await ask(server.url, `/requests/${after[0].id}`, { token: phones.enterprise.token });
  assert.equal(photoIds.length, 1);
});

test('where the answer is lost on the way it is asked again, and is there once', async () => {
  const { page, open } = phones.enterprise;
  const before = (await ownRequests()).length;
  let lost = 0;
  await page.route('**/api/v1/requests', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await open('packages/requests/submit/index');
  await page.reload();
  await fillIn(phones.enterprise, '示例食堂排水不畅，雨天倒灌，请协调疏通管网。');
  await page.locator('#ask-submit').click();
  await page.locator('#ask-queued').waitFor();
  await page.reload();
  await page.waitForFunction(() =>
    JSON.parse(localStorage.getItem('anqi:queue')).some(
      ({ label, state }) => label.startsWith('示例食堂') && state === 'sent',
    ),
  );
  assert.equal(lost, 1);
  assert.equal((await ownRequests()).length, before + 1);
});

test('on a slow network every tap is answered at once, and a second tap does nothing', async () => {
  const { page, open } = phones.enterprise;
  const before = (await ownRequests()).length;
  await open('packages/requests/submit/index');
  await page.reload();
  await fillIn(phones.enterprise, '示例仓库水压不足，消防喷淋试水不合格，请协调。');
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/api/v1/requests/similar', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('#ask-submit').click();
  await page.locator('#ask-submit .button__wheel').waitFor();
  await page.locator('#ask-submit').click({ force: true });
  release();
  await page.locator('#ask-done').waitFor();
  assert.equal((await ownRequests()).length, before + 1);
});

test('what nobody answers draws its supervision order by the clock alone, and the enterprise sees it', async () => {
  const forgotten = (await ownRequests()).find(({ summary }) => summary.startsWith('示例仓库水压'));
  const { token } = phones.centre;
  await ask(server.url, '/demo/clock', { token, body: { date: '2026-10-27' }, key: 'e2e-nobody-answers' });
  const { timeline } = await ask(server.url, `/requests/${forgotten.id}`, { token });
  assert.deepEqual(
    timeline.filter(({ event }) => event === 'supervise').map(({ actorName }) => actorName),
    [null],
  );
  const { page, open, see } = phones.enterprise;
  await open(`${REQUEST}?id=${forgotten.id}`);
  await page.reload();
  await see('督办');
  await see('已逾期');
});

test('no page had an error', () => {
  for (const { errors } of Object.values(phones)) assert.deepEqual(errors, []);
});
