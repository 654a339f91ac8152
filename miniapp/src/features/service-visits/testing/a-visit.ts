import type { ServiceVisit, ServiceVisitDays } from '../../../api';

const UNIT = { id: 'dept-1', name: '示例经济局' };

/** A visit that is planned for today, Tuesday 24 November 2026, as who planned it sees it. */
export const aVisit = (more: Partial<ServiceVisit> = {}): ServiceVisit => ({
  id: 'visit-1',
  enterprise: { id: 'ent-1', name: '示例纺织有限公司' },
  date: '2026-11-24',
  status: 'planned',
  participants: [
    { id: 'account-1', name: '示例专员', unit: UNIT, purpose: '了解用工情况', present: null },
    { id: 'account-2', name: '示例同行', unit: null, purpose: '政策宣讲', present: null },
  ],
  reason: null,
  log: null,
  actions: ['log', 'move', 'leave', 'call-off'],
  version: 2,
  ...more,
});

export const aLog: NonNullable<ServiceVisit['log']> = {
  heldAt: '2026-11-24T10:00:00+08:00',
  hosts: '示例厂长',
  words: '生产平稳。',
  loggedBy: { id: 'account-1', name: '示例专员' },
  loggedAt: '2026-11-24T16:00:00+08:00',
  matters: [
    {
      category: 'transport',
      words: '希望加密接驳车。',
      answer: null,
      requestId: 'request-1',
      requestNumber: '20261124-SHXXXXXX',
    },
    {
      category: 'policy',
      words: '何时复核？',
      answer: '下月复核。',
      requestId: null,
      requestNumber: null,
    },
  ],
};

const day = (date: string, more: Partial<ServiceVisitDays['weeks'][number]['days'][number]> = {}) => ({
  date,
  advice: 'proposed' as const,
  kind: 'working' as const,
  name: null,
  quiet: false,
  ...more,
});

/** A free week, one with a visit and an inspection, one that is quiet. */
export const someDays: ServiceVisitDays = {
  enterprise: { id: 'ent-1', name: '示例纺织有限公司' },
  weeks: [
    {
      monday: '2026-11-23',
      visit: null,
      inspections: [],
      days: [day('2026-11-25'), day('2026-11-28', { advice: 'rest', kind: 'weekend' })],
    },
    {
      monday: '2026-11-30',
      visit: { date: '2026-12-03', units: ['示例市场监管局'], over: false },
      inspections: [{ department: '示例应急局', from: '2026-12-02', until: '2026-12-02' }],
      days: [day('2026-12-02', { advice: 'joins-other' }), day('2026-12-03', { advice: 'join' })],
    },
    {
      monday: '2026-12-07',
      visit: null,
      inspections: [],
      days: [day('2026-12-08', { advice: 'quiet', quiet: true })],
    },
  ],
};
