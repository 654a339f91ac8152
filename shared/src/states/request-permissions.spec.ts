import { describe, expect, it } from '@jest/globals';
import type { RequestSituation } from './request-guards.js';
import {
  canWithRequest,
  REQUEST_ACTIONS,
  REQUEST_RELATIONS,
  REQUEST_ROLES,
  type RequestAction,
  type RequestAsker,
  type RequestRelation,
  type RequestRole,
} from './request-permissions.js';
import { allowedRequestEvents } from './request-states.js';
import { WINDOWS, type RequestStatus } from './request-types.js';

/** Who may, by the one relation he has to the request; written out apart from the table. */
const WHO: Record<RequestAction, Partial<Record<RequestRelation, readonly RequestRole[]>>> = {
  'request.submit': { 'own-enterprise': ['enterprise'], serves: ['service-officer'], district: ['centre'] },
  'request.read': {
    'own-enterprise': ['enterprise'],
    serves: ['service-officer'],
    'first-responsible': ['clerk', 'head'],
    handling: ['clerk', 'head', 'service-officer'],
    cooperating: ['clerk', 'head'],
    'acting-head': ['clerk', 'head'],
    district: ['centre', 'leader', 'supervisor', 'auditor'],
  },
  'request.analyse': { district: ['centre', 'leader', 'supervisor', 'auditor'] },
  'request.receive': { serves: ['service-officer'], 'first-responsible': ['clerk', 'head'] },
  'request.register': { district: ['centre'] },
  'request.dispatch': { district: ['centre'] },
  'request.object': { handling: ['clerk', 'head', 'service-officer'] },
  'request.handle': { handling: ['clerk', 'head', 'service-officer'] },
  'request.agree-extension': { 'acting-head': ['head'] },
  'request.supply': { 'own-enterprise': ['enterprise'], serves: ['service-officer'] },
  'request.feed-back': { serves: ['service-officer'], 'first-responsible': ['clerk', 'head'] },
  'request.call': { district: ['centre'] },
  'request.link': { district: ['centre'] },
  'request.unlink': { 'own-enterprise': ['enterprise'], district: ['centre'] },
  'request.preside': { district: ['leader'] },
  'request.schedule': { 'acting-head': ['head'], district: ['centre', 'leader'] },
  'request.supervise': { district: ['centre', 'supervisor'] },
  'request.hand-over': { 'acting-head': ['head'], district: ['centre'] },
  'request.own': { 'own-enterprise': ['enterprise'] },
  'request.export': {
    'first-responsible': ['head'],
    handling: ['head'],
    cooperating: ['head'],
    'acting-head': ['head'],
    district: ['centre', 'supervisor'],
  },
};

const everyCell = REQUEST_ACTIONS.flatMap((action) =>
  REQUEST_ROLES.flatMap((role) => REQUEST_RELATIONS.map((relation) => [action, role, relation] as const)),
);

it.each(everyCell)('%s by %s with %s', (action, role, relation) => {
  const expected = (WHO[action][relation] ?? []).includes(role);
  expect(canWithRequest({ roles: [role], relations: [relation] }, action)).toBe(expected);
});

describe('the buttons', () => {
  const who = (role: RequestRole, ...relations: RequestRelation[]): RequestAsker => ({
    roles: [role],
    relations: ['district', ...relations],
  });
  const MEMBER = who('enterprise', 'own-enterprise');
  const OFFICER = who('service-officer', 'serves');
  const CLERK = who('clerk', 'handling');
  const HEAD = who('head', 'handling', 'acting-head');
  const FIRST = who('clerk', 'first-responsible');
  const CENTRE = who('centre');

  const situation = (status: RequestStatus, changes: Partial<RequestSituation> = {}): RequestSituation => ({
    status,
    windows: WINDOWS,
    contested: false,
    extension: 'none',
    extensionAgreedBy: 'head',
    callback: null,
    calledEnough: false,
    level: null,
    nudgedToday: true,
    rated: false,
    main: null,
    ...changes,
  });

  it.each([
    ['the enterprise waits', MEMBER, situation('in-hand'), ['withdraw', 'comment']],
    ['it may nudge', MEMBER, situation('fed-back', { nudgedToday: false }), ['nudge', 'comment']],
    ['it is asked', MEMBER, situation('awaiting-enterprise'), ['supply-material', 'withdraw', 'comment']],
    ['it reopens and rates', MEMBER, situation('closed'), ['reopen', 'rate', 'comment']],
    [
      'it is answered with another',
      MEMBER,
      situation('duplicate', { main: 'closed' }),
      ['rate', 'unlink', 'comment'],
    ],
    [
      'the other is not answered yet',
      MEMBER,
      situation('duplicate', { main: 'open' }),
      ['unlink', 'comment'],
    ],
    ['the other is settled', MEMBER, situation('duplicate', { main: 'settled' }), ['rate', 'comment']],
    ['the centre undoes a link', CENTRE, situation('duplicate', { main: 'open' }), ['unlink']],
    ['the officer receives', OFFICER, situation('submitted'), ['answer-on-the-spot', 'pass-to-centre']],
    ['the officer feeds back', OFFICER, situation('answered'), ['feed-back']],
    [
      'the centre dispatches',
      CENTRE,
      situation('registered'),
      ['dispatch', 'mark-duplicate', 'supervise', 'hand-over'],
    ],
    ['the centre does not close', CENTRE, situation('close-out-applied'), ['supervise', 'hand-over']],
    [
      'the first-responsible unit does',
      FIRST,
      situation('close-out-applied'),
      ['accept-close-out', 'refuse-close-out'],
    ],
    ['the department receives', CLERK, situation('dispatched'), ['return', 'contest', 'accept', 'escalate']],
    [
      'the department handles',
      CLERK,
      situation('in-hand'),
      ['ask-material', 'propose-extension', 'answer', 'escalate'],
    ],
    [
      'the head agrees',
      HEAD,
      situation('in-hand', { extension: 'proposed' }),
      ['ask-material', 'agree-extension', 'refuse-extension', 'answer', 'escalate', 'hand-over'],
    ],
    ['another department has no part in it', who('clerk'), situation('in-hand'), []],
    ['a cooperating one reads', who('clerk', 'cooperating'), situation('in-hand'), []],
    ['the leader decides', who('leader'), situation('in-hand', { level: 2 }), ['decide-scheduling']],
    ['another enterprise', who('enterprise'), situation('in-hand'), []],
  ] as const)('%s', (_name, asker, given, events) => {
    expect(allowedRequestEvents(asker, given)).toEqual(events);
  });
});
