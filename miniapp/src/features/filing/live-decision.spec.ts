import { decideLive, evidenceFields, missingParts, policyFor } from './live-decision';
import { aDraft, aFilingContext, examplePolicy } from './testing/a-filing-context';

const NOW = '2026-11-20T10:00:00+08:00';

describe('the decision on the phone', () => {
  it('waits for what a decision cannot do without', () => {
    expect(missingParts(aDraft({ reason: '', items: [], endsAt: '' }), examplePolicy)).toEqual([
      'reason',
      'items',
      'period',
    ]);
    expect(decideLive(aDraft({ reason: '' }), aFilingContext(), NOW)).toBeNull();
  });

  it('refuses a routine visit on a quiet day and offers the first open one', () => {
    const live = decideLive(aDraft(), aFilingContext(), NOW);
    expect(live?.decision.outcome).toBe('rejected');
    expect(live?.decision.remedies).toContainEqual({ kind: 'move', to: '2026-11-24' });
  });

  it('sends only what the reason and the decision ask for', () => {
    const live = decideLive(
      aDraft({
        evidence: { complaintNo: '示例-1', offSiteFinding: '' },
        necessity: {
          'quiet-day': '企业次日起停产检修，仅此一天可查',
          'visit-length': '不再需要的理由也还在',
        },
      }),
      aFilingContext(),
      NOW,
    );
    expect(live?.draft.evidence).toEqual({});
    expect(live?.draft.necessity).toEqual({ 'quiet-day': '企业次日起停产检修，仅此一天可查' });
    expect(live?.decision.outcome).toBe('needs-approval');
  });

  it('asks a general reason on site for the off-site finding', () => {
    expect(evidenceFields(aDraft(), examplePolicy)).toEqual(['offSiteFinding']);
    expect(evidenceFields(aDraft({ mode: 'off-site' }), examplePolicy)).toEqual([]);
    expect(evidenceFields(aDraft({ reason: 'complaint' }), examplePolicy)).toEqual(['complaintNo']);
  });

  it('decides by the policy in force on the first date', () => {
    const next = { ...examplePolicy, version: 2, effectiveFrom: '2026-12-01', quietWindows: [] };
    const context = { ...aFilingContext(), policies: [next] };
    expect(policyFor(context, '2026-11-30T09:30:00+08:00').version).toBe(1);
    expect(policyFor(context, '2026-12-01T09:30:00+08:00').version).toBe(2);
    expect(policyFor(context, '').version).toBe(1);
  });
});
