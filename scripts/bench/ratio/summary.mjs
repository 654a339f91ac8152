import { medianOf, rounded } from '../lib/figures.mjs';

/** What is aimed at: the share of bare's rate, and at most so many times its p99. */
export const AIMS = {
  'filing a plan': 0.8,
  'verifying a code': 0.7,
  'the filing context': 0.7,
  'a list page': 0.7,
  'filing a request': 0.8,
};
export const P99_AIM = 1.5;

const sideOf = (rounds, side) => {
  const of = (figure) => rounds.map((round) => round[side][figure]);
  const processor = of('processorUs').filter((value) => value !== null);
  return {
    rate: Math.round(medianOf(of('rate'))),
    median: rounded(medianOf(of('median'))),
    p99: rounded(medianOf(of('p99'))),
    errors: of('errors').reduce((sum, count) => sum + count, 0),
    processorUs: processor.length === 0 ? null : Math.round(medianOf(processor)),
  };
};

/** Of the rounds of one call at so many connections: medians of each side, and of the ratios with the least and the greatest. */
export const summaryOf = (name, connections, rounds) => {
  const ratios = rounds.map(({ product, bare }) => product.rate / bare.rate);
  const p99s = rounds.map(({ product, bare }) => product.p99 / bare.p99);
  return {
    ...{ name, connections, rounds: rounds.length },
    product: sideOf(rounds, 'product'),
    bare: sideOf(rounds, 'bare'),
    ratio: rounded(medianOf(ratios)),
    spread: [rounded(Math.min(...ratios)), rounded(Math.max(...ratios))],
    p99Ratio: rounded(medianOf(p99s)),
  };
};
