import { RATING_DIMENSIONS, type RatingDimension, type RatingLevel } from '@anqi/shared';
import { InstantField, IntField, NestedField, TextField } from '../platform/index.js';

const LEVEL = { min: 1, max: 5 } as const;

export class RatingDimensions implements Partial<Record<RatingDimension, RatingLevel>> {
  @IntField({ ...LEVEL, optional: true })
  codeShown?: RatingLevel;

  @IntField({ ...LEVEL, optional: true })
  papersShown?: RatingLevel;

  @IntField({ ...LEVEL, optional: true })
  courtesy?: RatingLevel;

  @IntField({ ...LEVEL, optional: true })
  noDisturbance?: RatingLevel;

  @IntField({ ...LEVEL, optional: true })
  integrity?: RatingLevel;
}

export class RateVisit {
  @IntField({ ...LEVEL, description: '5 very satisfied … 1 very dissatisfied' })
  level: RatingLevel;

  @NestedField(() => RatingDimensions, { optional: true })
  dimensions?: RatingDimensions;

  @TextField({ optional: true, max: 500 })
  words?: string;
}

export class Rating {
  @IntField(LEVEL)
  level: RatingLevel;

  @NestedField(() => RatingDimensions)
  dimensions: RatingDimensions;

  @TextField({ nullable: true })
  words: string | null;

  @InstantField()
  at: string;
}

/** Only the dimensions that were rated, in a fixed order. */
export function ratedDimensions(dimensions: RatingDimensions = {}): RatingDimensions {
  return Object.fromEntries(
    RATING_DIMENSIONS.flatMap((name) => (dimensions[name] === undefined ? [] : [[name, dimensions[name]]])),
  );
}
