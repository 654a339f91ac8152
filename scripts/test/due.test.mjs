/** Runs the command as people do. Needs shared's build: `node --test scripts/test/due.test.mjs`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'scripts/due.mjs');
const examplesFile = join(root, 'shared/testing/cases/clocks.json');
const examples = JSON.parse(readFileSync(examplesFile, 'utf8')).cases;

function run(args, { input = '', env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    input: typeof input === 'string' ? input : JSON.stringify(input),
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function reckoned(input) {
  const { status, stdout, stderr } = run([], { input });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const example = { name: 'over a weekend', start: '2026-11-27T10:00:00+08:00', workingDays: 1, pauses: [] };
const other = (changes) => ({ ...example, ...changes });

describe('what it prints', () => {
  it('reckons every worked example as expected, wherever the host stands', () => {
    const outputs = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'UTC'].map((TZ) => {
      const { status, stdout } = run([examplesFile], { env: { TZ } });
      assert.equal(status, 0);
      return stdout;
    });
    assert.equal(new Set(outputs).size, 1);
    const results = JSON.parse(outputs[0]);
    assert.equal(results.length, examples.length);
    results.forEach(({ name, dueAt, provisional, days }, at) => {
      assert.equal(name, examples[at].name);
      assert.deepEqual({ dueAt, provisional }, examples[at].expect, name);
      assert.equal(days.filter(({ counted }) => counted).length, examples[at].workingDays, name);
      assert.equal(days.at(-1).date, dueAt.slice(0, 10), name);
    });
  });

  it('says of each day whether it counts, and why', () => {
    assert.deepEqual(reckoned(example), [
      {
        name: 'over a weekend',
        dueAt: '2026-11-30T18:00:00+08:00',
        provisional: false,
        days: [
          { date: '2026-11-28', counted: false, why: '周末' },
          { date: '2026-11-29', counted: false, why: '周末' },
          { date: '2026-11-30', counted: true, why: '工作日' },
        ],
      },
    ]);
    const [{ days }] = reckoned(other({ start: '2026-02-13T10:00:00+08:00', workingDays: 7 }));
    const reasons = days.map(({ date, counted, why }) => `${date.slice(5)} ${counted ? '+' : '-'} ${why}`);
    assert.equal(reasons[0], '02-14 + 调休上班');
    assert.deepEqual(reasons.slice(1, 10), [
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `02-${day} - 春节`),
    ]);
    assert.equal(reasons.at(-3), '02-28 + 调休上班');
    assert.equal(reasons.at(-1), '03-02 + 工作日');
  });

  it('takes one case, a list, a file of cases; none without a name, and pauses left out', () => {
    const expected = reckoned({ cases: [example] });
    assert.deepEqual(reckoned(example), expected);
    assert.deepEqual(reckoned([example]), expected);
    assert.deepEqual(reckoned(other({ pauses: undefined })), expected);
    assert.equal(reckoned(other({ name: undefined }))[0].name, null);
    assert.deepEqual(reckoned({ cases: [] }), []);
  });

  it('takes another calendar, for one case or for all', () => {
    const calendar = {
      version: 'example',
      coverage: { from: '2026-01-01', to: '2026-12-31' },
      years: { 2026: { off: [{ date: '2026-11-30', name: '示例节' }], work: [] } },
    };
    const [result] = reckoned(other({ calendar }));
    assert.equal(result.dueAt, '2026-12-01T18:00:00+08:00');
    assert.deepEqual(result.days[2], { date: '2026-11-30', counted: false, why: '示例节' });
    assert.deepEqual(reckoned({ calendar, cases: [example] }), [result]);
  });

  it('takes one-off closed days, for one case or for all', () => {
    const closedDays = [{ date: '2026-11-30', name: '台风' }];
    const [result] = reckoned(other({ closedDays }));
    assert.equal(result.dueAt, '2026-12-01T18:00:00+08:00');
    assert.deepEqual(result.days[2], { date: '2026-11-30', counted: false, why: '临时闭办：台风' });
    assert.deepEqual(reckoned({ closedDays, cases: [example] }), [result]);
  });
});

describe('malformed input: exit 2, and the place named', () => {
  const malformed = [
    ['no JSON', '{"cases": [', /standard input is not JSON/],
    ['nothing', '', /standard input is not JSON/],
    ['a null', 'null', /case 1: \(the whole\) must be an object/],
    ['cases that are no list', { cases: 7 }, /case 1: \/cases must be an object/],
    ['a case that is none', { cases: [example, 7] }, /case 2: \/cases\/1 must be an object/],
    ['no start', other({ start: undefined }), /case 1 "over a weekend": \/start is missing/],
    [
      'a date that does not exist',
      [other({ start: '2026-02-30T10:00:00Z' })],
      /\/0\/start must be an ISO 8601/,
    ],
    ['no offset', other({ start: '2026-11-27T10:00:00' }), /\/start must be an ISO 8601/],
    ['no days', other({ workingDays: 0 }), /\/workingDays must be a whole number/],
    ['half a day', other({ workingDays: 0.5 }), /\/workingDays must be a whole number/],
    [
      'an open pause',
      other({ pauses: [{ from: '2026-11-27T11:00:00+08:00' }] }),
      /\/pauses\/0\/to is missing/,
    ],
    [
      'pauses that overlap',
      other({
        pauses: [
          { from: '2026-11-27T11:00:00+08:00', to: '2026-11-29T11:00:00+08:00' },
          { from: '2026-11-28T11:00:00+08:00', to: '2026-11-30T11:00:00+08:00' },
        ],
      }),
      /\/pauses\/1\/from must not be before the end of the pause before it/,
    ],
    ['null pauses', other({ pauses: null }), /\/pauses must be a list/],
    ['a null calendar', other({ calendar: null }), /\/calendar must be an object/],
    ['a closed day that is none', other({ closedDays: ['2026-11-30'] }), /\/closedDays\/0 must be an object/],
    ['a name that is no text', other({ name: 7 }), /\/name must be a string/],
  ];
  for (const [title, input, expected] of malformed) {
    it(title, () => {
      const { status, stdout, stderr } = run([], { input });
      assert.equal(status, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, expected);
    });
  }

  it('a file that is not there, two files, an option', () => {
    assert.match(run(['no-such.json']).stderr, /due: malformed input\ncannot read no-such.json/);
    assert.equal(run([examplesFile, examplesFile]).status, 2);
    assert.match(run(['--explain', examplesFile]).stderr, /unknown option --explain/);
  });
});
