#!/usr/bin/env node
// npm test [-- PART…]: every check and suite, one after the other; a failed one does not stop the rest.
import { rmSync } from 'node:fs';
import { isRecentEnough } from './lib/node-version.mjs';
import { sumOf } from './lib/results.mjs';
import { at, rootManifest } from './lib/root.mjs';
import { stopRunning } from './lib/run.mjs';
import { complain, progress, secondsSince } from './lib/say.mjs';

const logs = at('test-results', 'logs');
let isStopping = false;

const crashed = (problem) => ({ passed: 0, failed: 1, problems: [problem] });

const runStep = async (step, blocked) => {
  if (blocked) return crashed(`not run: ${blocked} failed`);
  if (isStopping) return crashed('not run: stopped');
  return step.run({ log: `${logs}/${step.id}.log` }).catch((error) => crashed(error.stack));
};

const show = (result) => {
  for (const problem of result.problems.slice(0, 15)) process.stdout.write(`    ${problem}\n`);
  if (result.problems.length > 15) process.stdout.write(`    … and ${result.problems.length - 15} more\n`);
};

const runAll = async (steps) => {
  const rows = [];
  const isBad = (id) => rows.some((row) => row.id === id && row.failed > 0);
  for (const step of steps) {
    const startedAt = Date.now();
    const end = progress(step.id);
    const result = await runStep(step, step.needs.find(isBad));
    end(result.failed === 0 ? '✓' : '✗');
    if (result.failed > 0) show(result);
    rows.push({ ...result, id: step.id, time: secondsSince(startedAt) });
  }
  return rows;
};

const printTable = (rows) => {
  const line = (id, passed, failed, rest) =>
    process.stdout.write(
      `${id.padEnd(20)}${String(passed).padStart(8)}${String(failed).padStart(8)}  ${rest}\n`,
    );
  process.stdout.write('\n');
  line('step', 'passed', 'failed', 'time');
  for (const row of rows)
    line(row.id, row.passed, row.failed, `${row.time}${row.skipped ? `, ${row.skipped} skipped` : ''}`);
  process.stdout.write(`\nlogs: ${logs}\n`);
};

const finish = (rows) => {
  const { passed, failed } = sumOf(rows);
  process.exitCode = failed > 0 ? 1 : 0;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
};

const main = async () => {
  const { engines } = rootManifest();
  if (!isRecentEnough(process.versions.node, engines.node)) {
    complain(`需要 Node ${engines.node}`, `Node ${engines.node} is needed, this is ${process.version}`);
    return finish([crashed('node')]);
  }
  const { planOf, parts } = await import('./steps/plan.mjs');
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((part) => !parts.includes(part));
  if (unknown.length > 0) {
    complain(`没有这一部分：${unknown.join(' ')}`, `No such part. There are: ${parts.join(' ')}`);
    return finish([crashed('part')]);
  }
  rmSync(logs, { recursive: true, force: true });
  const rows = await runAll(await planOf(wanted));
  printTable(rows);
  return finish(rows);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    isStopping = true;
    stopRunning();
  });
}
await main();
