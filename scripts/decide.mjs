#!/usr/bin/env node
/**
 * Decides filings from a file, outside the product: `node scripts/decide.mjs [--explain] [FILE]`.
 * FILE (or standard input) is one case, a list of cases, or `{cases, policy?, calendar?}`; a case is
 * `{name?, now, draft, facts, policy, calendar?}` as in shared/testing/cases/decisions.json. `policy` may be
 * a pack's id, `calendar` defaults to the State Council's. Prints a JSON array, or text with --explain.
 * Exit codes: 0 decided, 2 malformed input or arguments, 1 the shared package is not built.
 */
import { readFileSync } from 'node:fs';
import { readCases } from './lib/decision-cases.mjs';

const USAGE = 'usage: node scripts/decide.mjs [--explain] [FILE]   (without FILE: standard input)';

class Malformed extends Error {}

function parseArguments(args) {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--explain');
  if (unknown.length > 0) throw new Malformed(`unknown option ${unknown[0]}\n${USAGE}`);
  if (files.length > 1) throw new Malformed(`one file at most\n${USAGE}`);
  return { explain: args.includes('--explain'), file: files[0] };
}

function readJson(file) {
  let text;
  try {
    text = readFileSync(file ?? 0, 'utf8');
  } catch (error) {
    throw new Malformed(`cannot read ${file ?? 'standard input'}: ${error.message}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Malformed(`${file ?? 'standard input'} is not JSON: ${error.message}`);
  }
}

async function loadShared() {
  try {
    const [shared, wording] = await Promise.all([
      import('../shared/dist/index.js'),
      import('../shared/dist/wording/index.js'),
    ]);
    return { ...shared, ...wording };
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error('decide: shared is not built. Run: npx -y pnpm@10.34.8 --filter @anqi/shared build');
    process.exit(1);
  }
}

function resultOf(name, { outcome, steps, earliestStart, remedies }) {
  return { name, outcome, steps, earliestStart, remedies };
}

function explained(shared, name, decision) {
  return [`## ${name ?? '—'}`, ...shared.decisionLines(decision, 'zh-CN'), ''].join('\n');
}

async function main() {
  const { explain, file } = parseArguments(process.argv.slice(2));
  const json = readJson(file);
  const shared = await loadShared();
  const { cases, faults } = readCases(json, shared);
  if (faults.length > 0) throw new Malformed(faults.join('\n'));
  const decided = cases.map(({ name, input }) => ({ name, decision: shared.decide(input) }));
  const output = explain
    ? decided.map(({ name, decision }) => explained(shared, name, decision)).join('\n')
    : JSON.stringify(
        decided.map(({ name, decision }) => resultOf(name, decision)),
        null,
        1,
      );
  process.stdout.write(`${output}\n`);
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

main().catch((error) => {
  if (!(error instanceof Malformed)) throw error;
  console.error(`decide: malformed input\n${error.message}`);
  process.exitCode = 2;
});
