import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PLAN_STATUSES } from '../rules/types.js';
import { APPROVAL_STATES } from '../states/plan-states.js';
import { ROLES } from './actions.js';
import { allowedPlanActions, approvalsOf } from './plan-actions.js';
import type { ActionablePlan } from './plan-actions.js';
import type { Asker } from './plan-visibility.js';
import { RELATIONS } from './relations.js';

const WAITING: ActionablePlan = {
  status: 'awaiting-approval',
  approval: 'pending',
  emergency: false,
  mode: 'on-site',
  awaits: ['head'],
  startable: true,
  ratable: true,
};
const APPROVED: ActionablePlan = { ...WAITING, status: 'approved', approval: 'approved', awaits: [] };
const STARTED: ActionablePlan = { ...APPROVED, status: 'started' };
const FINISHED: ActionablePlan = { ...APPROVED, status: 'finished' };
const EMERGENCY: ActionablePlan = { ...WAITING, emergency: true };

const FILER: Asker = { roles: ['inspector'], relations: ['district', 'own-department', 'own-plan'] };
const COLLEAGUE: Asker = { roles: ['inspector'], relations: ['district', 'own-department'] };
const HEAD: Asker = { roles: ['head'], relations: ['district', 'own-department', 'acting-head'] };
const HEAD_ON_VISIT: Asker = { roles: ['head'], relations: [...HEAD.relations, 'own-plan'] };
const COORDINATOR: Asker = { roles: ['coordinator'], relations: ['district'] };
const MEMBER: Asker = { roles: ['enterprise'], relations: ['district', 'own-enterprise'] };

describe('allowedPlanActions', () => {
  it.each([
    ['the filer waits', FILER, WAITING, ['amend', 'cancel', 'replace-officer']],
    ['the head decides', HEAD, WAITING, ['approve', 'refuse', 'amend', 'cancel', 'replace-officer']],
    ['a head on the visit does not decide', HEAD_ON_VISIT, WAITING, ['amend', 'cancel', 'replace-officer']],
    ['the office has no part in it', COORDINATOR, WAITING, []],
    ['the office decides', COORDINATOR, { ...WAITING, awaits: ['coordinator'] }, ['approve', 'refuse']],
    ['the filer on the day', FILER, APPROVED, ['amend', 'cancel', 'replace-officer', 'show-code', 'start']],
    [
      'the filer ahead of the day',
      FILER,
      { ...APPROVED, startable: false },
      ['amend', 'cancel', 'replace-officer', 'show-code'],
    ],
    ['a colleague', COLLEAGUE, APPROVED, ['amend', 'cancel', 'replace-officer']],
    ['the filer on site', FILER, STARTED, ['show-code', 'finish']],
    [
      'the filer of an off-site check',
      FILER,
      { ...APPROVED, mode: 'off-site', startable: false },
      ['amend', 'cancel', 'replace-officer', 'finish'],
    ],
    ['a member after it', MEMBER, FINISHED, ['rate']],
    ['a member who rated', MEMBER, { ...FINISHED, ratable: false }, []],
    ['a member before it', MEMBER, APPROVED, []],
    [
      'the filer of an emergency',
      FILER,
      EMERGENCY,
      ['amend', 'cancel', 'replace-officer', 'show-code', 'start'],
    ],
    ['the head of an emergency under way', HEAD, { ...EMERGENCY, status: 'started' }, ['approve', 'refuse']],
    ['the head of an emergency settled', HEAD, { ...FINISHED, emergency: true }, []],
  ] as const)('%s', (_name, asker, plan, actions) => {
    expect(allowedPlanActions(asker, plan)).toEqual(actions);
  });

  it('offers nothing on a plan that is refused, cancelled or lapsed, nor to a stranger', () => {
    const plans = fc.record({
      status: fc.constantFrom(...PLAN_STATUSES),
      approval: fc.constantFrom(...APPROVAL_STATES),
      emergency: fc.boolean(),
      mode: fc.constantFrom('on-site' as const, 'off-site' as const),
      awaits: fc.constant(['head', 'coordinator'] as const),
      startable: fc.boolean(),
      ratable: fc.boolean(),
    });
    const askers = fc.record({ roles: fc.subarray([...ROLES]), relations: fc.subarray([...RELATIONS]) });
    fc.assert(
      fc.property(askers, plans, (asker, plan) => {
        const actions = allowedPlanActions(asker, plan);
        const isSettled = ['refused', 'cancelled', 'lapsed'].includes(plan.status);
        if (isSettled || asker.roles.length === 0) expect(actions).toEqual([]);
        if (asker.relations.includes('own-plan')) expect(actions).not.toContain('approve');
      }),
    );
  });
});

describe('approvalsOf', () => {
  it('gives each his own part', () => {
    const both = ['head', 'coordinator'] as const;
    expect(approvalsOf(HEAD, both)).toEqual(['head']);
    expect(approvalsOf(COORDINATOR, both)).toEqual(['coordinator']);
    expect(approvalsOf(FILER, both)).toEqual([]);
  });
});
