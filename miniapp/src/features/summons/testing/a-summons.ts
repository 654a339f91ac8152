import type { SummonsOptions, SummonsView } from '../../../api';

const DAY = { date: '2026-11-23', counted: true, why: { kind: 'working' } } as const;

/** A town called the example department on Friday 20 November 2026; nobody has reported yet. */
export function aSummons(change: Partial<SummonsView> = {}): SummonsView {
  return {
    id: 'summons-1',
    kind: 'town-calls-department',
    status: 'called',
    caller: { id: 'town-1', name: '示例镇' },
    department: { id: 'dept-1', name: '示例应急局' },
    officer: null,
    words: '示例路雨水井盖破损，货车通行有险情。',
    requestNumber: null,
    calledAt: '2026-11-20T09:00:00+08:00',
    dueAt: '2026-11-23T18:00:00+08:00',
    provisional: false,
    reportedAt: null,
    inTime: null,
    solved: null,
    toRate: false,
    requestId: null,
    departmentFirst: null,
    contactPhone: null,
    phoneRevealable: false,
    days: [DAY],
    reportedBy: null,
    reportWords: null,
    endedAt: null,
    endWords: null,
    rating: null,
    actions: [],
    ...change,
  };
}

/** What the example enterprise may call for. */
export function someOptions(change: Partial<SummonsOptions> = {}): SummonsOptions {
  return {
    caller: { id: 'ent-1', name: '示例精密制造有限公司' },
    kinds: ['enterprise-calls-officer', 'enterprise-calls-department'],
    officer: { id: 'account-2', name: '示例乙' },
    unit: { id: 'dept-2', name: '示例科经局' },
    departments: [
      { id: 'dept-1', name: '示例应急局' },
      { id: 'dept-3', name: '示例建管局' },
    ],
    suggestedDepartmentId: null,
    requestNumber: null,
    departmentFirst: null,
    dueAt: '2026-11-23T18:00:00+08:00',
    provisional: false,
    days: [DAY],
    ...change,
  };
}
