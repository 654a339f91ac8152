/** The ordinary year: visits that go well, a few that do not, and filings that the rules turn away. */
import { addDays } from '@anqi/shared';
import type { ReasonClass } from './bookings.js';
import { actsOf, type Course } from './courses.js';
import { instantAt } from './days.js';
import {
  draftOf,
  evidenceFor,
  freeOfficers,
  itemsFor,
  periodOf,
  type DraftParts,
  type HalfDay,
} from './drafts.js';
import { ITEMS } from './items.js';
import type { Story, StoryDraft } from './story.js';
import type { World } from './world.js';

const GENERAL_REASONS = { routine: 50, random: 36, thematic: 14 };
const TRIGGERED_REASONS = {
  complaint: 32,
  case: 14,
  'data-clue': 16,
  transferred: 10,
  'enterprise-request': 8,
  'licence-survey': 20,
};
const STATUTORY_REASONS = ['work-safety', 'food-drug-safety', 'environment'];
const TRIES = 24;

export interface Wanted {
  date: string;
  reasonClass: ReasonClass;
}

/** A department, an enterprise, items and officers for a visit on a date; null where none was found in a few tries. */
export function findVisit(world: World, wanted: Wanted): DraftParts | null {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const parts = tryVisit(world, wanted);
    if (parts) return parts;
  }
  return null;
}

function tryVisit(world: World, { date, reasonClass }: Wanted): DraftParts | null {
  const { random, bookings, policy } = world;
  const enterprise = random.pick(world.enterprises);
  const departmentKey = random.pick(enterprise.lookedAfterBy);
  const reason = reasonFor(world, departmentKey, reasonClass);
  if (reason === null || !bookings.fits({ departmentKey, enterprise, date, reasonClass })) return null;
  const half: HalfDay = random.chance(0.6) ? 'morning' : 'afternoon';
  const officers = officersFor(world, departmentKey, `${date} ${half}`);
  const choice = itemsFor(departmentKey, reason, reasonClass);
  if (officers === null || choice.length === 0) return null;
  bookings.add({ departmentKey, enterprise, date, reasonClass });
  bookings.occupy(officers, `${date} ${half}`);
  const items = random.sample(choice, random.int(1, 3));
  const evidence = evidenceFor(reason, policy, random);
  return { departmentKey, enterprise, reason, items, officers, period: periodOf(date, half), evidence };
}

/** Two of a department's officers who are free in a half-day, the filer first; null where there are none. */
export function officersFor(world: World, departmentKey: string, slot: string): string[] | null {
  const own = world.officers.filter((officer) => officer.departmentKey === departmentKey);
  return freeOfficers(own, slot, world);
}

function reasonFor({ random }: World, departmentKey: string, reasonClass: ReasonClass): string | null {
  switch (reasonClass) {
    case 'general':
      return random.weighted(GENERAL_REASONS);
    case 'triggered':
      return random.weighted(TRIGGERED_REASONS);
    case 'statutory': {
      const reasons = STATUTORY_REASONS.filter(
        (reason) => itemsFor(departmentKey, reason, 'statutory').length > 0,
      );
      return reasons.length > 0 ? random.pick(reasons) : null;
    }
  }
}

/** Some of the visits that may come unannounced do (rule 4). */
export function perhapsUnannounced(
  draft: StoryDraft,
  reasonClass: ReasonClass,
  { random }: World,
): StoryDraft {
  const allowed = draft.items.every((id) => ITEMS.find((item) => item.id === id)?.unannounced);
  const may = reasonClass === 'triggered' || (reasonClass === 'statutory' && allowed);
  return may && random.chance(0.2) ? { ...draft, unannounced: true } : draft;
}

/** A working day some days before the visit, at an hour of work. */
export function filingInstant({ days, random }: World, visitDate: string): number {
  let date = addDays(visitDate, -random.int(1, 6));
  while (!days.isWorking(date)) date = addDays(date, -1);
  return instantAt(date, '08:40') + random.int(0, 360) * 60_000;
}

const COURSES: Readonly<Record<Exclude<Course, 'awaiting' | 'approved'>, number>> = {
  finished: 84,
  cancelled: 5,
  refused: 5,
  'lapses-unapproved': 3,
  'lapses-unstarted': 3,
};

/** A visit of the past with all that became of it, or null where the date has no room for one. */
export function pastVisit(world: World, wanted: Wanted & { key: string }): Story | null {
  const parts = findVisit(world, wanted);
  if (!parts) return null;
  const draft = perhapsUnannounced(draftOf(parts), wanted.reasonClass, world);
  const filedAt = filingInstant(world, wanted.date);
  const course = world.random.weighted(COURSES);
  return storyOf(wanted.key, parts, {
    draft,
    acts: actsOf({ draft, filedAt, course, isDeparture: false }, world),
  });
}

/** An hour of work in the last days, before now. */
export function recentInstant({ days, random, now }: World): number {
  let date = addDays(days.today, -random.int(0, 6));
  while (!days.isWorking(date) || instantAt(date, '08:40') > now) date = addDays(date, -1);
  const latest = Math.min(instantAt(date, '16:30'), now);
  return instantAt(date, '08:30') + Math.floor(random.next() * (latest - instantAt(date, '08:30')));
}

/** A visit of the coming weeks, filed in the last days; some are approved already. */
export function comingVisit(world: World, wanted: Wanted & { key: string }): Story | null {
  const parts = findVisit(world, wanted);
  if (!parts) return null;
  const draft = perhapsUnannounced(draftOf(parts), wanted.reasonClass, world);
  const filedAt = recentInstant(world);
  const course = world.random.chance(0.7) ? 'approved' : 'awaiting';
  return storyOf(wanted.key, parts, {
    draft,
    acts: actsOf({ draft, filedAt, course, isDeparture: false }, world),
  });
}

export function storyOf(key: string, parts: DraftParts, told: Pick<Story, 'draft' | 'acts'>): Story {
  return { key, departmentKey: parts.departmentKey, enterpriseOrdinal: parts.enterprise.ordinal, ...told };
}
