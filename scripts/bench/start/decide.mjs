import { at } from '../../lib/root.mjs';
import { medianOf } from '../lib/figures.mjs';

const ROUNDS = 9;

/** A draft over ten plans of three departments, of which rules 8 to 10 look at each. */
const inputOf = ({ anInput, aDraft, aPlan, someFacts }) => {
  const plans = Array.from({ length: 10 }, (_, nth) =>
    aPlan()
      .of(['dept-emergency', 'dept-environment', 'dept-market'][nth % 3])
      .on(`2026-11-${String(2 + nth * 3).padStart(2, '0')}`)
      .named(`plan-${nth}`)
      .build(),
  );
  return anInput({ draft: aDraft().on('2026-11-25').build(), facts: someFacts({ plans }) });
};

/** Decisions a second, each with the trace of all rules: the middle of several rounds. */
export const measureDecide = async ({ seconds = 1 } = {}) => {
  const { decide } = await import(at('shared', 'dist', 'index.js'));
  const input = inputOf(await import(at('shared', 'dist', 'testing', 'testing', 'index.js')));
  if (decide(input).steps.length !== 12) throw new Error('a decision has a step for each of twelve rules');
  const rates = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    let made = 0;
    while (performance.now() - begun < (seconds * 1_000) / 3) {
      for (let nth = 0; nth < 200; nth += 1) decide(input);
      made += 200;
    }
    rates.push((made / (performance.now() - begun)) * 1_000);
  }
  return { plans: input.facts.plans.length, aSecond: Math.round(medianOf(rates.slice(2))) };
};
