/** How a set piece is written down: who inspects whom for what and when; the rest follows. */
import { dateOf, MS_PER_HOUR, parseInstant, type Policy, type RuleId } from '@anqi/shared';
import type { ReasonClass } from './bookings.js';
import { storyOf } from './background.js';
import { finishAct, ratingGiven } from './courses.js';
import { instantAt } from './days.js';
import { draftOf, evidenceFor, itemsFor, offSiteItems } from './drafts.js';
import type { DemoItem } from './items.js';
import type { RatingGiven, Story, StoryDraft, TimedAct, VisitResult } from './story.js';
import { enterpriseAt, type World } from './world.js';

export interface Piece {
  key: string;
  department: string;
  /** Ordinal. */
  enterprise: number;
  /** Places within the department, the filer first. */
  seats: readonly number[];
  reason: string;
  period: { startsAt: string; endsAt: string };
  acts: TimedAct[];
  change?: Partial<Pick<StoryDraft, 'mode' | 'unannounced' | 'joinsStory' | 'priorStory'>>;
  necessity?: Partial<Record<RuleId, string>>;
}

const MOST_ITEMS = 2;
const MINUTE = 60_000;

function classOf(reason: string, { reasons }: Policy): ReasonClass {
  if (reasons.general.includes(reason)) return 'general';
  return reasons.statutory.includes(reason) ? 'statutory' : 'triggered';
}

/** Filed on a date, at ten. */
export function filed(date: string): TimedAct[] {
  return [{ kind: 'file', at: instantAt(date, '10:00') }];
}

/** Filed so, and approved within the hour. */
export function approved(date: string): TimedAct[] {
  const acts = filed(date);
  return [...acts, { kind: 'approve', at: acts[0]!.at + 50 * MINUTE }];
}

interface Visit {
  period: Piece['period'];
  result: VisitResult;
  filedOn: string;
}

/** Filed and approved so, and carried out in the period. */
export function finished(world: World, visit: Visit): TimedAct[] {
  const start: TimedAct = { kind: 'start', at: parseInstant(visit.period.startsAt) + 4 * MINUTE };
  const finish = finishAct(parseInstant(visit.period.endsAt) - 10 * MINUTE, visit.result, world.random);
  return [...approved(visit.filedOn), start, finish];
}

/** The enterprise's rating, so many hours after the visit's end. */
export function rated(
  world: World,
  visit: { period: Piece['period']; level: RatingGiven['level']; hours: number },
): TimedAct {
  const at = parseInstant(visit.period.endsAt) + visit.hours * MS_PER_HOUR;
  return { kind: 'rate', at, rating: ratingGiven(visit.level, world.random) };
}

/** A set piece keeps its place: the background is told around it. */
export function tell(world: World, piece: Piece): Story {
  const { department, reason, period } = piece;
  const reasonClass = classOf(reason, world.policy);
  const enterprise = enterpriseAt(world, piece.enterprise);
  const officers = officersAt(world, department, piece.seats);
  const date = dateOf(period.startsAt);
  world.bookings.add({ departmentKey: department, enterprise, date, reasonClass });
  world.bookings.occupy(
    officers,
    `${date} ${period.startsAt.slice(11, 13) < '12' ? 'morning' : 'afternoon'}`,
  );
  const evidence = evidenceFor(reason, world.policy, world.random);
  if (piece.change?.priorStory) delete evidence.priorPlanId;
  const parts = {
    departmentKey: department,
    enterprise,
    reason,
    items: itemsOf(piece, reasonClass),
    officers,
    period,
    evidence,
  };
  const draft = { ...draftOf(parts), necessity: piece.necessity ?? {}, ...piece.change };
  return storyOf(piece.key, parts, { draft, acts: piece.acts });
}

function itemsOf({ department, reason, change }: Piece, reasonClass: ReasonClass): DemoItem[] {
  if (change?.mode === 'off-site') return offSiteItems(department).slice(0, MOST_ITEMS);
  const items = itemsFor(department, reason, reasonClass).filter(
    (item) => !change?.unannounced || item.unannounced,
  );
  return items.slice(0, MOST_ITEMS);
}

function officersAt({ officers }: World, departmentKey: string, seats: readonly number[]): string[] {
  const own = officers.filter((officer) => officer.departmentKey === departmentKey);
  return seats.map((seat) => own[seat]!.id);
}
