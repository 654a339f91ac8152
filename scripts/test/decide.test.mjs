/** Runs the command as people do. Needs shared's build: `node --test scripts/test/decide.test.mjs`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, it } from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'scripts/decide.mjs');
const examplesFile = join(root, 'shared/testing/cases/decisions.json');
const examples = JSON.parse(readFileSync(examplesFile, 'utf8')).cases;
const folder = mkdtempSync(join(tmpdir(), 'decide-'));
after(() => rmSync(folder, { recursive: true }));

function run(args, { input = '', env = {}, script = command } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    input: typeof input === 'string' ? input : JSON.stringify(input),
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

function decided(input, args = []) {
  const { status, stdout, stderr } = run(args, { input });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const [example] = examples;
const other = (changes) => ({ ...example, ...changes });

describe('what it prints', () => {
  it('decides every worked example as expected', () => {
    const { status, stdout } = run([examplesFile]);
    assert.equal(status, 0);
    const results = JSON.parse(stdout);
    assert.equal(results.length, examples.length);
    results.forEach((result, at) => {
      const { name, expect } = examples[at];
      const steps = Object.fromEntries(result.steps.map(({ rule, verdict }) => [rule, verdict]));
      assert.deepEqual({ ...result, steps }, { name, ...expect, steps: expect.steps });
      for (const step of result.steps) {
        assert.deepEqual(Object.keys(step), ['rule', 'verdict', 'clause', 'facts']);
      }
    });
  });

  it('takes one case, a bare list, and standard input', () => {
    const expected = decided({ cases: [example] });
    assert.deepEqual(decided(example), expected);
    assert.deepEqual(decided([example]), expected);
    assert.equal(decided({ ...example, name: undefined })[0].name, null);
    assert.deepEqual(decided({ cases: [] }), []);
  });

  it('takes a pack by its id, and a policy and a calendar for all cases', () => {
    const draft = {
      ...example.draft,
      startsAt: '2026-11-23T09:30:00+08:00',
      endsAt: '2026-11-23T11:30:00+08:00',
    };
    const { policy: _, ...bare } = other({ draft });
    const outcomes = (policy) => decided({ policy, cases: [bare] })[0].outcome;
    assert.deepEqual(['nanchang-hitech', 'nanyang', 'minhang'].map(outcomes), [
      'rejected',
      'rejected',
      'clear',
    ]);
    assert.equal(decided({ ...bare, policy: 'minhang' })[0].outcome, 'clear');
  });

  it('takes another calendar', () => {
    const calendar = {
      version: 'example',
      coverage: { from: '2026-01-01', to: '2026-12-31' },
      years: { 2026: { off: [{ date: '2026-11-25', name: '示例节' }], work: [] } },
    };
    const [result] = decided({ ...example, calendar });
    assert.equal(result.steps.find(({ rule }) => rule === 'visit-day').facts.kind, 'holiday');
    assert.deepEqual(decided({ calendar, cases: [example] }), [result]);
  });

  it('explains for a person, in Chinese', () => {
    const { status, stdout } = run(['--explain', examplesFile]);
    assert.equal(status, 0);
    assert.match(stdout, /结论：不予报备/);
    assert.match(stdout, /11月23日在企业安静日内（每月1日至23日）/);
    assert.match(stdout, /改到2026年11月24日/);
    for (const { name } of examples) assert.ok(stdout.includes(`## ${name}\n`), name);
    assert.doesNotMatch(stdout, /undefined|[{}]/);
  });

  it('says the same wherever the host stands', () => {
    const here = run([examplesFile], { env: { TZ: 'Asia/Shanghai' } }).stdout;
    for (const TZ of ['America/New_York', 'Pacific/Kiritimati', 'UTC']) {
      assert.equal(run([examplesFile], { env: { TZ } }).stdout, here, TZ);
    }
  });
});

describe('malformed input: exit 2, and the place named', () => {
  const malformed = [
    ['no JSON', '{"cases": [', /standard input is not JSON/],
    ['nothing', '', /standard input is not JSON/],
    ['a null', 'null', /case 1: \(the whole\) must be an object/],
    ['cases that are no list', { cases: {} }, /\/cases\/now is missing/],
    ['a case that is none', { cases: [example, 7] }, /case 2: \/cases\/1 must be an object/],
    [
      'no policy',
      other({ policy: undefined }),
      /case 1 "a routine visit after the window": \/policy is missing/,
    ],
    [
      'a null policy',
      { policy: 'minhang', cases: [other({ policy: null })] },
      /\/cases\/0\/policy must be an object/,
    ],
    [
      'a pack that is none',
      other({ policy: 'atlantis' }),
      /\/policy is no pack: atlantis \(there are nanchang-hitech/,
    ],
    ['a null calendar', other({ calendar: null }), /\/calendar must be an object, not null/],
    ['a name that is no text', other({ name: 7 }), /\/name must be a string/],
    ['no date', [example, other({ now: '2026-02-30T00:00:00+08:00' })], /case 2 .*: \/1\/now must be/],
    ['an unknown reason', other({ draft: { ...example.draft, reason: 'x' } }), /\/draft\/reason is unknown/],
    [
      'an end before the start',
      other({ draft: { ...example.draft, endsAt: '2026-11-25T09:30:00+08:00' } }),
      /\/draft\/endsAt must be after/,
    ],
    [
      'a pack before its first version',
      other({ policy: 'nanyang', draft: { ...example.draft, startsAt: '2024-11-25T09:30:00+08:00' } }),
      /\/policy nanyang has no version in force on 2024-11-25/,
    ],
  ];
  for (const [title, input, expected] of malformed) {
    it(title, () => {
      const { status, stdout, stderr } = run([], { input });
      assert.equal(status, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, expected);
    });
  }

  it('a file that is not there, two files, an unknown option', () => {
    assert.equal(run([join(folder, 'no-such.json')]).status, 2);
    assert.equal(run([examplesFile, examplesFile]).status, 2);
    assert.match(run(['--explian', examplesFile]).stderr, /unknown option --explian/);
  });
});

it('without the build it says how to build', () => {
  mkdirSync(join(folder, 'scripts/lib'), { recursive: true });
  for (const file of ['decide.mjs', 'lib/decision-cases.mjs', 'lib/cases.mjs', 'lib/json-command.mjs']) {
    cpSync(join(root, 'scripts', file), join(folder, 'scripts', file));
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const { status, stderr } = run([examplesFile], { script: join(folder, 'scripts/decide.mjs') });
  assert.equal(status, 1);
  assert.match(stderr, /not built.*--filter @anqi\/shared build/);
});

it('decides 5,000 cases', () => {
  const cases = Array.from({ length: 5000 }, (_, at) => examples[at % examples.length]);
  assert.equal(decided({ cases }).length, 5000);
});
