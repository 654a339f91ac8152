/** All requests of the tale: a piece for every state and for everybody's to-do, and the ordinary ones around them. */
import type { World } from '../world.js';
import { backgroundOf } from './background.js';
import { answeredAndCalled, closed } from './pieces-closing.js';
import { duplicate, reopened, scheduled } from './pieces-scheduled.js';
import { arriving, atRisk, withDepartments } from './pieces-under-way.js';
import type { RequestStory } from './request-story.js';

/** `dates`: the working days of the past. */
export function tellRequests(world: World, dates: readonly string[]): RequestStory[] {
  return [
    ...arriving(world),
    ...withDepartments(world),
    ...atRisk(world),
    ...answeredAndCalled(world),
    ...closed(world),
    ...reopened(world),
    ...duplicate(world),
    ...scheduled(world),
    ...backgroundOf(world, dates),
  ];
}
