import { ACCOUNTS } from '../harness/district.js';
import { type Expectation, PERSONAS, SIGNED_IN } from './expectation.js';

const TICKET = 'nobody-asked-by-this-ticket';
const CODE = '0000-0000-0000-0000';

/** The doors are everybody's; one's own sign-ins; who is let in, the administrator's alone. */
export const SIGN_IN_ROUTES: readonly Expectation[] = [
  {
    route: 'POST /sign-in/password',
    path: () => '/sign-in/password',
    body: () => ({ login: 'nobody', password: 'none at all', oneTimePassword: '000000' }),
    may: PERSONAS,
  },
  {
    route: 'POST /sign-in/wechat',
    path: () => '/sign-in/wechat',
    body: () => ({ code: 'code-1' }),
    may: PERSONAS,
  },
  {
    route: 'POST /sign-in/enrolment',
    path: () => '/sign-in/enrolment',
    body: () => ({ admissionCode: CODE, login: 'nobody', password: 'long enough for us' }),
    may: PERSONAS,
  },
  {
    route: 'POST /sign-in/enrolment/confirmation',
    path: () => '/sign-in/enrolment/confirmation',
    body: () => ({ admissionCode: CODE, oneTimePassword: '000000' }),
    may: PERSONAS,
  },
  {
    route: 'POST /sign-in/renewal',
    path: () => '/sign-in/renewal',
    body: () => ({ refreshToken: 'none' }),
    may: PERSONAS,
  },
  { route: 'POST /sign-in/tickets', path: () => '/sign-in/tickets', may: PERSONAS },
  {
    route: 'POST /sign-in/tickets/state',
    path: () => '/sign-in/tickets/state',
    body: () => ({ ticket: TICKET, secret: TICKET }),
    may: PERSONAS,
  },
  ...(['scan', 'refusal'] as const).map((what) => ({
    route: `POST /sign-in/tickets/${what}`,
    path: () => `/sign-in/tickets/${what}`,
    body: () => ({ ticket: TICKET }),
    may: SIGNED_IN,
  })),
  {
    route: 'POST /sign-in/tickets/confirmation',
    path: () => '/sign-in/tickets/confirmation',
    body: () => ({ ticket: TICKET, number: '00' }),
    may: SIGNED_IN,
  },
  { route: 'POST /sign-out', path: () => '/sign-out', may: SIGNED_IN },
  { route: 'GET /devices', path: () => '/devices', may: SIGNED_IN },
  { route: 'POST /devices/removal', path: () => '/devices/removal', may: SIGNED_IN },
  {
    route: 'POST /devices/{id}/removal',
    about: 'of somebody else',
    path: () => '/devices/NOBODY/removal',
    may: [],
    hidden: SIGNED_IN,
  },
  { route: 'GET /audit-rows', path: () => '/audit-rows', may: ['auditor'] },
  ...(['csv', 'xlsx'] as const).map((format) => ({
    route: 'GET /audit-rows/export',
    about: format,
    path: () => `/audit-rows/export?format=${format}`,
    may: ['auditor'] as const,
  })),
  { route: 'GET /accounts', path: () => '/accounts', may: ['administrator', 'auditor'] },
  {
    route: 'POST /accounts/{id}/admission-code',
    path: () => `/accounts/${ACCOUNTS.officer}/admission-code`,
    may: ['administrator'],
  },
  {
    route: 'GET /accounts/{id}/open-work',
    path: () => `/accounts/${ACCOUNTS.officer}/open-work`,
    may: ['administrator'],
  },
  {
    route: 'POST /accounts/{id}/leaving',
    about: 'of a member of an enterprise',
    path: () => `/accounts/${ACCOUNTS.jia}/leaving`,
    may: [],
    hidden: ['administrator'],
  },
];
