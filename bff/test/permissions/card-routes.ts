import { CARD_CODES, ENTERPRISES } from '../harness/district.js';
import { type Expectation, MEMBERS, type Persona, PERSONAS, STAFF } from './expectation.js';

/** Which enterprises each of them reads follows from whom he serves, or his unit does. */
const READERS: readonly Persona[] = [
  ...(['officer', 'officerDeputy', 'fireClerk', 'marketClerk'] as const),
  ...(['fireHead', 'fireDeputy', 'marketHead'] as const),
  ...(['coordinator', 'centre', 'supervisor', 'leader', 'auditor'] as const),
];

/** Of those whom their unit serves. */
const MANAGERS: readonly Persona[] = [
  'fireClerk',
  'marketClerk',
  'fireHead',
  'fireDeputy',
  'marketHead',
  'centre',
];

/** 甲 is served by the market department, whose clerk and head look after its card; nobody serves 乙. */
export const CARD_ROUTES: readonly Expectation[] = [
  {
    route: 'POST /card-openings',
    path: () => '/card-openings',
    body: () => ({ token: 'nonsense' }),
    may: PERSONAS,
  },
  {
    route: 'GET /enterprises/{id}/card',
    path: () => `/enterprises/${ENTERPRISES.jia}/card`,
    may: [...STAFF, 'jia'],
    hidden: ['yi'],
  },
  {
    route: 'GET /enterprises/{id}/card',
    about: 'that does not exist',
    path: () => '/enterprises/nobody/card',
    may: [],
    hidden: [...STAFF, ...MEMBERS],
  },
  {
    route: 'GET /cards',
    path: () => '/cards',
    may: READERS,
  },
  {
    route: 'GET /cards/coverage',
    path: () => '/cards/coverage',
    may: READERS,
  },
  {
    route: 'POST /cards',
    about: 'for an enterprise that has one',
    path: () => '/cards',
    body: () => ({ enterpriseId: ENTERPRISES.jia }),
    may: ['marketClerk', 'marketHead', 'centre'],
  },
  {
    route: 'POST /cards',
    about: 'for an enterprise that nobody serves',
    path: () => '/cards',
    body: () => ({ enterpriseId: ENTERPRISES.yi }),
    may: ['centre'],
  },
  {
    route: 'GET /card-issue-preview',
    path: () => '/card-issue-preview',
    may: MANAGERS,
  },
  {
    route: 'POST /cards/issues',
    about: 'where no enterprise is',
    path: () => '/cards/issues',
    body: () => ({ town: '示例无此镇' }),
    may: MANAGERS,
  },
  {
    route: 'POST /cards/{codeId}/delivery',
    about: 'of a delivered card',
    path: () => `/cards/${CARD_CODES.jia}/delivery`,
    body: () => ({ deliveredOn: '2026-11-24', deliveredTo: '示例前台' }),
    may: ['officer', 'marketClerk', 'marketHead', 'centre'],
  },
  {
    route: 'POST /cards/{codeId}/revocation',
    path: () => `/cards/${CARD_CODES.yi}/revocation`,
    body: () => ({ reason: '示例原因' }),
    may: ['centre'],
  },
  {
    route: 'POST /cards/{codeId}/reissue',
    path: () => `/cards/${CARD_CODES.yi}/reissue`,
    body: () => ({ reason: '示例原因' }),
    may: ['centre'],
  },
];
