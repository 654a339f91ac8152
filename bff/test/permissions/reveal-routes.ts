import { type Expectation, MEMBERS, type Persona, SIGNED_IN, type Subjects } from './expectation.js';

/** Whoever may see some contact in full. */
const CALLERS_BACK: readonly Persona[] = [
  'centre',
  'supervisor',
  'officer',
  'officerDeputy',
  'fireClerk',
  'marketClerk',
  'fireHead',
  'fireDeputy',
  'marketHead',
];

const reveal = (
  about: string,
  { subject, of, may }: { subject: string; of: keyof Subjects; may: readonly Persona[] },
): Expectation => ({
  route: 'POST /contact-reveals',
  about,
  path: () => '/contact-reveals',
  body: (subjects) => ({ subject, id: subjects[of], reason: '示例：回电核实' }),
  may,
  hidden: CALLERS_BACK.filter((persona) => !may.includes(persona)),
});

const MARKET: readonly Persona[] = ['officer', 'marketClerk', 'marketHead'];
const FIRE: readonly Persona[] = ['fireClerk', 'fireHead', 'fireDeputy'];

/** Contacts in full, and who looked at them. */
export const REVEAL_ROUTES: readonly Expectation[] = [
  reveal('of a request with its first unit', {
    subject: 'request',
    of: 'request',
    may: ['centre', 'supervisor', ...MARKET],
  }),
  reveal('of a request that the fire department has', {
    subject: 'request',
    of: 'dispatched',
    may: ['centre', 'supervisor', ...MARKET, ...FIRE],
  }),
  reveal('of a reported visit', { subject: 'visit-report', of: 'report', may: ['centre', 'supervisor'] }),
  reveal('of a summons to the fire department', {
    subject: 'summons',
    of: 'summons',
    may: ['centre', 'supervisor', ...FIRE],
  }),
  reveal('of a summons to the officer', {
    subject: 'summons',
    of: 'officerSummons',
    may: ['centre', 'supervisor', ...MARKET],
  }),
  reveal('of what no enterprise was found for', {
    subject: 'intake-item',
    of: 'intakeItem',
    may: ['centre'],
  }),
  { route: 'GET /personal-data', path: () => '/personal-data', may: SIGNED_IN },
  {
    route: 'POST /personal-data/exports',
    path: () => '/personal-data/exports',
    body: () => ({ phone: '00009999999', reason: '示例：本人申请' }),
    may: ['administrator'],
  },
  {
    route: 'POST /personal-data/erasures',
    path: () => '/personal-data/erasures',
    body: () => ({ phone: '00009999999', reason: '示例：本人申请' }),
    may: ['administrator'],
  },
  {
    route: 'POST /personal-data/erasure',
    path: () => '/personal-data/erasure',
    body: () => ({ name: '不是本人' }),
    may: MEMBERS,
  },
  { route: 'GET /contact-reveals', path: () => '/contact-reveals', may: ['supervisor', 'auditor'] },
];
