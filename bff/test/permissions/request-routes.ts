import { ENTERPRISES } from '../harness/district.js';
import { aRequest, WORDS } from '../requests/requests.js';
import { type Expectation, MEMBERS, type Persona, SERVANTS } from './expectation.js';

const HEADS: readonly Persona[] = ['fireHead', 'fireDeputy', 'marketHead'];
const DISTRICT: readonly Persona[] = ['centre', 'supervisor', 'leader', 'auditor'];
/** Whoever may read some request. */
const READERS: readonly Persona[] = [...SERVANTS, ...HEADS, 'centre', 'supervisor', 'auditor', ...MEMBERS];
/** Who takes requests out of the house as a file: a head of his department's, the district's offices. */
const EXPORTERS: readonly Persona[] = [...HEADS, 'centre', 'supervisor'];
const MARKET_SIDE: readonly Persona[] = ['officer', 'marketClerk', 'marketHead'];
const FIRE_SIDE: readonly Persona[] = ['fireClerk', 'fireHead', 'fireDeputy'];
/** Of 甲's request with its first-responsible unit alone; the deputy's dates are in December. */
const NEAR: readonly Persona[] = ['jia', ...MARKET_SIDE, ...DISTRICT];
const FAR: readonly Persona[] = ['yi', 'officerDeputy', ...FIRE_SIDE];
/** Of the one that the fire department has. */
const NEAR_DISPATCHED: readonly Persona[] = [...NEAR, ...FIRE_SIDE];
const FAR_DISPATCHED: readonly Persona[] = ['yi', 'officerDeputy'];

interface Called {
  of: 'request' | 'dispatched';
  name: string;
  more?: object;
  may: readonly Persona[];
}

const event = (about: string, { of, name, more, may }: Called): Expectation => ({
  route: 'POST /requests/{id}/events',
  about,
  path: (subjects) => `/requests/${subjects[of]}/events`,
  body: () => ({ event: name, version: 999, ...more }),
  may,
  hidden: of === 'request' ? FAR : FAR_DISPATCHED,
});
const WORDED = { words: '示例说明' };

/** What enterprises ask for. */
export const REQUEST_ROUTES: readonly Expectation[] = [
  {
    route: 'POST /requests',
    path: () => '/requests',
    body: () => aRequest(),
    may: ['jia', 'officer', 'centre'],
    hidden: ['yi'],
  },
  {
    route: 'POST /requests/similar',
    path: () => '/requests/similar',
    body: () => ({ enterpriseId: ENTERPRISES.jia, words: WORDS }),
    may: ['jia', 'officer', 'centre'],
    hidden: ['yi'],
  },
  { route: 'GET /requests', about: 'to do', path: () => '/requests?scope=to-do', may: READERS },
  { route: 'GET /requests', about: 'of the district', path: () => '/requests?scope=centre', may: DISTRICT },
  {
    route: 'GET /requests',
    about: 'of the enterprise',
    path: () => '/requests?scope=enterprise',
    may: MEMBERS,
  },
  {
    route: 'GET /requests',
    about: 'of the department',
    path: () => '/requests?scope=department',
    may: ['fireClerk', 'marketClerk', ...HEADS],
  },
  { route: 'GET /requests/analysis', path: () => '/requests/analysis?month=2026-11', may: DISTRICT },
  { route: 'GET /requests/{id}', path: ({ request }) => `/requests/${request}`, may: NEAR, hidden: FAR },
  {
    route: 'GET /requests/export',
    about: 'to do',
    path: () => '/requests/export?scope=to-do&format=csv',
    may: EXPORTERS,
  },
  {
    route: 'GET /requests/export',
    about: 'of the district',
    path: () => '/requests/export?scope=centre&format=xlsx',
    may: ['centre', 'supervisor'],
  },
  {
    route: 'GET /requests/export',
    about: 'of the department',
    path: () => '/requests/export?scope=department&format=csv',
    may: HEADS,
  },
  {
    route: 'GET /requests/export',
    about: 'of the enterprise',
    path: () => '/requests/export?scope=enterprise&format=csv',
    may: [],
  },
  {
    route: 'GET /requests/export/preview',
    path: () => '/requests/export/preview?scope=department',
    may: HEADS,
  },
  {
    route: 'GET /requests/{id}/log',
    path: ({ request }) => `/requests/${request}/log?format=csv`,
    may: ['marketHead', 'centre', 'supervisor'],
    hidden: ['fireHead', 'fireDeputy'],
  },
  {
    route: 'GET /requests/{id}/log',
    about: 'dispatched',
    path: ({ dispatched }) => `/requests/${dispatched}/log?format=csv`,
    may: EXPORTERS,
  },
  {
    route: 'GET /requests/{id}',
    about: 'dispatched',
    path: ({ dispatched }) => `/requests/${dispatched}`,
    may: NEAR_DISPATCHED,
    hidden: FAR_DISPATCHED,
  },
  {
    route: 'GET /requests/{id}/link-candidates',
    path: ({ request }) => `/requests/${request}/link-candidates`,
    may: ['centre'],
  },
  {
    route: 'POST /request-links',
    path: () => '/request-links',
    body: ({ request }) => ({ mainId: request, ids: ['nobody'] }),
    may: ['centre'],
  },
  event('linked to another', {
    of: 'request',
    name: 'mark-duplicate',
    more: { duplicateOf: 'nobody' },
    may: ['centre'],
  }),
  event('unlinked', { of: 'request', name: 'unlink', more: WORDED, may: ['jia', 'centre'] }),
  event('answered on the spot', {
    of: 'request',
    name: 'answer-on-the-spot',
    more: { ...WORDED, outcome: 'solved' },
    may: MARKET_SIDE,
  }),
  event('registered', { of: 'request', name: 'register', may: ['centre'] }),
  event('nudged', { of: 'request', name: 'nudge', more: { version: undefined }, may: ['jia'] }),
  event('withdrawn', { of: 'request', name: 'withdraw', may: ['jia'] }),
  event('supervised', { of: 'dispatched', name: 'supervise', more: WORDED, may: ['centre', 'supervisor'] }),
  event('accepted', { of: 'dispatched', name: 'accept', may: FIRE_SIDE }),
  event('returned', { of: 'dispatched', name: 'return', more: WORDED, may: FIRE_SIDE }),
  event('an extension agreed', {
    of: 'dispatched',
    name: 'agree-extension',
    may: ['fireHead', 'fireDeputy'],
  }),
  event('escalated', { of: 'dispatched', name: 'escalate', more: WORDED, may: FIRE_SIDE }),
  event('decided on', {
    of: 'dispatched',
    name: 'decide-scheduling',
    more: { ...WORDED, session: 'meeting' },
    may: ['fireHead', 'fireDeputy', 'leader', 'centre'],
  }),
  event('fed back', { of: 'dispatched', name: 'feed-back', may: MARKET_SIDE }),
  event('called back', { of: 'dispatched', name: 'call-in-vain', may: ['centre'] }),
  {
    route: 'POST /photos',
    path: () => '/photos',
    body: () => ({}),
    may: ['jia', 'yi', 'officer', 'officerDeputy', 'centre'],
  },
  {
    route: 'GET /photos/{id}',
    path: ({ photo }) => `/photos/${photo}`,
    may: NEAR_DISPATCHED,
    hidden: FAR_DISPATCHED,
  },
];
