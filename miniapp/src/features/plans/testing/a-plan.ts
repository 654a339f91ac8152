import type { PlanView, Session } from '../../../api';

/** An approved routine visit on Tuesday 24 November 2026, as its department sees it. */
export function aPlan(change: Partial<PlanView> = {}): PlanView {
  return {
    id: 'plan-1',
    enterprise: { id: 'ent-1', name: '示例精密制造有限公司' },
    department: { id: 'dept-1', name: '示例应急局' },
    reason: 'routine',
    mode: 'on-site',
    status: 'approved',
    approval: 'approved',
    unannounced: false,
    startsAt: '2026-11-24T09:30:00+08:00',
    endsAt: '2026-11-24T11:30:00+08:00',
    itemCount: 1,
    awaits: [],
    approvalDueAt: null,
    emergency: false,
    rated: null,
    version: 3,
    items: [{ id: 'duty', name: '安全生产责任制', basis: '示例条例第一条', noPenalty: false }],
    officers: [
      {
        id: 'officer-1',
        name: '示例甲',
        certificateKind: '行政执法证',
        certificateNo: '示例-0001',
        certificateExpires: '2028-06-30',
      },
    ],
    evidence: {},
    necessity: {},
    joins: null,
    joinedBy: [],
    decision: null,
    ground: 'routine',
    visit: null,
    rating: null,
    timeline: [],
    actions: [],
    ...change,
  } as PlanView;
}

/** An inspector of the example department, on 20 November 2026. */
export function aSession(change: Partial<Session> = {}): Session {
  return {
    account: { id: 'account-1', name: '示例甲' },
    roles: ['inspector'],
    department: { id: 'dept-1', name: '示例应急局' },
    enterprises: [],
    officerId: 'officer-1',
    demo: true,
    now: '2026-11-20T10:00:00+08:00',
    ...change,
  };
}
