import {
  POLICY_PACKS,
  STATE_COUNCIL_CALENDAR,
  type Draft,
  type FactPlan,
  type PolicyPack,
} from '@anqi/shared';
import type { FilingContext } from '../../../api/contract';
import { emptyDraft } from '../form';

const nanchang = POLICY_PACKS['nanchang-hitech'][0];
if (!nanchang) throw new Error('the default pack has no version');
export const examplePolicy: PolicyPack = nanchang;

const facts = { departmentId: 'dept-1', fields: [], offSite: false, noDisturb: false, unannounced: false };
const ITEMS = [
  { ...facts, id: 'duty', name: '安全生产责任制', unannounced: true, noPenalty: false },
  { ...facts, id: 'ledger', name: '台账检查', offSite: true, noPenalty: true },
  { ...facts, id: 'board', name: '公示栏', noDisturb: true, noPenalty: false },
].map((item) => ({ ...item, basis: '示例条例第一条' }));

const OFFICERS = ['甲', '乙', '丙'].map((name, index) => ({
  id: `officer-${index + 1}`,
  name: `示例${name}`,
  departmentId: 'dept-1',
  mayActFor: [],
  certificateKind: '行政执法证',
  certificateNo: `示例-000${index + 1}`,
  certificateExpires: '2028-06-30',
  bookings: [] as FilingContext['officers'][number]['bookings'],
}));

/** The context of one enterprise at grade B, read on 20 November 2026, a quiet day. */
export function aFilingContext(plans: FactPlan[] = []): FilingContext {
  return {
    enterprise: {
      id: 'ent-1',
      name: '示例精密制造有限公司',
      creditCode: '91360106MA0000001X',
      grade: 'B',
      passivelyMonitored: false,
      town: '示例镇',
      address: '示例路 1 号',
      kind: 'industry',
    },
    department: { id: 'dept-1', name: '示例应急局' },
    policy: examplePolicy,
    policies: [examplePolicy],
    calendar: STATE_COUNCIL_CALENDAR,
    facts: {
      enterprise: { id: 'ent-1', grade: 'B', passivelyMonitored: false },
      items: ITEMS,
      officers: OFFICERS,
      plans,
    },
    items: ITEMS,
    officers: OFFICERS,
    departments: [
      { id: 'dept-1', name: '示例应急局' },
      { id: 'dept-2', name: '示例生态环境局' },
    ],
    now: '2026-11-20T10:00:00+08:00',
    versions: { calendar: STATE_COUNCIL_CALENDAR.version, policy: 1, plans: {} },
  };
}

/** A routine visit on Monday 23 November 2026, inside the quiet window. */
export function aDraft(change: Partial<Draft> = {}): Draft {
  return {
    ...emptyDraft({ departmentId: 'dept-1', enterpriseId: 'ent-1' }),
    reason: 'routine',
    items: ['duty'],
    officers: ['officer-1', 'officer-2'],
    startsAt: '2026-11-23T09:30:00+08:00',
    endsAt: '2026-11-23T11:30:00+08:00',
    ...change,
  };
}
