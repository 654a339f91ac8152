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

/** The same page in another look: the classes are all that a look is. */
const dress = (page, { theme, largeText }) =>
  page.evaluate(
    ([dark, large]) => {
      document.documentElement.classList.toggle('dark', dark);
      for (const root of document.querySelectorAll('.ui')) {
        root.classList.toggle('ui--dark', dark);
        root.classList.toggle('ui--large', large);
      }
    },
    [theme === 'dark', largeText],
  );

const violationsOf = async (page) => {
  const { violations } = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }),
    TAGS,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
};

test('axe finds nothing on any page, in any look', async (t) => {
  for (const { name, persona, address } of pages) {
    await t.test(name, async () => {
      const { page, context, errors, open } = await openPhone(browser, { url: server.url, persona });
      await open(address);
      await untilShown(page);
      await page.evaluate(axe);
      for (const [look, preferences] of Object.entries(LOOKS)) {
        await dress(page, preferences);
        assert.deepEqual(await violationsOf(page), [], look);
      }
      assert.deepEqual(errors, []);
      await context.close();
    });
  }
});

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
