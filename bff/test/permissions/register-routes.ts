import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import {
  type Expectation,
  FIRE,
  MARKET,
  MEMBERS,
  OFFICES,
  PERSONAS,
  SIGNED_IN,
  STAFF,
} from './expectation.js';

/** Sessions, registers, notices, the demo's door. */
export const REGISTER_ROUTES: readonly Expectation[] = [
  { route: 'GET /session', path: () => '/session', may: SIGNED_IN },
  { route: 'GET /notices', path: () => '/notices', may: SIGNED_IN },
  { route: 'GET /demo', path: () => '/demo', may: PERSONAS },
  {
    route: 'POST /demo/sign-in',
    path: () => '/demo/sign-in',
    body: () => ({ personaId: ACCOUNTS.jia }),
    may: PERSONAS,
  },
  {
    route: 'POST /demo/clock',
    path: () => '/demo/clock',
    body: () => ({ date: '2020-01-01' }),
    may: PERSONAS,
  },
  { route: 'GET /enterprises', path: () => '/enterprises', may: STAFF },
  {
    route: 'GET /enterprises/{id}',
    path: () => `/enterprises/${ENTERPRISES.jia}`,
    may: [...STAFF, 'jia'],
    hidden: ['yi'],
  },
  {
    route: 'GET /enterprises/{id}',
    about: 'that does not exist',
    path: () => '/enterprises/nobody',
    may: [],
    hidden: [...STAFF, ...MEMBERS],
  },
  { route: 'GET /departments', path: () => '/departments', may: SIGNED_IN },
  {
    route: 'GET /departments/{id}/officers',
    path: () => `/departments/${DEPARTMENTS.fire}/officers`,
    may: [...FIRE, ...OFFICES, 'auditor'],
  },
  {
    route: 'GET /departments/{id}/items',
    path: () => `/departments/${DEPARTMENTS.market}/items`,
    may: [...MARKET, ...OFFICES, 'auditor'],
  },
];
