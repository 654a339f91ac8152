import { describe, expect, it } from '@jest/globals';
import { approvalEvent, neededApprovals, outstandingApprovals } from './needed-approvals.js';

describe('neededApprovals', () => {
  it.each([
    ['clear', 'coordinating', ['head']],
    ['clear', 'none', ['head']],
    ['needs-approval', 'coordinating', ['head', 'coordinator']],
    ['needs-approval', 'head', ['head']],
    ['needs-approval', 'none', ['head']],
    ['undetermined', 'coordinating', ['head', 'coordinator']],
    ['undetermined', 'none', ['head', 'coordinator']],
    ['rejected', 'coordinating', []],
  ] as const)('%s under %s: %p', (outcome, waiver, needed) => {
    expect(neededApprovals(outcome, waiver)).toEqual(needed);
  });
});

describe('approvalEvent', () => {
  it.each([
    [['head'], ['head'], 'approve'],
    [['head', 'coordinator'], ['head'], 'approve-in-part'],
    [['head', 'coordinator'], ['coordinator'], 'approve-in-part'],
    [['coordinator'], ['coordinator'], 'approve'],
    [['head', 'coordinator'], ['head', 'coordinator'], 'approve'],
  ] as const)('of %p, %p now: %s', (outstanding, now, event) => {
    expect(approvalEvent(outstanding, now)).toBe(event);
  });

  it('leaves what was not given', () => {
    expect(outstandingApprovals(['head', 'coordinator'], ['coordinator'])).toEqual(['head']);
    expect(outstandingApprovals(['head'], ['head'])).toEqual([]);
  });
});
