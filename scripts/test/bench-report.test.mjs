import assert from 'node:assert/strict';
import { test } from 'node:test';
import { benchArguments, optionsOf } from '../bench/arguments.mjs';
import { renderReport } from '../bench/report/render.mjs';
import { formatted } from '../bench/report/formatted.mjs';

const under = {
  ...{ cpu: 'Example 1 GHz', cores: 2, memoryGiB: 8, node: 'v20.19.0', database: 'Example DB 1.0' },
  ...{ commit: 'abcdef0123', isDirty: true, date: '2026-11-25' },
};
const plot = {
  name: 'speed',
  title: 'Speed of <a> & b',
  unit: 'ratio',
  kind: 'bars',
  labels: ['filing', 'reading'],
  series: [
    { name: '16', values: [0.81, null] },
    { name: '64', values: [0.7, 0.9] },
  ],
  aims: [0.8, null],
};
const part = {
  part: 'example',
  title: 'An example',
  under,
  results: [['filing | planned', 3]],
  describe: (rows) => [
    { heading: 'Figures', text: 'Said in words.', table: { head: ['what', 'how'], rows }, plot },
    { plot: { ...plot, name: 'growth', kind: 'lines' } },
  ],
};

test('the page names machine, commit and date, and says that the tree was not clean', () => {
  const { page } = renderReport([part]);
  for (const words of ['Example 1 GHz, 2 cores, 8 GiB', 'Node v20.19.0', 'Example DB 1.0', '2026-11-25'])
    assert.ok(page.includes(words), words);
  assert.match(page, /at abcdef0123 with changes that are not committed/);
  const clean = renderReport([{ ...part, under: { ...under, isDirty: false } }]).page;
  assert.doesNotMatch(clean, /not committed/);
});

test('a bar in a cell does not begin another cell', () => {
  assert.ok(renderReport([part]).page.includes('| filing \\| planned | 3 |'));
});

test('each plot is a file beside the page, with a title and its figures in words', () => {
  const { page, plots } = renderReport([part]);
  assert.deepEqual([...plots.keys()], ['example-speed.svg', 'example-growth.svg']);
  for (const [name, svg] of plots) {
    assert.ok(page.includes(`](performance/${name})`));
    assert.match(svg, /role="img"/);
    assert.match(svg, /<title id="title">Speed of &lt;a&gt; &amp; b<\/title>/);
    assert.match(svg, /filing: 16 0\.81, 64 0\.7, aim 0\.8; reading: 16 none, 64 0\.9 \(ratio\)/);
    assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
  }
});

test('the same results are the same page, as the check of the format has it', async () => {
  const page = await formatted('performance.md', renderReport([part]).page);
  assert.equal(await formatted('performance.md', page), page);
  assert.equal(await formatted('performance.md', renderReport([part]).page), page);
});

test('parts and options by name; what nobody knows is refused', () => {
  const known = ['ratio', 'growth'];
  assert.deepEqual(benchArguments([], known).parts, known);
  assert.deepEqual(benchArguments(['report'], known).parts, []);
  const { parts, given } = benchArguments(['growth', '--rows=10000'], known);
  assert.deepEqual(parts, ['growth']);
  assert.deepEqual(optionsOf('growth', { rows: 5, rounds: 2 }, given), { rows: 10_000, rounds: 2 });
  assert.throws(() => optionsOf('growth', { rounds: 2 }, given), /no option --rows/);
  assert.throws(() => benchArguments(['groth'], known), /called "groth"/);
});
