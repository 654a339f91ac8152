#!/usr/bin/env node
// The README's picture of three phones: `node scripts/three-phones.mjs docs/three-phones.png`, after a build.
import { personaIds, untilShown } from '../miniapp/test/e2e/lib/pages.mjs';
import { ask, launch, openPhone, PHONE, signIn } from '../miniapp/test/e2e/lib/phone.mjs';
import { startServer } from '../miniapp/test/e2e/lib/server.mjs';

const [target] = process.argv.slice(2);
if (!target) {
  console.error('usage: node scripts/three-phones.mjs FILE.png');
  process.exit(2);
}

const LOOK = { theme: 'light', largeText: false };

/** A routine visit tomorrow, a quiet day: what the form's keeper finds on coming back to it. */
const unfinishedForm = async (url, inspector) => {
  const { items } = await ask(url, '/enterprises?query=%E7%A4%BA%E8%BE%B0', { token: inspector.token });
  const enterpriseId = items.at(-1).id;
  const context = await ask(url, `/filing-context?enterpriseId=${enterpriseId}`, { token: inspector.token });
  const draft = {
    departmentId: context.department.id,
    enterpriseId,
    mode: 'on-site',
    reason: 'routine',
    items: context.items.slice(0, 2).map(({ id }) => id),
    officers: context.officers.slice(0, 2).map(({ id }) => id),
    startsAt: '2026-10-23T09:30:00+08:00',
    endsAt: '2026-10-23T11:30:00+08:00',
    evidence: {},
    necessity: {},
    joins: null,
    unannounced: false,
    was: null,
  };
  const kept = { shape: 1, form: { step: 'time', draft, intention: null } };
  return { enterpriseId, key: `filing-draft:${inspector.accountId}:${enterpriseId}`, kept };
};

const shoot = async (browser, { url, persona, address, kept = {}, scrollTo }) => {
  const { page, context, open } = await openPhone(browser, { url, persona, preferences: LOOK, kept });
  await open(address);
  await untilShown(page);
  if (scrollTo) await page.locator(scrollTo).scrollIntoViewIfNeeded();
  const picture = await page.screenshot();
  await context.close();
  return `data:image/png;base64,${picture.toString('base64')}`;
};

const sheetOf = (pictures) => `<!doctype html><style>
  body { margin: 0; padding: 56px 64px; display: flex; gap: 44px; background: linear-gradient(160deg, #e3efeb, #f6f3ea); }
  .phone { padding: 12px; border-radius: 46px; background: #14201d; box-shadow: 0 24px 60px rgba(12, 40, 34, 0.28); }
  img { display: block; width: 330px; border-radius: 35px; }
</style>${pictures.map((picture) => `<div class="phone"><img src="${picture}"></div>`).join('')}`;

const compose = async (browser, pictures) => {
  const context = await browser.newContext({
    ...PHONE,
    viewport: { width: 1282, height: 851 },
    isMobile: false,
  });
  const page = await context.newPage();
  await page.setContent(sheetOf(pictures), { waitUntil: 'load' });
  await page.screenshot({ path: target });
  await context.close();
};

const server = await startServer();
const browser = await launch();
try {
  const { url } = server;
  const ids = await personaIds(url);
  const token = await signIn(url, ids.inspector);
  const { account } = await ask(url, '/session', { token });
  const form = await unfinishedForm(url, { token, accountId: account.id });
  const started = (await ask(url, '/plans?scope=mine&status=started', { token })).items[0].id;
  await compose(browser, [
    await shoot(browser, { url, persona: ids.enterprise, address: 'pages/home/index' }),
    await shoot(browser, {
      url,
      persona: ids.inspector,
      address: `packages/inspections/filing/index?enterpriseId=${form.enterpriseId}`,
      kept: { [form.key]: form.kept },
      scrollTo: '#remedy-move',
    }),
    await shoot(browser, {
      url,
      persona: ids.inspector,
      address: `packages/inspections/code/index?id=${started}`,
    }),
  ]);
} finally {
  await browser.close();
  await server.stop();
}
