import { ACCOUNTS } from '../harness/district.js';
import { type Expectation, MEMBERS, type Persona, SERVANTS } from './expectation.js';

const HEADS: readonly Persona[] = ['fireHead', 'fireDeputy', 'marketHead'];

/** The staff's side of requests: what they count by, and what they hand over. */
export const WORK_ROUTES: readonly Expectation[] = [
  {
    route: 'GET /requests/counts',
    about: 'to do',
    path: () => '/requests/counts?scope=to-do',
    may: [...SERVANTS, ...HEADS, 'centre', 'supervisor', 'auditor', ...MEMBERS],
  },
  {
    route: 'GET /requests/counts',
    about: 'of the district',
    path: () => '/requests/counts?scope=centre',
    may: ['centre', 'supervisor', 'leader', 'auditor'],
  },
  { route: 'GET /request-handlers', path: () => '/request-handlers', may: [...HEADS, 'centre'] },
  {
    route: 'POST /request-hand-overs',
    path: () => '/request-hand-overs',
    body: ({ request }) => ({ requestIds: [request], assigneeId: ACCOUNTS.fireClerk }),
    may: [...HEADS, 'centre'],
  },
];
