import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { at, root } from './root.mjs';
import { complain, say, tail } from './say.mjs';

const readyWithinMs = 60_000;
const stopWithinMs = 15_000;

const startServer = ({ port, databaseUrl, isDemo, log }) => {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, 'w');
  const child = spawn(process.execPath, ['bff/dist/main.js'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      DEMO: isDemo ? '1' : '0',
      H5_DIR: at('miniapp', 'dist', 'h5'),
    },
    stdio: ['ignore', file, file],
    // A group of its own: Ctrl-C reaches this process alone, which then asks the server to stop, once.
    detached: process.platform !== 'win32',
  });
  closeSync(file);
  return child;
};

const isReady = (address) =>
  fetch(`${address}/readyz`).then(
    (response) => response.ok,
    () => false,
  );

/** Waits for the server's own word that it is ready; false when it ended or took too long. */
const untilReady = async (child, address) => {
  const until = Date.now() + readyWithinMs;
  while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
    if (await isReady(address)) return true;
    await pause(100);
  }
  return false;
};

const printPersonas = async (address) => {
  const response = await fetch(`${address}/api/v1/demo`);
  if (!response.ok) return;
  const { today, personas } = await response.json();
  say(
    `演示日期 ${today}，人物（页面上方的小条可切换）：`,
    'personas, switched in the bar at the top of the page',
  );
  for (const { name, title, departmentName, enterpriseName } of personas) {
    const place = departmentName ?? enterpriseName;
    process.stdout.write(`    · ${[...new Set([title, name, place])].filter(Boolean).join(' · ')}\n`);
  }
};

const stopOn = (signals, child) => {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    say('\n正在停止…', 'stopping…');
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), stopWithinMs).unref();
  };
  for (const signal of signals) process.on(signal, stop);
  return () => isStopping;
};

/** Serves until Ctrl-C. Resolves to the exit code: 0 when stopped by us, 1 when the server failed. */
export const serve = async (options) => {
  const address = `http://127.0.0.1:${options.port}`;
  const child = startServer(options);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const wasStopped = stopOn(['SIGINT', 'SIGTERM', 'SIGHUP'], child);
  if (await untilReady(child, address)) {
    say(`\n打开  ${address}/`, 'open this address');
    if (options.isDemo) await printPersonas(address);
    say('停止：Ctrl-C　重来：npm start -- --reset', 'stop: Ctrl-C, begin anew: --reset');
    say(`日志：${options.log}`, 'log of the server');
  } else if (!wasStopped()) {
    child.kill('SIGKILL');
  }
  await ended;
  if (wasStopped()) {
    say('已停止，数据保留在 data/', 'stopped, the data stay');
    return 0;
  }
  process.stderr.write(`${tail(readFileSync(options.log, 'utf8'))}\n`);
  complain(
    `服务意外停止，全文见 ${options.log}。重试 npm start，或重来 npm start -- --reset`,
    'The server ended unexpectedly; its log is named above. Try again, or begin anew with --reset.',
  );
  return 1;
};
