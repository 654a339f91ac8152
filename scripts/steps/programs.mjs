import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pnpm } from '../lib/pnpm.mjs';
import { checkResult, jestResult, tapResult } from '../lib/results.mjs';
import { at } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';

const bin = (name) => at('node_modules', '.bin', name);

/** One check by a program of the root's node_modules. */
export const check = async (program, args, { log, ...options } = {}) =>
  checkResult(await run(bin(program), args, { log, ...options }));

/** A check by a script of ours. */
export const ownCheck = async (script, args, log) =>
  checkResult(await run(process.execPath, [at(script), ...args], { log }));

/** The jest suite of a package, through its own test script. */
export const jest = async (folder, { log, env, args = [] }) => {
  const report = `${log}.json`;
  rmSync(report, { force: true });
  const workers = `--maxWorkers=${Math.min(cpus().length, 4)}`;
  const options = ['--ci', '--json', `--outputFile=${report}`, workers, ...args];
  return jestResult(report, await pnpm(['--dir', folder, 'run', 'test', ...options], { log, env }));
};

const filesEnding = (folder, ending) => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'node_modules' ? [] : filesEnding(path, ending);
    return name.endsWith(ending) ? [path] : [];
  });
};

/** The `*.test.mjs` files of a folder under Node's own runner. */
export const nodeTests = async (folder, { log, env, oneByOne = false }) => {
  const files = filesEnding(at(folder), '.test.mjs');
  if (files.length === 0) return { passed: 0, failed: 1, problems: [`${folder}: no *.test.mjs is there`] };
  const order = oneByOne ? ['--test-concurrency=1'] : [];
  const args = ['--test', '--test-reporter=tap', ...order, ...files];
  return tapResult(await run(process.execPath, args, { log, env }));
};
