#!/usr/bin/env node
// Every page at 375×812 in light, dark and large text: `node scripts/screenshots.mjs FOLDER [NAME…] [--whole]`;
// `--whole` shows a long page to its end.
// After a build; the demo district is loaded for it, or ANQI_URL names a server that runs already.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { everyPage, LOOKS, untilShown } from '../miniapp/test/e2e/lib/pages.mjs';
import { launch, openPhone } from '../miniapp/test/e2e/lib/phone.mjs';
import { startServer } from '../miniapp/test/e2e/lib/server.mjs';

const isWhole = process.argv.includes('--whole');
const [folder, ...names] = process.argv.slice(2).filter((word) => word !== '--whole');
if (!folder) {
  console.error('usage: node scripts/screenshots.mjs FOLDER [NAME…] [--whole]');
  process.exit(2);
}

const growTo = (page, height) => page.setViewportSize({ width: 375, height: Math.max(812, height) });

const shoot = async (browser, url, { name, persona, address }, [look, preferences]) => {
  const { page, context, errors, open } = await openPhone(browser, { url, persona, preferences });
  await open(address);
  await untilShown(page);
  if (isWhole)
    await growTo(page, (await page.locator('.taro_page_show').evaluate((box) => box.scrollHeight)) + 1);
  await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
  await context.close();
  for (const error of errors) console.error(`${name} ${look}: ${error}`);
};

mkdirSync(resolve(folder), { recursive: true });
const server = process.env.ANQI_URL
  ? { url: process.env.ANQI_URL, stop: () => undefined }
  : await startServer();
const browser = await launch();
try {
  const pages = (await everyPage(server.url)).filter(
    ({ name }) => names.length === 0 || names.includes(name),
  );
  for (const page of pages) {
    for (const look of Object.entries(LOOKS)) await shoot(browser, server.url, page, look);
    console.log(page.name);
  }
} finally {
  await browser.close();
  await server.stop();
}
