#!/usr/bin/env node
/**
 * When promises are due, and why then: `node scripts/due.mjs [FILE]`. FILE (or standard input) is one case, a list
 * of cases, or `{cases, calendar?, closedDays?}`; a case is `{name?, start, workingDays, pauses, closedDays?}` as in
 * shared/testing/cases/clocks.json. `calendar` defaults to the State Council's; `closedDays` are one-off days of rest,
 * `[{date, name}]`; days end at the default district's close of business. Prints a JSON array of `{name, dueAt, provisional, days: [{date, counted, why}]}`.
 * Exit codes: 0 reckoned, 2 malformed input or arguments, 1 the shared package is not built.
 */
import { readClockCases } from './lib/clock-cases.mjs';
import { loadShared, Malformed, parseArguments, readJson, runCommand } from './lib/json-command.mjs';

const usage = 'usage: node scripts/due.mjs [FILE]   (without FILE: standard input)';

function resultOf({ name, clock, calendar, closedDays }, closeOfBusiness, shared) {
  const terms = { calendar, closedDays, closeOfBusiness };
  const { dueAt, provisional, days } = shared.workingDaysDue(clock, terms);
  const explained = days.map(({ date, counted, why }) => ({
    date,
    counted,
    why: shared.dayReasonText(why, 'zh-CN'),
  }));
  return { name, dueAt, provisional, days: explained };
}

await runCommand('due', async () => {
  const { file } = parseArguments(process.argv.slice(2), { usage });
  const json = readJson(file);
  const shared = await loadShared('due');
  const { cases, faults } = readClockCases(json, shared);
  if (faults.length > 0) throw new Malformed(faults.join('\n'));
  const [{ closeOfBusiness }] = shared.findRequestPolicies(shared.DEFAULT_PACK);
  return JSON.stringify(
    cases.map((one) => resultOf(one, closeOfBusiness, shared)),
    null,
    1,
  );
});
