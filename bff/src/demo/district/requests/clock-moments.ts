/** When a request has to have been dispatched for its clock to stand where the demo wants it. */
import {
  amberAt,
  COMPLEXITIES,
  formatInstant,
  MS_PER_HOUR,
  parseInstant,
  startDue,
  type Complexity,
} from '@anqi/shared';
import type { World } from '../world.js';
import { ago, HOUR, workedOn } from './working-time.js';

const FARTHEST_HOURS = 120;
/** Passed on and dispatched. */
const MINUTES_TO_DISPATCH = 10;
const SPARE_MS = 2 * MS_PER_HOUR;

/** Submitted so, passed on and dispatched within minutes, it is amber now and not due for two hours; where there is none, a fresh one. */
export function submittedToBeAmber(world: World): { at: number; complexity: Complexity } {
  const { requestPolicy: policy, calendar, now } = world;
  const terms = { calendar, closeOfBusiness: policy.closeOfBusiness };
  for (let hours = 2; hours < FARTHEST_HOURS; hours++) {
    const at = ago(world, hours * HOUR);
    const startAtMs = workedOn(world.days, at, MINUTES_TO_DISPATCH);
    for (const complexity of COMPLEXITIES) {
      const due = startDue(formatInstant(startAtMs), policy.handling[complexity], terms);
      const dueAtMs = parseInstant(due.dueAt);
      const amber = amberAt({ startAtMs, dueAtMs }, policy.lateness.amberAfter);
      if (amber <= now && now + SPARE_MS < dueAtMs) return { at, complexity };
    }
  }
  return { at: ago(world, 2 * HOUR), complexity: 'simple' };
}
