#!/usr/bin/env node
// Every page at 375×812 in light, dark and large text: `node scripts/screenshots.mjs FOLDER [NAME…]`.
// After a build; the demo district is loaded for it, or ANQI_URL names a server that runs already.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { everyPage, LOOKS, untilShown } from '../miniapp/test/e2e/lib/pages.mjs';
import { launch, openPhone } from '../miniapp/test/e2e/lib/phone.mjs';
import { startServer } from '../miniapp/test/e2e/lib/server.mjs';

const [folder, ...names] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/screenshots.mjs FOLDER [NAME…]');
  process.exit(2);
}

const shoot = async (browser, url, { name, persona, address }, [look, preferences]) => {
  const { page, context, errors, open } = await openPhone(browser, { url, persona, preferences });
  await open(address);
  await untilShown(page);
  await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true });
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
