import { findPack, findRequestPolicies, parseInstant, STATE_COUNCIL_CALENDAR } from '@anqi/shared';
import { worldOf, type World } from '../../src/demo/district/world.js';
import { tellYear, type Tale } from '../../src/demo/district/year.js';

export const POLICY = findPack('nanchang-hitech')![0]!;
export const REQUEST_POLICY = findRequestPolicies('nanchang-hitech')![0]!;
export const CALENDAR = STATE_COUNCIL_CALENDAR;

interface When {
  seed?: number;
  /** ISO 8601. */
  now?: string;
  days?: number;
}

export function aWorld({ seed = 7, now = '2026-03-11T10:30:00+08:00' }: When = {}): World {
  const place = { policy: POLICY, requestPolicy: REQUEST_POLICY, calendar: CALENDAR };
  return worldOf({ seed, now: parseInstant(now), ...place });
}

export function aTale(when: When = {}): { world: World; tale: Tale } {
  const world = aWorld(when);
  return { world, tale: tellYear(world, { days: when.days ?? 365 }) };
}
