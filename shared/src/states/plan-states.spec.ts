import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PLAN_STATUSES } from '../rules/types.js';
import type { PlanStatus } from '../rules/types.js';
import {
  APPROVAL_STATES,
  GUARDS,
  PLAN_EVENTS,
  PLAN_TRANSITIONS,
  allowedEvents,
  hasInspectionCode,
  nextApproval,
  nextStatus,
  statusWhenFiled,
} from './plan-states.js';
import type { PlanEvent, PlanSituation } from './plan-states.js';

const ORDINARY: PlanSituation = {
  status: 'awaiting-approval',
  approval: 'pending',
  emergency: false,
  mode: 'on-site',
};

type Expected = Record<PlanStatus, Partial<Record<PlanEvent, PlanStatus>>>;

const SETTLED: Pick<Expected, 'refused' | 'cancelled' | 'lapsed'> = {
  refused: {},
  cancelled: {},
  lapsed: {},
};

/** Written out apart from the table: status × event → status; what is not named may not come. */
const ORDINARY_PLAN: Expected = {
  'awaiting-approval': {
    'approve-in-part': 'awaiting-approval',
    approve: 'approved',
    refuse: 'refused',
    amend: 'awaiting-approval',
    'replace-officer': 'awaiting-approval',
    'fall-back': 'awaiting-approval',
    cancel: 'cancelled',
    lapse: 'lapsed',
  },
  approved: {
    amend: 'awaiting-approval',
    'replace-officer': 'approved',
    'fall-back': 'awaiting-approval',
    cancel: 'cancelled',
    start: 'started',
    lapse: 'lapsed',
  },
  started: { finish: 'finished' },
  finished: { rate: 'finished' },
  ...SETTLED,
};

const PENDING_EMERGENCY: Expected = {
  'awaiting-approval': {
    ...ORDINARY_PLAN['awaiting-approval'],
    refuse: 'awaiting-approval',
    start: 'started',
  },
  approved: ORDINARY_PLAN.approved,
  started: { 'approve-in-part': 'started', approve: 'started', refuse: 'started', finish: 'finished' },
  finished: { 'approve-in-part': 'finished', approve: 'finished', refuse: 'finished', rate: 'finished' },
  ...SETTLED,
};

const OFF_SITE: Expected = {
  ...ORDINARY_PLAN,
  approved: { ...ORDINARY_PLAN.approved, finish: 'finished' },
};

const pairs = PLAN_STATUSES.flatMap((status) => PLAN_EVENTS.map((event) => [status, event] as const));

describe('nextStatus', () => {
  it.each(pairs)('of an ordinary plan: %s, %s', (status, event) => {
    expect(nextStatus({ ...ORDINARY, status }, event)).toBe(ORDINARY_PLAN[status][event] ?? null);
  });

  it.each(pairs)('of an emergency that waits for its approval: %s, %s', (status, event) => {
    const emergency = { ...ORDINARY, status, emergency: true };
    expect(nextStatus(emergency, event)).toBe(PENDING_EMERGENCY[status][event] ?? null);
  });

  it.each(pairs)('of an off-site check: %s, %s', (status, event) => {
    const check = { ...ORDINARY, status, mode: 'off-site' as const };
    expect(nextStatus(check, event)).toBe(OFF_SITE[status][event] ?? null);
  });

  it.each(['approved', 'refused'] as const)('takes no second word on an emergency: %s', (approval) => {
    for (const status of PLAN_STATUSES) {
      const said = allowedEvents({ ...ORDINARY, status, emergency: true, approval });
      expect(said).not.toContain('approve');
      expect(said).not.toContain('approve-in-part');
      expect(said).not.toContain('refuse');
    }
  });
});

const situations = fc.record({
  status: fc.constantFrom(...PLAN_STATUSES),
  approval: fc.constantFrom(...APPROVAL_STATES),
  emergency: fc.boolean(),
  mode: fc.constantFrom('on-site' as const, 'off-site' as const),
});

describe('the table', () => {
  it('has at most one way on for a situation and an event', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...PLAN_EVENTS), (situation, event) => {
        const rows = PLAN_TRANSITIONS.filter(
          (row) =>
            row.from === situation.status &&
            row.event === event &&
            row.guards.every((guard) => GUARDS[guard](situation)),
        );
        expect(rows.length).toBe(nextStatus(situation, event) === null ? 0 : 1);
      }),
    );
  });

  it('never undoes an emergency by refusing it', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const next = nextStatus({ ...situation, emergency: true }, 'refuse');
        expect([null, situation.status]).toContain(next);
      }),
    );
  });

  it('leaves what is refused, cancelled or lapsed for good', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        fc.pre(['refused', 'cancelled', 'lapsed'].includes(situation.status));
        expect(allowedEvents(situation)).toEqual([]);
      }),
    );
  });

  it('asks nobody for leave where the product itself acts', () => {
    const alone = PLAN_TRANSITIONS.filter(({ by }) => by.length === 0).map(({ event }) => event);
    expect([...new Set(alone)].sort()).toEqual(['fall-back', 'lapse']);
  });
});

describe('nextApproval', () => {
  it.each([
    ['approve', 'approved'],
    ['refuse', 'refused'],
    ['amend', 'pending'],
    ['fall-back', 'pending'],
  ] as const)('%s → %s', (event, approval) => {
    expect(nextApproval({ ...ORDINARY, approval: 'approved' }, event)).toBe(approval);
  });

  it.each(['approve-in-part', 'replace-officer', 'cancel', 'start', 'finish', 'rate', 'lapse'] as const)(
    '%s keeps what was said',
    (event) => {
      for (const approval of APPROVAL_STATES)
        expect(nextApproval({ ...ORDINARY, approval }, event)).toBe(approval);
    },
  );
});

describe('statusWhenFiled', () => {
  it.each([
    ['an ordinary plan', false, 10, 'awaiting-approval'],
    ['an emergency ahead', true, 10, 'awaiting-approval'],
    ['an emergency that begins now', true, 0, 'started'],
    ['an emergency begun before', true, -10, 'started'],
  ] as const)('%s', (_name, emergency, startsIn, status) => {
    expect(statusWhenFiled(emergency, 1000 + startsIn, 1000)).toBe(status);
  });
});

describe('hasInspectionCode', () => {
  it.each([
    ['awaiting-approval', false, 'on-site', false],
    ['awaiting-approval', true, 'on-site', true],
    ['approved', false, 'on-site', true],
    ['started', false, 'on-site', true],
    ['finished', false, 'on-site', false],
    ['refused', true, 'on-site', false],
    ['cancelled', true, 'on-site', false],
    ['lapsed', true, 'on-site', false],
    ['approved', false, 'off-site', false],
    ['awaiting-approval', true, 'off-site', false],
  ] as const)('%s, emergency %p, %s: %p', (status, emergency, mode, has) => {
    expect(hasInspectionCode({ ...ORDINARY, status, emergency, mode })).toBe(has);
  });
});
