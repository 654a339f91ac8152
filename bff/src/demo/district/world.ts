/** All that the stories are told from. Bookings and randomness move on as they are told; the rest stands. */
import type { Calendar, PolicyPack, RequestPolicy } from '@anqi/shared';
import { dateOf, formatInstant, MS_PER_MINUTE } from '@anqi/shared';
import { Bookings } from './bookings.js';
import { daysAround, type Days } from './days.js';
import { enterprisesFor, type DemoEnterprise } from './enterprises.js';
import { officersOn, type DemoOfficer } from './officers.js';
import { randomFrom, type Random } from './random.js';

export interface WorldSettings {
  seed: number;
  /** The demo's now, in milliseconds, cut to the minute: nothing is told as done after it. */
  now: number;
  policy: PolicyPack;
  requestPolicy: RequestPolicy;
  calendar: Calendar;
}

export interface World {
  now: number;
  policy: PolicyPack;
  requestPolicy: RequestPolicy;
  calendar: Calendar;
  days: Days;
  enterprises: readonly DemoEnterprise[];
  officers: readonly DemoOfficer[];
  bookings: Bookings;
  random: Random;
}

export function worldOf({ seed, now, policy, requestPolicy, calendar }: WorldSettings): World {
  const today = dateOf(formatInstant(now));
  return {
    now: now - (now % MS_PER_MINUTE),
    policy,
    requestPolicy,
    calendar,
    days: daysAround(today, { calendar, policy }),
    enterprises: enterprisesFor(seed),
    officers: officersOn(today),
    bookings: new Bookings(),
    random: randomFrom(seed),
  };
}

/** By ordinal, from 1. */
export function enterpriseAt({ enterprises }: World, ordinal: number): DemoEnterprise {
  const enterprise = enterprises[ordinal - 1];
  if (!enterprise) throw new RangeError(`no demo enterprise: ${ordinal}`);
  return enterprise;
}
