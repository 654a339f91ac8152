import { ENTERPRISES } from '../harness/district.js';
import { aLog, aPlan } from '../service-visits/visits.js';
import type { Expectation, Persona } from './expectation.js';

/** Who goes on service visits. */
const PEOPLE: readonly Persona[] = ['fireClerk', 'marketClerk', 'officer', 'officerDeputy', 'centre'];
const OF_MARKET: readonly Persona[] = ['marketClerk', 'marketHead', 'officer', 'officerDeputy'];
const OTHERS: readonly Persona[] = ['fireClerk'];

/** Of the one that the market department's officer planned to 甲; bodies have an old version. */
function change(step: string, body: object): Expectation {
  return {
    route: `POST /service-visits/{id}/${step}`,
    about: 'of the market department’s officer',
    path: ({ serviceVisit }) => `/service-visits/${serviceVisit}/${step}`,
    body: () => ({ version: 99, ...body }),
    may: ['officer'],
    hidden: OTHERS,
  };
}

export const SERVICE_VISIT_ROUTES: readonly Expectation[] = [
  {
    route: 'GET /service-visits',
    path: () => '/service-visits?list=upcoming',
    may: [...PEOPLE, 'fireHead', 'fireDeputy', 'marketHead', 'auditor', 'jia', 'yi'],
  },
  {
    route: 'GET /service-visits/{id}',
    about: 'to 甲, by the market department’s officer',
    path: ({ serviceVisit }) => `/service-visits/${serviceVisit}`,
    may: [...OF_MARKET, 'centre', 'auditor', 'jia'],
    hidden: [...OTHERS, 'fireHead', 'fireDeputy', 'yi'],
  },
  {
    route: 'GET /service-visit-days',
    path: () => `/service-visit-days?enterpriseId=${ENTERPRISES.jia}`,
    may: PEOPLE,
  },
  {
    route: 'POST /service-visits',
    about: 'on a day that is past',
    path: () => '/service-visits',
    body: () => aPlan({ date: '2026-11-02' }),
    may: PEOPLE,
  },
  change('move', { date: '2026-11-30' }),
  change('call-off', { reason: '企业当日停产' }),
  change('leave', {}),
  change('log', aLog('officer')),
];
