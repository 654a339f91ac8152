import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as growth from '../bench/growth.mjs';
import * as lifecycle from '../bench/lifecycle.mjs';
import * as start from '../bench/start.mjs';
import { plotOf } from '../bench/report/plot.mjs';

const check = (sections) => {
  for (const { table, plot } of sections) {
    if (table) for (const row of table.rows) assert.equal(row.length, table.head.length);
    if (plot) assert.doesNotMatch(plotOf(plot), /NaN|undefined|Infinity/);
  }
  return sections;
};

test('growth: the ratio of each call, and by name what is beyond its aim', () => {
  const sizes = [
    { plans: 10_000, requests: 10_000 },
    { plans: 1_000_000, requests: 1_000_000 },
  ];
  const calls = [
    { name: 'a list', aim: 1.5, ms: [2, 2.4] },
    { name: 'a slow list', aim: 1.5, ms: [2, 9] },
    { name: 'a write', aim: null, ms: [4, 40] },
  ];
  const [said] = check(growth.describe({ sizes, buffer: 4, calls }));
  assert.match(said.text, /1 of 2 are; beyond it: a slow list \(4\.5\)/);
  assert.deepEqual(said.table.rows[0], ['a list', 2, 2.4, 1.2, 1.5]);
  const [met] = growth.describe({ sizes, buffer: 4, calls: calls.slice(0, 1) });
  assert.match(met.text, /it is, everywhere/);
});

test('lifecycle: calls in fours beside the figures that are eGov DIGIT’s own', () => {
  const figures = { median: 20, p95: 60, p99: 90 };
  const names = ['submit', 'register', 'dispatch', 'accept', 'answer', 'feed-back'];
  const closing = ['call-satisfied', 'apply-close-out', 'accept-close-out'];
  const byCall = [...names, ...closing].map((name) => ({ name, ...figures }));
  const size = { closedASecond: 30, all: figures, byCall, errors: [] };
  const sizes = [
    { ...size, requests: 100_000, callsASecond: 270, bareASecond: 440 },
    { ...size, requests: 1_000_000, callsASecond: 243, bareASecond: 400 },
  ];
  const [said] = check(lifecycle.describe({ users: 50, processes: 2, sizes }));
  assert.match(said.text, /0\.9 of the rate at 100k/);
  assert.deepEqual(said.table.rows[0], ['100k', 30, 270, 67.5, 110, 20, 60, 90, 0, '37 a second']);
  assert.match(said.table.rows[1].at(-1), /6\.3 a second, p95 3300 ms/);
});

test('start: each aim is said to be met or missed', () => {
  const results = {
    server: { coldStartMs: 2_400, slowestMs: 3_000, restMb: 120, loadMb: 180 },
    browser: { requests: 12, kilobytes: 200, scriptKilobytes: 137, lcpMs: 2_100 },
    packages: [{ name: 'main', kilobytes: 900 }],
    decide: { plans: 10, aSecond: 80_000 },
    cards: { cards: 100, aSecond: 200, mostMb: 180, longestMs: 40 },
    codes: { middleMs: 90.44 },
    clone: { seconds: 200 },
  };
  const [said] = check(start.describe(results));
  const row = (words) => said.table.rows.find(([what]) => what.includes(words));
  assert.match(row('cold start')[2], /missed/);
  assert.match(row('decisions')[2], /met/);
  assert.deepEqual(row('clean clone')[1], '200 s');
  assert.equal(start.describe({ ...results, clone: null })[0].table.rows.length, said.table.rows.length - 1);
});
