/** How a filed plan goes on: the acts that follow the filing, by the course the story takes. */
import { addDays, dateOf, formatInstant, MS_PER_HOUR, parseInstant } from '@anqi/shared';
import { instantAt, type Days } from './days.js';
import {
  CANCELLATIONS,
  CONTACT_NOTES,
  FOLLOW_UP_REASONS,
  RATING_WORDS,
  REFUSALS,
  RESULT_WORDS,
} from './phrases.js';
import type { Random } from './random.js';
import type { RatingGiven, StoryDraft, TimedAct, VisitResult } from './story.js';

export type Course =
  | 'finished'
  | 'refused'
  | 'cancelled'
  | 'lapses-unapproved'
  | 'lapses-unstarted'
  /** Stays as it is: the future has not come. */
  | 'awaiting'
  | 'approved';

export interface CourseOf {
  draft: StoryDraft;
  filedAt: number;
  course: Course;
  /** The coordinating office has to agree as well (waiver.approval of the policy). */
  isDeparture: boolean;
}

export interface Telling {
  days: Days;
  random: Random;
}

const MINUTE = 60_000;

/** The filing and all that follows, in order. */
export function actsOf(plan: CourseOf, telling: Telling): TimedAct[] {
  const filed: TimedAct = { kind: 'file', at: plan.filedAt };
  const agreedAt = plan.filedAt + telling.random.int(15, 120) * MINUTE;
  const agreed: TimedAct[] = [
    { kind: 'approve', at: agreedAt },
    ...(plan.isDeparture ? [{ kind: 'approve-departure' as const, at: agreedAt + 20 * MINUTE }] : []),
  ];
  switch (plan.course) {
    case 'awaiting':
    case 'lapses-unapproved':
      return [filed];
    case 'approved':
    case 'lapses-unstarted':
      return [filed, ...agreed];
    case 'refused':
      return [filed, { kind: 'refuse', at: agreedAt, reason: telling.random.pick(REFUSALS) }];
    case 'cancelled':
      return [
        filed,
        ...agreed,
        { kind: 'cancel', at: agreedAt + 40 * MINUTE, reason: telling.random.pick(CANCELLATIONS) },
      ];
    case 'finished':
      return [filed, ...agreed, ...visitActs(plan.draft, telling)];
  }
}

const RESULTS = { 'no-problem': 58, advice: 24, correction: 14, case: 4 };
const RATED_SHARE = 0.55;

/** Start, finish and perhaps a rating. An off-site check has no start. */
export function visitActs(draft: StoryDraft, { days, random }: Telling): TimedAct[] {
  const start: TimedAct = { kind: 'start', at: parseInstant(draft.startsAt) + random.int(1, 12) * MINUTE };
  const finishedAt = parseInstant(draft.endsAt) - random.int(3, 30) * MINUTE;
  const finish = finishAct(finishedAt, random.weighted(RESULTS), random);
  const visit = draft.mode === 'on-site' ? [start, finish] : [finish];
  return random.chance(RATED_SHARE) ? [...visit, ...ratingActs(finishedAt, { days, random })] : visit;
}

const CORRECTION_DAYS = 14;

export function finishAct(at: number, result: VisitResult, random: Random): TimedAct {
  const correctionDueDate =
    result === 'correction' ? addDays(dateOf(formatInstant(at)), CORRECTION_DAYS) : null;
  return { kind: 'finish', at, result, words: random.pick(RESULT_WORDS[result]), correctionDueDate };
}

const LEVELS = { '5': 50, '4': 28, '3': 13, '2': 6, '1': 3 };
const DIMENSIONS = ['codeShown', 'papersShown', 'courtesy', 'noDisturbance', 'integrity'];
const BAD_LEVEL = 2;

export function ratingGiven(level: RatingGiven['level'], random: Random): RatingGiven {
  const dimensions = random.chance(0.7)
    ? DIMENSIONS.map((name) => [name, Math.min(5, Math.max(1, level + random.int(-1, 1)))] as const)
    : [];
  return { level, dimensions: Object.fromEntries(dimensions), words: random.pick(RATING_WORDS[level]) };
}

/** A rating some hours or days after the visit; a bad one is followed up within a working day, then settled. */
function ratingActs(finishedAt: number, { days, random }: Telling): TimedAct[] {
  const level = Number(random.weighted(LEVELS)) as RatingGiven['level'];
  const at = finishedAt + random.int(1, 150) * MS_PER_HOUR;
  const rate: TimedAct = { kind: 'rate', at, rating: ratingGiven(level, random) };
  if (level > BAD_LEVEL) return [rate];
  const ratedDate = dateOf(formatInstant(at));
  const [contactDate, , closeDate] = days.between(addDays(ratedDate, 1), addDays(ratedDate, 14));
  if (contactDate === undefined || closeDate === undefined) return [rate];
  const outcome = random.chance(0.75) ? 'confirmed' : 'not-substantiated';
  return [
    rate,
    {
      kind: 'contact-rater',
      at: instantAt(contactDate, '10:00'),
      note: random.pick(CONTACT_NOTES),
      planDate: closeDate,
    },
    {
      kind: 'close-follow-up',
      at: instantAt(closeDate, '15:00'),
      outcome,
      reason: FOLLOW_UP_REASONS[outcome],
    },
  ];
}
