import type { Expectation } from './expectation.js';

/** The days that the district closes. */
export const MESSAGE_ROUTES: readonly Expectation[] = [
  { route: 'GET /closed-days', path: () => '/closed-days', may: ['centre'] },
  {
    route: 'POST /closed-days',
    path: () => '/closed-days',
    body: () => ({ date: '2020-01-02', reason: '示例停工' }),
    may: ['centre'],
  },
  {
    route: 'POST /closed-days/{date}/removal',
    path: () => '/closed-days/2020-01-02/removal',
    may: [],
    hidden: ['centre'],
  },
];
