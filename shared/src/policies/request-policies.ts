import { ELSE, NANCHANG_HITECH_ROUTING, ROLE_NAMES } from './nanchang-hitech-routing.js';
import { isPackId, type PackId } from './packs.js';
import type { RequestPolicy } from './request-policy.js';

/** S001 二(一)3: dispatch, handling, explanatory reply, dissatisfaction passed on; what is fixed nowhere is our own. */
const NANCHANG_HITECH: RequestPolicy = {
  id: 'nanchang-hitech',
  version: 1,
  effectiveFrom: '2025-01-01',
  closeOfBusiness: '18:00',
  digestAt: '08:30',
  days: {
    'to-centre': 1,
    dispatch: 1,
    objection: 1,
    'explanatory-reply': 3,
    feedback: 1,
    callback: 2,
    'pass-on': 1,
    explanation: 3,
    'close-out': 1,
    acceptance: 1,
    reopening: 15,
  },
  handling: { simple: 1, general: 3, complex: 7 },
  extensionAgreedBy: 'head',
  callback: { attempts: 3, onDays: 2 },
  causes: ['unclear-policy', 'process', 'coordination', 'enterprise', 'legacy', 'other'],
  reopeningEscalatedFrom: 2,
  summonsDays: 1,
  printDays: 7,
  retention: { contactMonths: 12, noticeMonths: 12, auditMonths: 36 },
  lateness: {
    amberAfter: 2 / 3,
    overdueAction: 'supervise',
    climb: [
      { level: 3, workingDaysLate: 0 },
      { level: 2, workingDaysLate: 1 },
      { level: 1, workingDaysLate: 3 },
    ],
  },
  routing: NANCHANG_HITECH_ROUTING,
  roleNames: ROLE_NAMES,
};

/** No source of these places says who serves whom: the service centre serves everybody. */
const WITHOUT_ROUTING: Omit<RequestPolicy, 'id'> = {
  ...NANCHANG_HITECH,
  routing: [ELSE],
  roleNames: { 'service-centre': ROLE_NAMES['service-centre'] },
};

const REQUEST_POLICIES: Readonly<Record<PackId, readonly RequestPolicy[]>> = {
  'nanchang-hitech': [NANCHANG_HITECH],
  nanyang: [{ ...WITHOUT_ROUTING, id: 'nanyang' }],
  minhang: [{ ...WITHOUT_ROUTING, id: 'minhang' }],
};

/** The versions of a place's rules for requests, by its pack's id; `undefined` where there is no such pack. */
export function findRequestPolicies(id: string): readonly RequestPolicy[] | undefined {
  return isPackId(id) ? REQUEST_POLICIES[id] : undefined;
}
