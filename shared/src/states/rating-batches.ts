/**
 * What a rated department sees of its ratings: sums and words of whole batches only. The batches are cut once,
 * in the order in which the ratings came, and never by the period that is asked for; so any two sums differ by
 * whole batches, and no difference of them tells one rating.
 */
export const RATING_LEVELS = [1, 2, 3, 4, 5] as const;
export type RatingLevel = (typeof RATING_LEVELS)[number];

/** Very dissatisfied and dissatisfied (S003 一(三)): a follow-up begins. */
export const BAD_LEVELS: readonly RatingLevel[] = [1, 2];

export const RATING_DIMENSIONS = [
  'codeShown',
  'papersShown',
  'courtesy',
  'noDisturbance',
  'integrity',
] as const;
export type RatingDimension = (typeof RATING_DIMENSIONS)[number];

export interface CountedRating {
  id: string;
  createdAtMs: number;
  level: RatingLevel;
  dimensions: Partial<Record<RatingDimension, RatingLevel>>;
  words: string;
}

/** Instants in ms; the end is not included. */
export interface RatingPeriod {
  fromMs: number;
  untilMs: number;
}

export interface RatingSums {
  count: number;
  /** Of the levels, to two decimals; `null` where nothing can be shown. */
  average: number | null;
  /** How many of level 1 to 5. */
  byLevel: [number, number, number, number, number];
  dimensions: Record<RatingDimension, number | null>;
  batches: number;
  /** In an order that says nothing of when they came. */
  words: string[];
}

export function isBadRating(level: RatingLevel): boolean {
  return BAD_LEVELS.includes(level);
}

/** The full batches, oldest first; what is left over waits. */
export function wholeBatches<Rating extends CountedRating>(
  ratings: readonly Rating[],
  size: number,
): Rating[][] {
  const inOrder = [...ratings].sort(
    (one, other) => one.createdAtMs - other.createdAtMs || byText(one.id, other.id),
  );
  return Array.from({ length: Math.floor(inOrder.length / size) }, (_, index) =>
    inOrder.slice(index * size, (index + 1) * size),
  );
}

/** `ratings` are all that the department ever had, whatever the period. */
export function ratingSums(
  ratings: readonly CountedRating[],
  size: number,
  period: RatingPeriod,
): RatingSums {
  const batches = wholeBatches(ratings, size).filter((batch) => isWithin(batch, period));
  const shown = batches.flat();
  return {
    count: shown.length,
    average: averageOf(shown.map(({ level }) => level)),
    byLevel: [1, 2, 3, 4, 5].map(
      (level) => shown.filter((each) => each.level === level).length,
    ) as RatingSums['byLevel'],
    dimensions: dimensionSums(ratings, size, period),
    batches: batches.length,
    words: shown
      .map(({ words }) => words.trim())
      .filter((words) => words !== '')
      .sort(byText),
  };
}

/** Dimensions are optional, so each has batches of its own: of the ratings that answered it. */
function dimensionSums(
  ratings: readonly CountedRating[],
  size: number,
  period: RatingPeriod,
): RatingSums['dimensions'] {
  const sumOf = (dimension: RatingDimension): number | null => {
    const answered = ratings.filter((rating) => rating.dimensions[dimension] !== undefined);
    const shown = wholeBatches(answered, size).filter((batch) => isWithin(batch, period));
    return averageOf(shown.flat().map(({ dimensions }) => dimensions[dimension] ?? 0));
  };
  return {
    codeShown: sumOf('codeShown'),
    papersShown: sumOf('papersShown'),
    courtesy: sumOf('courtesy'),
    noDisturbance: sumOf('noDisturbance'),
    integrity: sumOf('integrity'),
  };
}

function isWithin(batch: readonly CountedRating[], { fromMs, untilMs }: RatingPeriod): boolean {
  return batch.every(({ createdAtMs }) => createdAtMs >= fromMs && createdAtMs < untilMs);
}

function averageOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;
}

function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
