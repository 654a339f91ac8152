import { mondayOf } from '@anqi/shared';

/** One service visit each: an enterprise and the Monday of a date's week. */
export const weekKeyOf = (enterpriseId: string, date: string): string => `${enterpriseId}:${mondayOf(date)}`;
