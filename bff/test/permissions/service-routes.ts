import { ABSENCES, ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import type { Expectation } from './expectation.js';

const HEADS = ['fireHead', 'fireDeputy', 'marketHead'] as const;
const absence = (accountId: string) => () => ({ accountId, from: '2026-11-30', until: '2026-11-29' });

/** Who serves whom, and who is away. */
export const SERVICE_ROUTES: readonly Expectation[] = [
  {
    route: 'GET /absences',
    path: () => '/absences',
    may: [
      ...HEADS,
      'fireClerk',
      'marketClerk',
      'officer',
      'officerDeputy',
      'centre',
      'supervisor',
      'auditor',
    ],
  },
  {
    route: 'POST /absences',
    about: "of the market department's officer, from after its end",
    path: () => '/absences',
    body: absence(ACCOUNTS.officer),
    may: ['officer', 'marketHead', 'centre'],
  },
  {
    route: 'POST /absences/{id}/end',
    about: 'of the market department’s officer, long past',
    path: () => `/absences/${ABSENCES.past}/end`,
    may: ['officer', 'marketHead', 'centre'],
    hidden: ['officerDeputy', 'fireHead', 'fireDeputy'],
  },
  {
    route: 'GET /absence-preview',
    about: 'of the market department’s officer',
    path: () => `/absence-preview?accountId=${ACCOUNTS.officer}&from=2026-11-30`,
    may: ['officer', 'marketHead', 'centre'],
  },
  {
    route: 'GET /service-officers',
    path: () => '/service-officers',
    may: [
      ...HEADS,
      'fireClerk',
      'marketClerk',
      'officer',
      'officerDeputy',
      'centre',
      'supervisor',
      'auditor',
    ],
  },
  {
    route: 'GET /enterprises/{id}/service',
    about: 'of 甲, whom the market department serves',
    path: () => `/enterprises/${ENTERPRISES.jia}/service`,
    may: ['marketHead', 'centre'],
  },
  {
    route: 'POST /enterprises/{id}/service',
    about: 'of 甲, to somebody who serves nobody',
    path: () => `/enterprises/${ENTERPRISES.jia}/service`,
    body: () => ({ officerId: ACCOUNTS.fireClerk }),
    may: ['marketHead', 'centre'],
  },
  {
    route: 'POST /enterprises/{id}/service',
    about: 'of 乙, whom nobody serves yet',
    path: () => `/enterprises/${ENTERPRISES.yi}/service`,
    body: () => ({ officerId: ACCOUNTS.fireClerk }),
    may: ['centre'],
  },
  {
    route: 'GET /routing/versions/{version}',
    path: () => '/routing/versions/99',
    may: [],
    hidden: ['centre', 'supervisor', 'leader', 'auditor'],
  },
  { route: 'GET /routing', path: () => '/routing', may: ['centre', 'supervisor', 'leader', 'auditor'] },
  {
    route: 'POST /routing/trials',
    path: () => '/routing/trials',
    body: () => ({ table: [], roles: {} }),
    may: ['centre', 'supervisor', 'leader', 'auditor'],
  },
  {
    route: 'POST /routing',
    path: () => '/routing',
    body: () => ({ table: [], roles: {}, version: 99, note: '试算' }),
    may: ['centre'],
  },
];
