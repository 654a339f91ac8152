import { ACCOUNTS, DEPUTIES } from '../harness/district.js';
import { type Expectation, STAFF } from './expectation.js';

/** Who stands in for a head: the head's in person to say, and the district administrator's; never a deputy's. */
export const DEPUTY_ROUTES: readonly Expectation[] = [
  {
    route: 'GET /head-deputies',
    path: () => '/head-deputies',
    may: [...STAFF, 'administrator'],
  },
  {
    route: 'GET /head-deputy-candidates',
    path: () => '/head-deputy-candidates',
    may: ['fireHead', 'marketHead', 'administrator'],
  },
  {
    route: 'POST /head-deputies',
    about: 'of the fire department, until before it begins',
    path: () => '/head-deputies',
    body: () => ({ accountId: ACCOUNTS.fireOther, from: '2026-11-30', until: '2026-11-29' }),
    may: ['fireHead', 'administrator'],
  },
  {
    route: 'POST /head-deputies/{id}/end',
    about: 'of the fire department, long past',
    path: () => `/head-deputies/${DEPUTIES.past}/end`,
    may: ['fireHead', 'administrator'],
    hidden: ['fireDeputy', 'marketHead'],
  },
];
