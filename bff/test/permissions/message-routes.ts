import { type Expectation, SIGNED_IN } from './expectation.js';

/** The days that the district closes, and messages by WeChat: one's own to get, the centre's to look after. */
export const MESSAGE_ROUTES: readonly Expectation[] = [
  { route: 'GET /closed-days', path: () => '/closed-days', may: ['centre', 'auditor'] },
  { route: 'GET /closed-day-preview', path: () => '/closed-day-preview?date=2026-11-30', may: ['centre'] },
  {
    route: 'POST /closed-days',
    path: () => '/closed-days',
    body: () => ({ date: '2020-01-02', reason: '示例停工' }),
    may: ['centre'],
  },
  {
    route: 'POST /closed-days/{date}/removal',
    path: () => '/closed-days/2020-01-02/removal',
    may: [],
    hidden: ['centre'],
  },
  { route: 'GET /notices/counts', path: () => '/notices/counts', may: SIGNED_IN },
  { route: 'POST /notices/reading', path: () => '/notices/reading', body: () => ({}), may: SIGNED_IN },
  { route: 'GET /message-templates', path: () => '/message-templates', may: SIGNED_IN },
  {
    route: 'POST /message-consents',
    path: () => '/message-consents',
    body: () => ({ answers: [] }),
    may: SIGNED_IN,
  },
  {
    route: 'POST /wechat-bindings',
    path: () => '/wechat-bindings',
    body: () => ({ code: 'code-1' }),
    may: SIGNED_IN,
  },
  { route: 'POST /wechat-bindings/removal', path: () => '/wechat-bindings/removal', may: SIGNED_IN },
  { route: 'GET /message-deliveries', path: () => '/message-deliveries', may: ['centre', 'auditor'] },
  {
    route: 'POST /message-deliveries/{id}/resend',
    path: () => '/message-deliveries/NOBODY/resend',
    body: () => ({ state: 'unknown' }),
    may: [],
    hidden: ['centre'],
  },
];
