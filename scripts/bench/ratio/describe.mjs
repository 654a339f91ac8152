import { AIMS, P99_AIM } from './summary.mjs';

const METHOD = `The bare server is \`node:http\` with \`mysql2\`: the same statements in as few round trips, the same checks, the same JSON, no framework
and no mapping of objects; what goes by itself is prepared. It imports the product's pure functions, such as the decision and the presenters. Both answer from one
MariaDB on the same machine, which has each commit on the disk, in turns of a few rounds; the load comes from a process of its own. Before
each round both get the same call, and where the answers differ the whole run is void. Both are called for some seconds before the first
round of a call, until the engine has compiled it, and the connections of a round stand before it is counted. The product runs without
its timers, which would work beside the measured calls on one side alone.`;

const mark = (isMet) => (isMet ? 'met' : 'short');

const ratioRow = ({ name, connections, product, bare, ratio, spread, p99Ratio }) => [
  name,
  connections,
  product.rate,
  bare.rate,
  `${ratio} (${spread.join('–')})`,
  `≥ ${AIMS[name]}: ${mark(ratio >= AIMS[name])}`,
  p99Ratio,
  `≤ ${P99_AIM}: ${mark(p99Ratio <= P99_AIM)}`,
  product.errors + bare.errors,
];

const RATIOS = [
  ...['Call', 'Connections', 'Product a second', 'Bare a second', 'Ratio (least–greatest)'],
  ...['Aim', 'p99 ratio', 'Aim', 'Errors'],
];

const timeRow = ({ name, connections, product, bare }) => [
  ...[name, connections, product.median, bare.median, product.p99, bare.p99],
  ...[product.processorUs ?? '–', bare.processorUs ?? '–'],
];

const MOST_OWNERS = 8;

const percent = (share) => `${Math.round(share * 100)} %`;

const profileRow = ([name, shares]) => [
  name,
  shares
    .slice(0, MOST_OWNERS)
    .map(([owner, share]) => `${owner} ${percent(share)}`)
    .join(', '),
];

export const describe = ({ summaries, oneByOne, statements, profiles }) => {
  const names = [...new Set(summaries.map(({ name }) => name))];
  const connections = [...new Set(summaries.map((each) => each.connections))];
  const ratioOf = (name, count) =>
    summaries.find((each) => each.name === name && each.connections === count)?.ratio ?? null;
  return [
    { text: METHOD },
    {
      table: {
        head: RATIOS,
        rows: summaries.map(ratioRow),
      },
      plot: {
        ...{
          name: 'rates',
          title: 'Calls a second, the bare server being 1',
          unit: 'ratio',
          kind: 'bars',
          labels: names,
        },
        series: connections.map((count) => ({
          name: `${count} connections`,
          values: names.map((name) => ratioOf(name, count)),
        })),
        aims: names.map((name) => AIMS[name]),
      },
    },
    {
      heading: 'Where every statement is prepared and sent by itself',
      text: 'The same two writing calls, the bare server now sending each statement of its transaction as a prepared one and waiting for it, as a plain stack does.',
      table: { head: RATIOS, rows: oneByOne.map(ratioRow) },
    },
    {
      heading: 'Times, and the processor a call',
      text: 'Milliseconds of medians over the rounds; microseconds of processor time of the server process alone.',
      table: {
        head: ['Call', 'Connections', 'Median', 'Bare', 'p99', 'Bare', 'Processor', 'Bare'],
        rows: summaries.map(timeRow),
      },
    },
    {
      heading: 'Statements a call',
      text: 'What each sends to the database, begin and commit included. Both send them in as few packets: four for a plan (who calls; the key and the lock; the facts; what is written), three for a request. Calls that come in together share the first, in both.',
      table: {
        head: ['Call', 'Product', 'Bare'],
        rows: names.map((name) => [name, statements[name].product, statements[name].bare]),
      },
    },
    {
      heading: 'Where the rest goes',
      text: 'Whose code the product spends its processor time in, at 16 connections, by samples of the engine.',
      table: { head: ['Call', 'Shares'], rows: Object.entries(profiles).map(profileRow) },
    },
  ];
};
