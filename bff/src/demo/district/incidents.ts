/** What is out of the ordinary but within the rules: departures, joint visits, changes, emergencies, rechecks. */
import { addDays, dateOf, formatInstant, parseInstant } from '@anqi/shared';
import { filingInstant, findVisit, officersFor, storyOf } from './background.js';
import { actsOf, finishAct, visitActs } from './courses.js';
import { instantAt } from './days.js';
import { draftOf, evidenceFor, itemsFor, offSiteItems, periodOf } from './drafts.js';
import { NECESSITIES, REPLACEMENT_REASON } from './phrases.js';
import type { Story, StoryDraft, TimedAct } from './story.js';
import type { World } from './world.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface On {
  key: string;
  date: string;
}

/** A general visit on a quiet day, with its necessity written down: the head and the coordinating office agree. */
export function departure(world: World, { key, date }: On): Story | null {
  const parts = findVisit(world, { date, reasonClass: 'general' });
  if (!parts) return null;
  const draft: StoryDraft = { ...draftOf(parts), necessity: { 'quiet-day': NECESSITIES['quiet-day'] } };
  const filedAt = filingInstant(world, date);
  return storyOf(key, parts, {
    draft,
    acts: actsOf({ draft, filedAt, course: 'finished', isDeparture: true }, world),
  });
}

/** Another department comes along: one visit instead of two (S004 三(二)2). */
export function joining(world: World, host: Story, key: string): Story | null {
  const enterprise = world.enterprises[host.enterpriseOrdinal - 1]!;
  const date = dateOf(host.draft.startsAt);
  const departmentKey = world.random.pick(enterprise.lookedAfterBy);
  const booking = { departmentKey, enterprise, date, reasonClass: 'general' as const };
  const slot = `${date} ${host.draft.startsAt.slice(11, 13) < '12' ? 'morning' : 'afternoon'}`;
  const officers = officersFor(world, departmentKey, slot);
  const items = itemsFor(departmentKey, 'routine', 'general').slice(0, 2);
  if (departmentKey === host.departmentKey || !officers || items.length === 0) return null;
  if (!world.bookings.fitsJoining(booking)) return null;
  world.bookings.add(booking);
  world.bookings.occupy(officers, slot);
  const period = { startsAt: host.draft.startsAt, endsAt: host.draft.endsAt };
  const parts = { departmentKey, enterprise, reason: 'routine', items, officers, period, evidence: {} };
  const draft: StoryDraft = { ...draftOf(parts), joinsStory: host.key };
  const filedAt = host.acts[0]!.at + 150 * MINUTE;
  const course = host.acts.some(({ kind }) => kind === 'start') ? 'finished' : 'approved';
  return storyOf(key, parts, { draft, acts: actsOf({ draft, filedAt, course, isDeparture: false }, world) });
}

/** An approved plan moved to the afternoon, approved again, and carried out. */
export function amended(world: World, { key, date }: On): Story | null {
  const parts = findVisit(world, { date, reasonClass: 'statutory' });
  if (!parts) return null;
  const draft: StoryDraft = { ...draftOf(parts), ...periodOf(date, 'morning') };
  const filedAt = filingInstant(world, date);
  const change = periodOf(date, 'afternoon');
  const acts: TimedAct[] = [
    ...actsOf({ draft, filedAt, course: 'approved', isDeparture: false }, world),
    { kind: 'amend', at: filedAt + 3 * HOUR, change },
    { kind: 'approve', at: filedAt + 4 * HOUR },
    ...visitActs({ ...draft, ...change }, world),
  ];
  return storyOf(key, parts, { draft, acts });
}

/** One of the two officers falls ill the day before; a third of the department comes instead. */
export function replaced(world: World, { key, date }: On): Story | null {
  const parts = findVisit(world, { date, reasonClass: 'statutory' });
  if (!parts) return null;
  const spare = world.officers.find(
    ({ departmentKey, id }) => departmentKey === parts.departmentKey && !parts.officers.includes(id),
  );
  if (!spare) return null;
  const draft = draftOf(parts);
  const filedAt = filingInstant(world, date);
  const replacement: TimedAct = {
    kind: 'replace-officer',
    at: filedAt + 5 * HOUR,
    officerId: parts.officers[1]!,
    byOfficerId: spare.id,
    reason: REPLACEMENT_REASON,
  };
  const [filed, approved] = actsOf({ draft, filedAt, course: 'approved', isDeparture: false }, world);
  return storyOf(key, parts, { draft, acts: [filed!, approved!, replacement, ...visitActs(draft, world)] });
}

/** Filed on the way or on site, with a code at once; the head agrees, or not, afterwards (S001 二(二)2). */
export function emergency(world: World, { key, date }: On): Story | null {
  const { random, policy } = world;
  const departmentKey = random.pick(['emergency', 'fire', 'environment']);
  const enterprise = random.pick(
    world.enterprises.filter(({ lookedAfterBy }) => lookedAfterBy.includes(departmentKey)),
  );
  const officers = world.officers.filter((officer) => officer.departmentKey === departmentKey).slice(0, 2);
  const startsAt = instantAt(date, '08:00') + random.int(0, 12 * 60) * MINUTE;
  const period = { startsAt: formatInstant(startsAt), endsAt: formatInstant(startsAt + 2 * HOUR) };
  const items = itemsFor(departmentKey, 'emergency', 'triggered').slice(0, 2);
  const evidence = evidenceFor('emergency', policy, random);
  const ids = officers.map(({ id }) => id);
  const parts = { departmentKey, enterprise, reason: 'emergency', items, officers: ids, period, evidence };
  const isFiledBefore = random.chance(0.5);
  const answer: TimedAct = random.chance(0.85)
    ? { kind: 'approve', at: startsAt + 3 * HOUR }
    : { kind: 'refuse', at: startsAt + 3 * HOUR, reason: '现场情况未达应急处置标准，予以记录。' };
  const acts: TimedAct[] = [
    { kind: 'file', at: startsAt + (isFiledBefore ? -15 : 35) * MINUTE },
    ...(isFiledBefore ? [{ kind: 'start' as const, at: startsAt + 2 * MINUTE }] : []),
    finishAct(startsAt + 100 * MINUTE, 'advice', random),
    answer,
  ];
  return storyOf(key, parts, { draft: draftOf(parts), acts });
}

/** The correction of an earlier visit is looked at again when its date has come. */
export function recheck(world: World, prior: Story, key: string): Story | null {
  const ordered = prior.acts.find((act) => act.kind === 'finish');
  const dueDate = ordered?.kind === 'finish' ? ordered.correctionDueDate : null;
  if (!dueDate) return null;
  let date = addDays(dueDate, 1);
  while (!world.days.isWorking(date)) date = addDays(date, 1);
  const filedAt = filingInstant(world, date);
  if (filedAt <= parseInstant(prior.draft.endsAt) || filedAt >= world.now) return null;
  const draft: StoryDraft = {
    ...prior.draft,
    ...periodOf(date, 'afternoon'),
    reason: 'recheck',
    evidence: {},
    necessity: {},
    joinsStory: null,
    priorStory: prior.key,
  };
  const course = date < world.days.today ? 'finished' : 'approved';
  return { ...prior, key, draft, acts: actsOf({ draft, filedAt, course, isDeparture: false }, world) };
}

/** A check from the desk: no window stands against it (domain: rules 5–12 are not-applicable). */
export function offSite(world: World, { key, date }: On): Story | null {
  const { random } = world;
  const enterprise = random.pick(world.enterprises);
  const departmentKey = random.pick(enterprise.lookedAfterBy);
  const officers = officersFor(world, departmentKey, `${date} morning`);
  const items = random.sample(offSiteItems(departmentKey), 2);
  if (!officers || items.length === 0) return null;
  const period = periodOf(date, 'morning');
  const parts = { departmentKey, enterprise, reason: 'routine', items, officers, period, evidence: {} };
  const draft: StoryDraft = { ...draftOf(parts), mode: 'off-site' };
  const filedAt = filingInstant(world, date);
  return storyOf(key, parts, {
    draft,
    acts: actsOf({ draft, filedAt, course: 'finished', isDeparture: false }, world),
  });
}
