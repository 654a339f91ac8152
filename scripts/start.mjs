#!/usr/bin/env node
// npm start: from a bare clone to the running product. Plain Node, no dependency: nothing is installed yet.
import { mkdirSync } from 'node:fs';
import { startArguments } from './lib/arguments.mjs';
import { builds, isBuilt, makeBuild } from './lib/builds.mjs';
import { databaseUrl, isEmbedded, loadDemo, needsDemo, removeData } from './lib/database.mjs';
import { install, isInstalled, remedyOfInstall } from './lib/install.mjs';
import { isRecentEnough } from './lib/node-version.mjs';
import { freePortFrom, isBusy } from './lib/port.mjs';
import { at, rootManifest } from './lib/root.mjs';
import { run, stopRunning } from './lib/run.mjs';
import { complain, progress, say, tail } from './lib/say.mjs';
import { serve } from './lib/serve.mjs';

const log = (name) => at('.cache', 'logs', `${name}.log`);

let isStopping = false;

const fail = (zh, en) => {
  complain(zh, en);
  process.exit(1);
};

/** Runs one step of the start; a failure shows the end of its output and what to do. */
const step = async (title, work, remedyOf) => {
  const end = progress(title);
  const { code, output } = await work();
  end(code === 0 ? '✓' : '✗');
  if (isStopping) process.exit(130);
  if (code === 0) return;
  process.stderr.write(`${tail(output)}\n`);
  const { zh, en } = remedyOf(output);
  fail(zh, en);
};

const readArguments = () => {
  try {
    return startArguments(process.argv.slice(2));
  } catch (error) {
    return fail('参数有误。用法：npm start -- [--port N] [--reset]', error.message);
  }
};

const refuseBusyPort = async (port) => {
  const busy = await isBusy(port).catch((error) => error);
  if (busy === false) return;
  if (busy !== true) fail(`端口 ${port} 打不开`, `Port ${port} cannot be opened: ${busy.message}`);
  const free = await freePortFrom(port + 1);
  fail(
    `端口 ${port} 已被占用（可能已经启动过一次）。换一个：npm start -- --port ${free}`,
    `Port ${port} is busy, perhaps by an earlier start. Another one: npm start -- --port ${free}`,
  );
};

const reset = () => {
  if (!isEmbedded()) {
    fail(
      '--reset 只清除本机 data/；DATABASE_URL 指向的库请自行处理',
      '--reset removes data/ only; look after the server in DATABASE_URL yourself.',
    );
  }
  removeData();
  say('已清除 data/', 'data/ removed');
};

const buildAll = async () => {
  for (const [name, build] of Object.entries(builds)) {
    if (name === 'weapp' || isBuilt(build)) continue;
    await step(
      build.title,
      () => makeBuild(build, log(`build-${name}`)),
      () => ({
        zh: `构建失败，全文见 .cache/logs/build-${name}.log`,
        en: `The build failed; all of it is in .cache/logs/build-${name}.log`,
      }),
    );
  }
};

const loadDistrict = () =>
  step(
    '装入演示区 loading the demo district',
    () =>
      loadDemo((url) =>
        run(process.execPath, ['bff/dist/demo/load.js'], {
          env: { DATABASE_URL: url, DEMO: '1' },
          log: log('demo'),
        }),
      ),
    () => ({
      zh: '演示数据没有装入，全文见 .cache/logs/demo.log；重来：npm start -- --reset',
      en: 'The demo district was not loaded; see .cache/logs/demo.log. Begin anew: npm start -- --reset',
    }),
  );

const main = async () => {
  const { engines } = rootManifest();
  if (!isRecentEnough(process.versions.node, engines.node)) {
    fail(
      `需要 Node ${engines.node}，现在是 ${process.version}`,
      `Node ${engines.node} is needed, this is ${process.version}`,
    );
  }
  const { port, reset: isReset, help } = readArguments();
  if (help) {
    say('用法：npm start -- [--port N] [--reset]', 'data live in data/; --reset begins anew');
    return 0;
  }
  await refuseBusyPort(port);
  say('安企码', 'Anqi');
  if (isReset) reset();
  if (!isInstalled())
    await step('安装依赖 installing dependencies', () => install(log('install')), remedyOfInstall);
  await buildAll();
  const isDemo = process.env.DEMO !== '0';
  if (isDemo && needsDemo()) await loadDistrict();
  mkdirSync(at('data'), { recursive: true });
  return serve({ port, databaseUrl: databaseUrl(), isDemo, log: log('server') });
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    isStopping = true;
    stopRunning();
  });
}
process.exitCode = await main();
