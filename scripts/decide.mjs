#!/usr/bin/env node
/**
 * Decides filings from a file, outside the product: `node scripts/decide.mjs [--explain] [FILE]`.
 * FILE (or standard input) is one case, a list of cases, or `{cases, policy?, calendar?}`; a case is
 * `{name?, now, draft, facts, policy, calendar?}` as in shared/testing/cases/decisions.json. `policy` may be
 * a pack's id, `calendar` defaults to the State Council's. Prints a JSON array, or text with --explain.
 * Exit codes: 0 decided, 2 malformed input or arguments, 1 the shared package is not built.
 */
import { readCases } from './lib/decision-cases.mjs';
import { loadShared, Malformed, parseArguments, readJson, runCommand } from './lib/json-command.mjs';

const usage = 'usage: node scripts/decide.mjs [--explain] [FILE]   (without FILE: standard input)';

function resultOf(name, { outcome, steps, earliestStart, remedies }) {
  return { name, outcome, steps, earliestStart, remedies };
}

function explained(shared, name, decision) {
  return [`## ${name ?? '—'}`, ...shared.decisionLines(decision, 'zh-CN'), ''].join('\n');
}

await runCommand('decide', async () => {
  const { given, file } = parseArguments(process.argv.slice(2), { usage, options: ['--explain'] });
  const json = readJson(file);
  const shared = await loadShared('decide');
  const { cases, faults } = readCases(json, shared);
  if (faults.length > 0) throw new Malformed(faults.join('\n'));
  const decided = cases.map(({ name, input }) => ({ name, decision: shared.decide(input) }));
  if (given.includes('--explain')) {
    return decided.map(({ name, decision }) => explained(shared, name, decision)).join('\n');
  }
  return JSON.stringify(
    decided.map(({ name, decision }) => resultOf(name, decision)),
    null,
    1,
  );
});
