import { DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import type { Expectation, Persona } from './expectation.js';

const FIRE: readonly Persona[] = ['fireClerk', 'fireHead', 'fireDeputy'];
const MARKET: readonly Persona[] = ['marketClerk', 'marketHead'];
/** All to whom some summons may be open. */
const READERS: readonly Persona[] = [
  ...FIRE,
  ...MARKET,
  ...(['officer', 'officerDeputy', 'centre', 'supervisor', 'auditor', 'jia', 'yi'] as const),
];
const CALLERS: readonly Persona[] = ['jia', 'yi'];
const without = (some: readonly Persona[], ...others: readonly Persona[]): Persona[] =>
  some.filter((persona) => !others.includes(persona));
const words = '示例：请到现场协调。';

/** 甲 called the fire department, and its officer, who is of the market department. */
export const SUMMONS_ROUTES: readonly Expectation[] = [
  {
    route: 'GET /summonses',
    about: 'that one called for oneself',
    path: () => '/summonses?scope=caller',
    may: [...CALLERS, ...FIRE, ...MARKET],
  },
  {
    route: 'GET /summonses',
    about: 'that one is called by',
    path: () => '/summonses?scope=called',
    may: without(READERS, 'jia', 'yi', 'supervisor', 'auditor'),
  },
  {
    route: 'GET /summonses',
    about: 'of the district',
    path: () => '/summonses?scope=district',
    may: ['centre', 'supervisor', 'auditor'],
  },
  {
    route: 'GET /summonses/options',
    path: () => '/summonses/options',
    may: CALLERS,
  },
  {
    route: 'GET /summonses/sums',
    path: () => '/summonses/sums',
    may: [...FIRE, ...MARKET, 'centre', 'supervisor', 'auditor'],
  },
  {
    route: 'GET /summonses/{id}',
    about: 'to the fire department',
    path: ({ summons }) => `/summonses/${summons}`,
    may: ['jia', ...FIRE, 'centre', 'supervisor', 'auditor'],
    hidden: ['yi', ...MARKET, 'officer', 'officerDeputy'],
  },
  {
    route: 'GET /summonses/{id}',
    about: 'to the officer',
    path: ({ officerSummons }) => `/summonses/${officerSummons}`,
    may: ['jia', 'officer', ...MARKET, 'centre', 'supervisor', 'auditor'],
    hidden: ['yi', ...FIRE, 'officerDeputy'],
  },
  {
    route: 'GET /summonses/{id}',
    about: 'that does not exist',
    path: () => '/summonses/nothing',
    may: [],
    hidden: READERS,
  },
  {
    route: 'POST /summonses',
    about: 'for 甲',
    path: () => '/summonses',
    body: () => ({
      kind: 'enterprise-calls-department',
      enterpriseId: ENTERPRISES.jia,
      departmentId: DEPARTMENTS.fire,
      words,
    }),
    may: ['jia'],
  },
  {
    route: 'POST /summonses/{id}/report',
    about: 'of the officer',
    path: ({ officerSummons }) => `/summonses/${officerSummons}/report`,
    body: () => ({ words }),
    may: ['officer', ...MARKET],
    hidden: [...FIRE, 'officerDeputy'],
  },
  ...(['settlement', 'calling-off', 'rating'] as const).map((step): Expectation => ({
    route: `POST /summonses/{id}/${step}`,
    path: ({ summons }) => `/summonses/${summons}/${step}`,
    body: () => ({ settlement: { solved: true }, 'calling-off': { words }, rating: { level: 4 } })[step],
    may: ['jia'],
    hidden: ['yi', ...MARKET],
  })),
];
