import { DEPARTMENTS } from '../harness/district.js';
import { type Expectation, FIRE, MEMBERS, OFFICES, PERSONAS } from './expectation.js';

/** What enterprises say, and who hears it. */
export const RATING_ROUTES: readonly Expectation[] = [
  {
    route: 'POST /plans/{id}/rating',
    about: 'its own finished visit',
    path: ({ finished }) => `/plans/${finished}/rating`,
    body: () => ({ level: 5 }),
    may: ['jia'],
    hidden: ['yi'],
  },
  {
    route: 'POST /plans/{id}/rating',
    about: 'a visit that nobody knows of yet',
    path: ({ unannounced }) => `/plans/${unannounced}/rating`,
    body: () => ({ level: 5 }),
    may: [],
    hidden: ['jia', 'yi'],
  },
  {
    route: 'GET /departments/{id}/sums',
    path: () => `/departments/${DEPARTMENTS.fire}/sums`,
    may: [...FIRE, ...OFFICES, 'auditor'],
  },
  {
    route: 'POST /visit-reports',
    path: () => '/visit-reports',
    body: () => ({ happenedAt: '2026-11-25T08:00:00+08:00' }),
    may: PERSONAS,
  },
  { route: 'GET /visit-reports', path: () => '/visit-reports', may: [...OFFICES, 'auditor'] },
  {
    route: 'POST /binding-requests',
    path: () => '/binding-requests',
    body: () => ({
      key: 'key-of-the-walk-000000001',
      enterprise: '示例公司',
      name: '示例某',
      phone: '13800009999',
    }),
    may: PERSONAS,
  },
  {
    route: 'POST /binding-requests/state',
    path: () => '/binding-requests/state',
    body: () => ({ key: 'key-of-the-walk-000000002' }),
    may: PERSONAS,
  },
  { route: 'GET /binding-requests', path: () => '/binding-requests', may: ['centre', 'auditor'] },
  {
    route: 'POST /binding-requests/{id}/decision',
    path: () => '/binding-requests/NOTHING0000000000000000000/decision',
    body: () => ({ outcome: 'declined', reason: '已核查' }),
    may: [],
    hidden: ['centre'],
  },
  { route: 'GET /receipts/{subjectId}', path: ({ request }) => `/receipts/${request}`, may: MEMBERS },
  {
    route: 'POST /receipt-checks',
    path: () => '/receipt-checks',
    body: () => ({ receipt: '{}' }),
    may: PERSONAS,
  },
  { route: 'GET /audit-heads', path: () => '/audit-heads', may: PERSONAS },
  {
    route: 'POST /visit-reports/{id}/handle',
    path: ({ report }) => `/visit-reports/${report}/handle`,
    body: () => ({ outcome: 'unfounded', note: '已核查' }),
    may: ['centre', 'supervisor'],
  },
];
