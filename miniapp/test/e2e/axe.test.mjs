// axe finds nothing on any page, in light, dark and large text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { everyPage, LOOKS, untilShown } from './lib/pages.mjs';
import { launch, openPhone } from './lib/phone.mjs';
import { startServer } from './lib/server.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let server;
let browser;
let pages;

before(async () => {
  server = await startServer();
  browser = await launch();
  pages = await everyPage(server.url);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const violationsOn = async ({ persona, address }, preferences) => {
  const { page, context, errors, open } = await openPhone(browser, { url: server.url, persona, preferences });
  await open(address);
  await untilShown(page);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }),
    TAGS,
  );
  await context.close();
  assert.deepEqual(errors, []);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
};

for (const [look, preferences] of Object.entries(LOOKS)) {
  test(`axe finds nothing on any page: ${look}`, async (t) => {
    for (const page of pages) {
      await t.test(`${page.name}, ${look}`, async () => {
        assert.deepEqual(await violationsOn(page, preferences), []);
      });
    }
  });
}

test('axe would find a fault: a button without a name', async () => {
  const { page, context, open } = await openPhone(browser, { url: server.url, persona: null });
  await open('pages/home/index');
  await untilShown(page);
  await page.evaluate(() => document.querySelector('.page__body').append(document.createElement('button')));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  assert.ok(violations.some(({ id }) => id === 'button-name'));
  await context.close();
});
