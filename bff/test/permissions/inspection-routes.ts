import { ENTERPRISES } from '../harness/district.js';
import { aDraft } from '../inspections/filings.js';
import {
  type Expectation,
  FIRE,
  MARKET,
  MEMBERS,
  PERSONAS,
  SIGNED_IN,
  type Subjects,
} from './expectation.js';

/** Everybody's actions on a plan carry an old version: who may act meets a conflict and changes nothing. */
const OLD = 99;
const SEEN = { outcome: 'clear', verdicts: {}, policyId: 'x', policyVersion: 1, calendarVersion: 'x' };
const change = () => ({ reason: '临时有事', version: OLD });
const LISTED = ['fireInspector', 'fireColleague'] as const;
const HEADS = ['fireHead', 'fireDeputy'] as const;

/** Routes that change a plan, each about the announced and about the unannounced one. */
function onPlans(
  route: string,
  { to, body, may, announced = {}, unannounced = {} }: OnPlans,
): readonly Expectation[] {
  const about = (plan: 'plan' | 'unannounced', name: string, more: Partial<Expectation>): Expectation => ({
    route,
    about: name,
    path: (subjects: Subjects) => `/plans/${subjects[plan]}${to}`,
    ...(body && { body }),
    may,
    hidden: MARKET,
    ...more,
  });
  return [
    about('plan', 'an announced plan of the fire department', announced),
    about('unannounced', 'an unannounced plan of the fire department', unannounced),
  ];
}

interface OnPlans {
  to: string;
  body?: Expectation['body'];
  may: Expectation['may'];
  announced?: Partial<Expectation>;
  unannounced?: Partial<Expectation>;
}

/** Plans, codes, visits, attempts and the calendar. */
export const INSPECTION_ROUTES: readonly Expectation[] = [
  {
    route: 'POST /plans',
    about: 'for the fire department',
    path: () => '/plans',
    body: () => ({ draft: aDraft(), seen: SEEN }),
    may: FIRE,
  },
  {
    route: 'POST /plan-previews',
    about: 'for the fire department',
    path: () => '/plan-previews',
    body: () => ({ draft: aDraft() }),
    may: FIRE,
  },
  {
    route: 'GET /filing-context',
    path: () => `/filing-context?enterpriseId=${ENTERPRISES.jia}`,
    may: [...FIRE, ...MARKET],
  },
  {
    route: 'GET /filing-context',
    about: 'to amend a plan of the fire department',
    path: ({ plan }) => `/filing-context?enterpriseId=${ENTERPRISES.jia}&planId=${plan}`,
    may: FIRE,
    hidden: MARKET,
  },
  {
    route: 'GET /plans',
    about: 'mine',
    path: () => '/plans?scope=mine',
    may: [...FIRE, ...MARKET, 'coordinator', 'supervisor', 'auditor', ...MEMBERS],
  },
  {
    route: 'GET /plans',
    about: 'to approve',
    path: () => '/plans?scope=to-approve',
    may: [...FIRE, ...MARKET, 'coordinator', 'supervisor', 'auditor', ...MEMBERS],
  },
  {
    route: 'GET /plans',
    about: "a department's",
    path: () => '/plans?scope=department',
    may: [...FIRE, ...MARKET, 'coordinator', 'supervisor', 'auditor'],
  },
  { route: 'GET /plans', about: "an enterprise's", path: () => '/plans?scope=enterprise', may: MEMBERS },
  ...onPlans('GET /plans/{id}', {
    to: '',
    may: FIRE,
    announced: { may: [...FIRE, 'coordinator', 'supervisor', 'auditor', 'jia'], hidden: [...MARKET, 'yi'] },
    unannounced: { hidden: [...MARKET, 'coordinator', 'supervisor', 'auditor', 'jia', 'yi'] },
  }),
  ...onPlans('GET /plans/{id}/complaint-marks', {
    to: '/complaint-marks',
    may: HEADS,
    announced: { may: [...HEADS, 'coordinator', 'auditor'], hidden: ['marketHead'] },
    unannounced: { hidden: ['marketHead', 'coordinator', 'auditor'] },
  }),
  ...onPlans('POST /plans/{id}/approval', {
    to: '/approval',
    body: () => ({ approve: true, version: OLD }),
    may: HEADS,
    announced: { may: [...HEADS, 'coordinator'], hidden: [...MARKET, 'yi'] },
    unannounced: { hidden: [...MARKET, 'coordinator', 'supervisor', 'auditor', 'jia', 'yi'] },
  }),
  ...onPlans('POST /plans/{id}/amendment', {
    to: '/amendment',
    body: () => ({ draft: aDraft(), seen: SEEN, version: OLD }),
    may: FIRE,
  }),
  ...onPlans('POST /plans/{id}/cancellation', { to: '/cancellation', body: change, may: FIRE }),
  ...onPlans('POST /plans/{id}/officer-replacement', {
    to: '/officer-replacement',
    body: () => ({ ...change(), officerId: 'one', byOfficerId: 'other' }),
    may: FIRE,
  }),
  ...onPlans('GET /plans/{id}/codes', { to: '/codes', may: LISTED }),
  ...onPlans('POST /plans/{id}/start', { to: '/start', body: () => ({}), may: LISTED }),
  ...onPlans('POST /plans/{id}/finish', {
    to: '/finish',
    body: () => ({ result: 'no-problem', words: '未发现问题' }),
    may: LISTED,
  }),
  { route: 'GET /code-keys', path: () => '/code-keys', may: PERSONAS },
  { route: 'POST /scans', path: () => '/scans', body: () => ({ text: '你好' }), may: PERSONAS },
  {
    route: 'POST /code-verifications',
    path: () => '/code-verifications',
    body: () => ({ token: 'nonsense' }),
    may: PERSONAS,
  },
  {
    route: 'POST /visit-lookups',
    path: () => '/visit-lookups',
    body: () => ({ enterpriseId: ENTERPRISES.jia }),
    may: PERSONAS,
  },
  {
    route: 'GET /filing-attempts',
    about: "a department's",
    path: () => '/filing-attempts?scope=department',
    may: [...FIRE, ...MARKET, 'coordinator'],
  },
  {
    route: 'GET /filing-attempts',
    about: 'undetermined',
    path: () => '/filing-attempts?scope=undetermined',
    may: [...FIRE, ...MARKET, 'coordinator', 'auditor'],
  },
  {
    route: 'GET /filing-attempts/{id}',
    about: 'an undetermined one of the fire department',
    path: ({ attempt }) => `/filing-attempts/${attempt}`,
    may: [...FIRE, 'coordinator', 'auditor'],
    hidden: MARKET,
  },
  {
    route: 'GET /filing-attempts/{id}/complaint-marks',
    about: 'of the fire department',
    path: ({ attempt }) => `/filing-attempts/${attempt}/complaint-marks`,
    may: [...HEADS, 'coordinator', 'auditor'],
    hidden: ['marketHead'],
  },
  {
    route: 'POST /filing-attempts/{id}/decision',
    about: 'an undetermined one of the fire department',
    path: ({ attempt }) => `/filing-attempts/${attempt}/decision`,
    body: () => ({ accept: false, reason: '资料不足，不予受理' }),
    may: ['coordinator'],
  },
  { route: 'GET /calendar', path: () => '/calendar?month=2026-11', may: SIGNED_IN },
];
