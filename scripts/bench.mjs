#!/usr/bin/env node
// npm run bench [-- PART… --option=value…]: measures the parts (all, where none is named) and renders docs/performance.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { benchArguments, optionsOf } from './bench/arguments.mjs';
import { circumstances } from './bench/circumstances.mjs';
import { loadPart, partNames } from './bench/parts.mjs';
import { writeReport } from './bench/report/write.mjs';
import { formatted } from './bench/report/formatted.mjs';
import { at } from './lib/root.mjs';
import { endMariadbs } from './lib/private-mariadb.mjs';
import { stopRunning } from './lib/run.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

/** Whether the part's results may stand. */
const runPart = async (name, given) => {
  const part = await loadPart(name);
  const options = optionsOf(name, part.options, given);
  say(`${name}: ${part.title}`);
  const under = circumstances();
  const { database, results, problems } = await part.measure({ say: (line) => say(`  ${line}`), ...options });
  for (const problem of problems) process.stderr.write(`  void: ${problem}\n`);
  if (problems.length > 0) return false;
  const file = at('docs', 'performance', `${name}.json`);
  const text = JSON.stringify({ part: name, under: { ...under, database }, options, results });
  writeFileSync(file, await formatted(file, text));
  return true;
};

const main = async () => {
  const { parts, given } = benchArguments(process.argv.slice(2), partNames);
  mkdirSync(at('docs', 'performance'), { recursive: true });
  let isSound = true;
  for (const name of parts) isSound = (await runPart(name, given)) && isSound;
  await writeReport();
  say('docs/performance.md');
  return isSound ? 0 : 1;
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    stopRunning();
    endMariadbs();
  });
try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
}
