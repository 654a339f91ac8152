import { ENTERPRISES } from '../harness/district.js';
import { sent } from '../intake/senders.js';
import type { Expectation, Subjects } from './expectation.js';

const centre = (route: string, of?: keyof Subjects, body?: object): Expectation => ({
  route,
  path: (subjects) => (route.split(' ')[1] ?? '').replace('{id}', of === undefined ? '' : subjects[of]),
  ...(body && { body: () => body }),
  may: ['centre'],
});

const read = (route: string): Expectation => ({ ...centre(route), may: ['centre', 'auditor'] });

/** What other systems send by their keys: theirs alone to send, the centre's alone to look after. */
export const INTAKE_ROUTES: readonly Expectation[] = [
  { route: 'POST /intake/requests', path: () => '/intake/requests', body: () => sent(), may: ['key'] },
  {
    route: 'GET /intake/requests/{externalId}',
    path: () => '/intake/requests/RX-0001',
    may: ['key'],
  },
  read('GET /intake/clients'),
  centre('POST /intake/clients', undefined, { name: '示例来源', channel: 'hotline' }),
  centre('POST /intake/clients/{id}/categories', 'intakeClient', { names: [] }),
  centre('POST /intake/clients/{id}/renew', 'intakeClient'),
  centre('POST /intake/clients/{id}/revoke', 'intakeClient'),
  read('GET /request-sheets'),
  centre('GET /request-sheets/template'),
  centre('POST /request-sheets/trials'),
  centre('POST /request-sheets'),
  read('GET /intake/unmatched'),
  centre('POST /intake/unmatched/{id}/match', 'intakeItem', { enterpriseId: ENTERPRISES.jia }),
  centre('POST /intake/unmatched/{id}/decline', 'intakeItem', { reason: '不属本区企业' }),
];
