import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { differenceOf } from '../bench/ratio/answers.mjs';
import { describe } from '../bench/ratio/describe.mjs';
import { sharesOf } from '../bench/ratio/profile.mjs';
import { round } from '../bench/ratio/rounds.mjs';
import { summaryOf } from '../bench/ratio/summary.mjs';
import { renderReport } from '../bench/report/render.mjs';

const ID = '01M8CKPMDBPR5WZ07V66J3V6CT';
const OTHER_ID = '01M8CKPMHFCD4TVX9698J94KJY';

test('ids that were made and moments of the call make no difference, all else does', () => {
  const answer = (more) =>
    JSON.stringify({ id: ID, at: '2026-11-25T09:30:00+08:00', status: 'filed', ...more });
  assert.equal(differenceOf(answer({}), answer({ id: OTHER_ID, at: '2026-11-25T09:30:01.250+08:00' })), null);
  assert.match(differenceOf(answer({}), answer({ status: 'refused' })), /filed.*refused/);
  assert.match(differenceOf(answer({}), answer({ id: 'EN01' })), /EN01/, 'an id of another shape');
  assert.match(
    differenceOf(
      answer({ startsAt: '2026-11-25T09:30:00+08:00' }),
      answer({ startsAt: '2026-11-26T09:30:00+08:00' }),
    ),
    /26T/,
  );
  assert.notEqual(differenceOf(answer({ more: 1 }), answer({})), null, 'a member too few');
});

const answering = async (status, body) => {
  const server = createServer((_request, response) => response.writeHead(status).end(JSON.stringify(body)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    pid: process.pid,
    close: () => server.close(),
  };
};

const roundOf = async (product, bare) => {
  const world = { readers: ['token'], visits: [] };
  const asked = { name: 'a list page', world, connections: 1, seconds: 1, nth: 0 };
  let isMeasured = false;
  const generate = async () => {
    isMeasured = true;
    return { times: [1, 2, 3], seconds: 1, wrong: [] };
  };
  try {
    return { ...(await round(generate, { product, bare }, asked)), isMeasured };
  } finally {
    product.close();
    bare.close();
  }
};

test('a round whose answers differ is void and not measured', async () => {
  const items = [{ id: ID, status: 'approved' }];
  const made = await roundOf(await answering(200, { items }), await answering(200, { items: [] }));
  assert.match(made.problem, /a list page: the answers differ/);
  assert.equal(made.isMeasured, false);
});

test('so is one in which a side refuses', async () => {
  const made = await roundOf(await answering(200, {}), await answering(503, {}));
  assert.match(made.problem, /503/);
});

test('a round whose answers agree is measured on both sides', async () => {
  const made = await roundOf(await answering(200, { id: ID }), await answering(200, { id: OTHER_ID }));
  assert.equal(made.problem, null);
  assert.equal(made.product.rate, 3);
  assert.equal(made.bare.median, 2);
});

const side = (rate, p99) => ({ rate, median: 1, p99, errors: 0, processorUs: 500 });

test('the summary takes medians of the ratios and keeps their spread; the page says what is met', () => {
  const rounds = [8, 6, 9].map((rate) => ({ product: side(rate * 10, 3), bare: side(100, 2) }));
  const summary = summaryOf('filing a plan', 16, rounds);
  assert.equal(summary.ratio, 0.8);
  assert.deepEqual(summary.spread, [0.6, 0.9]);
  assert.equal(summary.p99Ratio, 1.5);
  const statements = { 'filing a plan': { product: 13, bare: 13 } };
  const profiles = { 'filing a plan': [['typeorm', 0.25]] };
  const { page, plots } = renderReport([
    {
      part: 'ratio',
      title: 'Ratio',
      under: {},
      results: { summaries: [summary], oneByOne: [summary], statements, profiles },
      describe,
    },
  ]);
  assert.match(
    page,
    /\| filing a plan \| 16 \| 80 \| 100 \| 0\.8 \(0\.6–0\.9\) \| ≥ 0\.8: met \| 1\.5 \| ≤ 1\.5: met \| 0 \|/,
  );
  assert.match(page, /typeorm 25 %/);
  assert.deepEqual([...plots.keys()], ['ratio-rates.svg']);
});

test('a profile is told by whose code it is, idle time aside', () => {
  const frame = (id, functionName, url = '') => ({ id, callFrame: { functionName, url } });
  const nodes = [
    frame(1, '(idle)'),
    frame(2, 'query', 'file:///a/node_modules/.pnpm/typeorm@1.1.1/node_modules/typeorm/x.js'),
    frame(3, 'decide', 'file:///a/shared/dist/rules/decide.js'),
    frame(4, 'run', 'file:///a/node_modules/.pnpm/x/node_modules/@nestjs/core/x.js'),
  ];
  const shares = sharesOf({ nodes, samples: [1, 2, 2, 3, 4], timeDeltas: [100, 2, 3, 3, 2] });
  assert.deepEqual(shares, [
    ['typeorm', 0.5],
    ['the rules (shared)', 0.3],
    ['@nestjs', 0.2],
  ]);
});
