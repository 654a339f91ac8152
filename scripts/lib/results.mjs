import { existsSync, readFileSync } from 'node:fs';

/**
 * What a step brings back: how many tests passed and failed, and the problems for people.
 * @typedef {{passed: number, failed: number, skipped?: number, problems: string[]}} Result
 */

const firstLines = (text, lines = 4) =>
  text
    // colours in jest's messages
    .replace(/\u001b\[[\d;]*m/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at .*(?:node_modules|node:)/.test(line))
    .slice(0, lines)
    .join('\n      ');

/** One yes-or-no check: a program's exit code; the end of its output where it failed. */
export const checkResult = ({ code, output }, lines = 40) => {
  if (code === 0) return { passed: 1, failed: 0, problems: [] };
  return { passed: 0, failed: 1, problems: [output.trimEnd().split('\n').slice(-lines).join('\n    ')] };
};

const crashed = (problem) => ({ passed: 0, failed: 1, problems: [problem] });

/** Reads what `jest --json --outputFile` wrote. A suite that could not run counts one failure. */
export const jestResult = (file, { code, output }) => {
  if (!existsSync(file))
    return crashed(`jest crashed (exit ${code}): ${firstLines(output.slice(-2000), 20)}`);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const problems = [];
  for (const suite of report.testResults) {
    const bad = suite.assertionResults.filter(({ status }) => status === 'failed');
    if (suite.status === 'failed' && bad.length === 0)
      problems.push(`${suite.name}: ${firstLines(suite.message)}`);
    for (const test of bad) problems.push(`${test.fullName}: ${firstLines(test.failureMessages.join('\n'))}`);
  }
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests;
  if (failed > 0) return { passed, failed, skipped, problems };
  if (code !== 0)
    return {
      passed,
      failed: 1,
      skipped,
      problems: [`jest ended with ${code}: ${firstLines(output.slice(-1500), 12)}`],
    };
  if (passed === 0) return crashed('no test was found');
  return { passed, failed, skipped, problems };
};

/** The failed tests of a TAP, by name, with the error of each; those that only contain a failed one are left out. */
const tapProblems = (output) =>
  [...output.matchAll(/^ *not ok \d+ - (.*)\n *---\n([\s\S]*?)\n *\.\.\.$/gm)]
    .filter(([, , detail]) => !detail.includes("failureType: 'subtestsFailed'"))
    .map(([, name, detail]) => {
      const error = detail.match(/error: (?:\|-\n)?([\s\S]*?)(?=\n *(?:code|name|stack):|$)/)?.[1] ?? '';
      return `${name}: ${firstLines(error, 12)}`;
    });

/** Reads the TAP of `node --test`: its closing counts and the names of what failed. */
export const tapResult = ({ code, output }) => {
  const count = (word) => Number(output.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  const passed = count('pass');
  const failed = count('fail') + count('cancelled');
  const problems = tapProblems(output);
  if (failed === 0 && (code !== 0 || passed === 0)) {
    return crashed(
      `node --test ended with ${code}, ${passed} passed: ${firstLines(output.slice(-1500), 12)}`,
    );
  }
  return { passed, failed, skipped: count('skipped') + count('todo'), problems };
};

export const sumOf = (results) => ({
  passed: results.reduce((sum, { passed }) => sum + passed, 0),
  failed: results.reduce((sum, { failed }) => sum + failed, 0),
});
