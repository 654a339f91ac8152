import type { Expectation } from './expectation.js';

/** Plans, codes, visits, attempts and the calendar. */
export const INSPECTION_ROUTES: readonly Expectation[] = [];
