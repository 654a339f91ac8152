import { RATING_LEVELS, type RatingLevel } from '@anqi/shared';

/** From the best to the worst. */
export const LEVELS: readonly RatingLevel[] = [...RATING_LEVELS].reverse();
