// Two enterprises and two departments try to read each other: by a page's address, by an id with their own token, by list,
// search, export, a photo's address and a card. They see that it is not theirs, and never a word of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { personaIds } from './lib/pages.mjs';
import { ask, launch, openPhone, signIn } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

const SECRET = '示例外人不该看到的一句话：冷库门口积水。';
const CALL = '示例外人不该看到的另一句：请到冷库现场。';
const REFUSED = /没有查看权限|没有这条记录/;
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let server;
let browser;
let ids;
const tokens = {};
const own = {};

const api = (path, token) =>
  fetch(`${server.url}/api/v1${path}`, { headers: token ? { Authorization: `Bearer ${token}` } : {} });
const body = (path, name) => ask(server.url, path, { token: tokens[name] });

async function sendPhoto(token) {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(PIXEL, 'base64')], { type: 'image/png' }), 'photo.png');
  const response = await fetch(`${server.url}/api/v1/photos`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': 'strangers-photo-1' },
    body: form,
  });
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()).id;
}

before(async () => {
  server = await startServer();
  browser = await launch();
  const { personas } = await ask(server.url, '/demo');
  const byTitle = (title) => personas.find((each) => each.title === title).id;
  ids = {
    ...(await personaIds(server.url)),
    food: byTitle('企业办事员（食品）'),
    market: byTitle('市场监管局执法人员'),
  };
  for (const name of ['enterprise', 'food', 'inspector', 'market', 'head', 'clerk', 'centre'])
    tokens[name] = await signIn(server.url, ids[name]);
  const { enterprises } = await body('/session', 'food');
  own.enterprise = enterprises[0];
  own.photo = await sendPhoto(tokens.food);
  own.request = await ask(server.url, '/requests', {
    token: tokens.food,
    key: 'strangers-request-1',
    body: {
      enterpriseId: own.enterprise.id,
      category: 'transport',
      words: SECRET,
      contactName: '示例外人',
      contactPhone: '00008765432',
      urgency: 'normal',
      photoIds: [own.photo],
    },
  });
  const { department } = await body('/session', 'market');
  own.department = department;
  own.summons = await ask(server.url, '/summonses', {
    token: tokens.food,
    key: 'strangers-summons-1',
    body: { kind: 'enterprise-calls-department', departmentId: department.id, words: CALL },
  });
  own.plan = (
    await body('/plans?scope=department&status=approved,awaiting-approval,finished', 'market')
  ).items[0];
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Nobody of these has to do with 乙 (食品) or with market supervision. */
const STRANGERS = ['enterprise', 'inspector', 'head', 'clerk'];

test('its own people see it, so that what others are refused is there', async () => {
  assert.equal((await body(`/requests/${own.request.id}`, 'food')).words, SECRET);
  assert.equal((await body(`/summonses/${own.summons.id}`, 'food')).words, CALL);
  assert.equal((await body(`/plans/${own.plan.id}`, 'market')).id, own.plan.id);
  assert.equal((await api(`/photos/${own.photo}`, tokens.food)).status, 200);
});

test('by an id with one’s own token, and by a photo’s address with and without one', async () => {
  for (const name of STRANGERS) {
    const paths = [`/requests/${own.request.id}`, `/requests/${own.request.id}/log?format=csv`];
    paths.push(`/summonses/${own.summons.id}`, `/plans/${own.plan.id}`, `/photos/${own.photo}`);
    if (name === 'enterprise') paths.push(`/enterprises/${own.enterprise.id}`);
    if (name === 'enterprise') paths.push(`/enterprises/${own.enterprise.id}/card`);
    for (const path of paths) {
      const reply = await api(path, tokens[name]);
      assert.ok([403, 404].includes(reply.status), `${name} ${path}: ${reply.status}`);
      const words = await reply.text();
      for (const told of [SECRET, CALL, own.request.number, own.enterprise.name])
        assert.ok(!words.includes(told), `${name} ${path} tells ${told}`);
    }
  }
  assert.equal((await api(`/photos/${own.photo}`)).status, 401);
});

test('by list, by search and by export', async () => {
  const lists = ['enterprise', 'department', 'to-do', 'mine', 'centre'].flatMap((scope) => [
    `/requests?scope=${scope}&limit=100`,
    `/requests?scope=${scope}&q=${encodeURIComponent('冷库')}`,
    `/requests?scope=${scope}&enterpriseId=${own.enterprise.id}`,
    `/requests/export?scope=${scope}&format=csv`,
  ]);
  const others = ['caller', 'called', 'district'].map((scope) => `/summonses?scope=${scope}&limit=100`);
  const plans = ['mine', 'department', 'enterprise', 'to-approve'].map(
    (scope) => `/plans?scope=${scope}&departmentId=${own.department.id}&limit=100`,
  );
  for (const name of STRANGERS) {
    for (const path of [...lists, ...others, ...plans]) {
      const words = await (await api(path, tokens[name])).text();
      for (const told of [own.request.id, own.request.number, own.summons.id, SECRET, CALL])
        assert.ok(!words.includes(told), `${name} ${path} tells ${told}`);
      if (name !== 'enterprise') assert.ok(!words.includes(own.plan.id), `${name} ${path} tells of the plan`);
    }
  }
  assert.match(await (await api(`/requests?scope=enterprise`, tokens.food)).text(), /冷库/);
});

const PAGES = {
  request: () => `packages/requests/request/index?id=${own.request.id}`,
  summons: () => `packages/summons/summons/index?id=${own.summons.id}`,
  plan: () => `packages/inspections/plan/index?id=${own.plan.id}`,
  code: () => `packages/inspections/code/index?id=${own.plan.id}`,
  card: () => `packages/cards/card/index?enterpriseId=${own.enterprise.id}`,
};

for (const name of STRANGERS) {
  test(`by a page’s address: ${name} is told that it is not his, and no more`, async () => {
    const phone = await openPhone(browser, { url: server.url, persona: ids[name] });
    phone.page.setDefaultTimeout(15_000);
    await phone.open('pages/home/index');
    await phone.page.waitForSelector('.page__body');
    for (const [page, address] of Object.entries(PAGES)) {
      // Staff look an enterprise’s card up: it hangs on a wall.
      if (page === 'card' && name !== 'enterprise') continue;
      await phone.open(address());
      await phone.page.getByText(REFUSED).last().waitFor();
      const shown = await phone.page.locator('.page__body').last().innerText();
      for (const told of [SECRET, CALL, own.request.number, own.enterprise.name])
        assert.ok(!shown.includes(told), `${name} ${page} shows ${told}`);
    }
    assert.deepEqual(phone.errors, []);
    await phone.context.close();
  });
}
