import { ACCOUNTS, DEPARTMENTS, ENTERPRISES, ITEMS, OFFICERS } from '../harness/district.js';
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

const READERS = ['administrator', 'coordinator', 'auditor'] as const;

/** Read by both keepers and the auditor; changed by the one whose register it is. */
const ofRegister = (rest: string, path = rest): Expectation => ({
  route: `GET /registers/{register}${rest}`,
  path: () => `/registers/officers${path}`,
  may: READERS,
});
const keeping = (rest: string, path = rest): Expectation[] =>
  (
    [
      ['officers', 'administrator', OFFICERS.fireC],
      ['items', 'coordinator', ITEMS.fireQuiet],
    ] as const
  ).map(([register, keeper, id]) => ({
    route: `POST /registers/{register}${rest}`,
    about: register,
    path: () => `/registers/${register}${path.replace('{id}', id)}`,
    body: () => ({ cells: {}, ...(rest.endsWith('{id}') && { seen: {} }) }),
    may: [keeper],
  }));

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
  ofRegister(''),
  ofRegister('/rows'),
  ofRegister('/rows/{id}', `/rows/${OFFICERS.fireC}`),
  ofRegister('/file'),
  ofRegister('/changes'),
  { ...ofRegister('/changes/{id}', '/changes/nobody'), may: [], hidden: READERS },
  ...keeping('/trials'),
  ...keeping('/imports', '/imports?version=0'),
  ...keeping('/rows'),
  ...keeping('/rows/{id}'),
  {
    route: 'GET /policies',
    path: () => '/policies',
    may: ['coordinator', 'administrator', 'supervisor', 'auditor'],
  },
  { route: 'GET /calendars', path: () => '/calendars', may: ['centre'] },
  { route: 'POST /calendars/trials', path: () => '/calendars/trials', may: ['centre'] },
  { route: 'POST /calendars', path: () => '/calendars?version=none', may: ['centre'] },
  { route: 'POST /policies', path: () => '/policies', body: () => ({}), may: ['coordinator'] },
  { route: 'POST /policy-previews', path: () => '/policy-previews', body: () => ({}), may: ['coordinator'] },
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
