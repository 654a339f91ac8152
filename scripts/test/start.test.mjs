import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startArguments } from '../lib/arguments.mjs';
import { databaseUrl, isEmbedded } from '../lib/database.mjs';
import { missingCompilers, remedyOfInstall } from '../lib/install.mjs';
import { isRecentEnough } from '../lib/node-version.mjs';
import { headersOfNode } from '../lib/pnpm.mjs';
import { freePortFrom, isBusy } from '../lib/port.mjs';
import { digestOf, isFresh, keepStamp } from '../lib/stamp.mjs';

const dir = mkdtempSync(join(tmpdir(), 'anqi-start-'));
after(() => rmSync(dir, { recursive: true }));

test('Node is compared by numbers, not by letters', () => {
  assert.ok(isRecentEnough('20.19.0', '>=20.19'));
  assert.ok(isRecentEnough('22.1.0', '>=20.19'));
  assert.ok(!isRecentEnough('20.9.4', '>=20.19'));
  assert.ok(!isRecentEnough('18.20.0', '>=20.19'));
});

test('the port comes from --port, then PORT, then 3000', () => {
  assert.equal(startArguments(['--port', '3100'], { PORT: '4000' }).port, 3100);
  assert.equal(startArguments([], { PORT: '4000' }).port, 4000);
  assert.deepEqual(startArguments([], {}), { port: 3000, reset: false, help: false });
  assert.throws(() => startArguments(['--port', 'x'], {}), /1 to 65535/);
  assert.throws(() => startArguments(['--prot', '1'], {}), /--prot/);
});

test('a busy port is seen, and the next free one is offered', async () => {
  const port = await freePortFrom(21_000);
  const server = createServer();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    assert.equal(await isBusy(port), true);
    assert.ok((await freePortFrom(port)) > port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
  assert.equal(await isBusy(port), false);
});

test('a failed compilation names the tools that are missing', () => {
  const output = 'better-sqlite3: prebuild-install failed, node-gyp rebuild';
  assert.match(remedyOfInstall(output, ['python3', 'g++']).zh, /apt-get install -y python3 g\+\+/);
  assert.match(remedyOfInstall(output, []).en, /npm_config_nodedir/);
  assert.match(remedyOfInstall('request failed: ENOTFOUND', []).en, /registry/);
  assert.deepEqual(
    missingCompilers(() => false),
    ['python3', 'make', 'g++'],
  );
  assert.deepEqual(
    missingCompilers((name) => name !== 'make'),
    ['make'],
  );
});

test("Node's own headers are used where they are, unless somebody chose others", () => {
  mkdirSync(join(dir, 'include', 'node'), { recursive: true });
  writeFileSync(join(dir, 'include', 'node', 'node.h'), '');
  const node = join(dir, 'bin', 'node');
  assert.deepEqual(headersOfNode(node, {}), { npm_config_nodedir: dir });
  assert.deepEqual(headersOfNode(node, { npm_config_nodedir: '/opt' }), {});
  assert.deepEqual(headersOfNode(join(dir, 'elsewhere', 'bin', 'node'), {}), {});
});

test('what was built is fresh until a source changes, whatever its time', () => {
  const source = join(dir, 'source.ts');
  const stamp = join(dir, '.sources');
  writeFileSync(source, 'one');
  keepStamp(stamp, digestOf([source]));
  writeFileSync(source, 'one');
  assert.ok(isFresh(stamp, digestOf([source])));
  writeFileSync(source, 'two');
  assert.ok(!isFresh(stamp, digestOf([source])));
  assert.ok(!isFresh(join(dir, 'none'), digestOf([source])));
});

test('the embedded file is used unless DATABASE_URL names a server', () => {
  assert.match(databaseUrl({}), /^sqlite:\/.*data\/anqi\.sqlite$/);
  assert.equal(databaseUrl({ DATABASE_URL: 'mysql://h/d' }), 'mysql://h/d');
  assert.equal(isEmbedded({ DATABASE_URL: 'mysql://h/d' }), false);
});
