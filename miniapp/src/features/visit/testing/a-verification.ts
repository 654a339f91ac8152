import type { Verification, VerifiedVisit } from '../../../api';

/** A routine visit of the example bureau as a passer-by sees it: masked. */
export function aVerifiedVisit(change: Partial<VerifiedVisit> = {}): VerifiedVisit {
  return {
    planId: null,
    department: { name: '示例应急局', phone: '0000-1200001' },
    enterprise: { name: '示例精密制造有限公司' },
    items: [{ name: '安全生产责任制', basis: '示例条例第一条' }],
    startsAt: '2026-11-24T09:30:00+08:00',
    endsAt: '2026-11-24T11:30:00+08:00',
    ground: 'routine',
    officers: [
      {
        name: '示*',
        certificateKind: '行政执法证',
        certificateNo: '示例****01',
        certificateExpires: '2028-06-30',
      },
    ],
    joint: [],
    member: false,
    mayRate: false,
    status: 'approved',
    ...change,
  };
}

export function aVerification(change: Partial<Verification> = {}): Verification {
  return {
    verdict: 'valid',
    checkedAt: '2026-11-24T09:40:00+08:00',
    visit: aVerifiedVisit(),
    callPhone: '0000-1200021',
    district: null,
    ...change,
  };
}
