import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkResult, jestResult, sumOf, tapResult } from '../lib/results.mjs';

const dir = mkdtempSync(join(tmpdir(), 'anqi-results-'));
after(() => rmSync(dir, { recursive: true }));

const jestReport = (report) => {
  const file = join(dir, 'report.json');
  const whole = {
    numPassedTests: 0,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: 0,
    testResults: [],
  };
  writeFileSync(file, JSON.stringify({ ...whole, ...report }));
  return file;
};
const ended = (code, output = '') => ({ code, output });

test('a check is one test', () => {
  assert.deepEqual(checkResult(ended(0, 'fine')), { passed: 1, failed: 0, problems: [] });
  assert.deepEqual(checkResult(ended(2, 'bad')), { passed: 0, failed: 1, problems: ['bad'] });
});

test('jest: tests are counted, and a suite that could not run is a failure', () => {
  const file = jestReport({
    numPassedTests: 7,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 1,
    testResults: [
      { status: 'failed', name: 'a.spec.ts', message: 'cannot find module', assertionResults: [] },
      {
        status: 'failed',
        name: 'b.spec.ts',
        assertionResults: [{ status: 'failed', fullName: 'b does it', failureMessages: ['expected 1'] }],
      },
    ],
  });
  const { passed, failed, problems } = jestResult(file, ended(1));
  assert.deepEqual({ passed, failed }, { passed: 7, failed: 2 });
  assert.deepEqual(problems, ['a.spec.ts: cannot find module', 'b does it: expected 1']);
});

test('jest: no report, no test and an unexplained exit code are failures', () => {
  assert.equal(jestResult(join(dir, 'none.json'), ended(1, 'boom')).failed, 1);
  assert.equal(jestResult(jestReport({}), ended(0)).failed, 1);
  const leaky = jestResult(jestReport({ numPassedTests: 3 }), ended(1));
  assert.deepEqual([leaky.passed, leaky.failed], [3, 1]);
});

const tap = (pass, fail) =>
  `ok 1 - a\n# tests 3\n# pass ${pass}\n# fail ${fail}\n# cancelled 0\n# skipped 1\n# todo 0\n`;

test('tap: the closing counts', () => {
  assert.deepEqual(tapResult(ended(0, tap(3, 0))), { passed: 3, failed: 0, skipped: 1, problems: [] });
  assert.equal(tapResult(ended(1, tap(2, 1))).failed, 1);
});

test('tap: a crash and an empty run are failures', () => {
  assert.equal(tapResult(ended(1, 'SyntaxError')).failed, 1);
  assert.equal(tapResult(ended(0, tap(0, 0))).failed, 1);
});

test('tap: what failed is named', () => {
  const output = "not ok 1 - opens the page\n  ---\n  error: 'no such element'\n  ...\n# pass 0\n# fail 1\n";
  assert.deepEqual(tapResult(ended(1, output)).problems.length, 1);
  assert.match(tapResult(ended(1, output)).problems[0], /^opens the page: .*no such element/);
});

test('sums run over all steps', () => {
  assert.deepEqual(
    sumOf([
      { passed: 2, failed: 1 },
      { passed: 3, failed: 0 },
    ]),
    { passed: 5, failed: 1 },
  );
});
