import { describe, expect, it } from '@jest/globals';
import { POLICY_PACKS } from './packs.js';
import { findRequestPolicies } from './request-policies.js';
import { LEAST_AUDIT_MONTHS, retentionFaults } from './retention.js';

const GOOD = { contactMonths: 12, noticeMonths: 12, auditMonths: LEAST_AUDIT_MONTHS };

describe('how long personal data are kept', () => {
  it('is stated by every place, within the law', () => {
    const all = Object.keys(POLICY_PACKS).flatMap((id) => findRequestPolicies(id) ?? []);
    expect(all.length).toBeGreaterThan(2);
    for (const { retention } of all) expect(retentionFaults(retention)).toEqual([]);
  });

  it.each([
    [{}, []],
    [{ auditMonths: 5 }, ['auditMonths']],
    [{ auditMonths: 0 }, ['auditMonths']],
    [{ contactMonths: 0 }, ['contactMonths']],
    [{ noticeMonths: 1.5 }, ['noticeMonths']],
    [{ contactMonths: 121, auditMonths: Number.NaN }, ['contactMonths', 'auditMonths']],
  ] as const)('%j is wrong in %j', (more, faults) => {
    expect(retentionFaults({ ...GOOD, ...more })).toEqual(faults);
  });
});
