import type { RequestClockView, RequestView, Session } from '../../../api';

/** A handling clock of three working days from Wednesday 25 November 2026. */
export function aClock(change: Partial<RequestClockView> = {}): RequestClockView {
  return {
    kind: 'handling',
    startedAt: '2026-11-25T10:00:00+08:00',
    dueAt: '2026-11-30T18:00:00+08:00',
    provisional: false,
    days: [
      { date: '2026-11-26', counted: true, why: { kind: 'working' } },
      { date: '2026-11-27', counted: true, why: { kind: 'working' } },
      { date: '2026-11-28', counted: false, why: { kind: 'weekend' } },
      { date: '2026-11-29', counted: false, why: { kind: 'weekend' } },
      { date: '2026-11-30', counted: true, why: { kind: 'working' } },
    ],
    pausedSince: null,
    doneAt: null,
    ...change,
  };
}

/** A request that its department has in hand, as its enterprise sees it. */
export function aRequest(change: Partial<RequestView> = {}): RequestView {
  return {
    id: 'request-1',
    number: '20261124-0A1B2C3D',
    enterprise: { id: 'ent-1', name: '示例精密制造有限公司' },
    category: 'utilities',
    summary: '厂区夜里停电三次，生产线停摆',
    words: '厂区夜里停电三次，生产线停摆，请尽快查明原因。',
    status: 'in-hand',
    complexity: 'general',
    lead: { id: 'dept-1', name: '示例建管局' },
    person: { id: 'account-2', name: '示例乙' },
    dueAt: '2026-11-30T18:00:00+08:00',
    dueKind: 'handling',
    provisional: false,
    light: 'green',
    level: null,
    urgent: false,
    toRate: false,
    createdAt: '2026-11-24T09:00:00+08:00',
    channel: 'enterprise',
    photoIds: [],
    contact: { name: '示例丙', phone: '00001234567', masked: false, revealable: false },
    departments: [
      { part: 'first-unit', department: { id: 'town-1', name: '示例镇' } },
      { part: 'lead', department: { id: 'dept-1', name: '示例建管局' } },
      { part: 'principal', department: { id: 'dept-1', name: '示例建管局' } },
    ],
    holder: { kind: 'handling', units: [{ id: 'dept-1', name: '示例建管局' }] },
    clocks: [
      aClock({
        kind: 'to-centre',
        startedAt: '2026-11-24T09:00:00+08:00',
        dueAt: '2026-11-25T18:00:00+08:00',
        doneAt: '2026-11-24T15:00:00+08:00',
      }),
      aClock(),
    ],
    timeline: [
      {
        event: 'submit',
        at: '2026-11-24T09:00:00+08:00',
        actorName: null,
        role: 'enterprise',
        words: null,
        data: null,
      },
      {
        event: 'dispatch',
        at: '2026-11-25T10:00:00+08:00',
        actorName: null,
        role: 'centre',
        words: null,
        data: { complexity: 'general', leadId: 'dept-1' },
      },
    ],
    extension: { state: 'none', ground: null, until: null },
    callback: null,
    outcome: null,
    cause: null,
    causes: [],
    satisfaction: null,
    reopenings: 0,
    duplicateOf: null,
    handledWith: null,
    linked: { count: 0, items: [] },
    closedAt: null,
    actions: [],
    version: 3,
    ...change,
  };
}

/** A member of the enterprise that asked. */
export function aMember(change: Partial<Session> = {}): Session {
  return {
    account: { id: 'account-1', name: '示例丙' },
    roles: ['enterprise'],
    department: null,
    enterprises: [{ id: 'ent-1', name: '示例精密制造有限公司' }],
    officerId: null,
    demo: true,
    now: '2026-11-26T10:00:00+08:00',
    ...change,
  };
}
