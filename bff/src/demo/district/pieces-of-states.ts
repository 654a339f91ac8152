/** States that a plan comes to of itself or by its department, and changes on the way. */
import { periodOf } from './drafts.js';
import { REPLACEMENT_REASON } from './phrases.js';
import { approved, filed, tell } from './pieces.js';
import type { Story, TimedAct } from './story.js';
import type { World } from './world.js';

const HOUR = 3_600_000;

/** Refused, cancelled, lapsed both ways, amended, and with an officer replaced. */
export function endedAndChanged(world: World): Story[] {
  const { days } = world;
  const later = (acts: TimedAct[], hours: number): number => acts[acts.length - 1]!.at + hours * HOUR;
  const cancelled = approved(days.working(-5));
  const moved = approved(days.working(-3));
  const ill = approved(days.working(-2));
  const officers = world.officers.filter(({ departmentKey }) => departmentKey === 'emergency');
  return [
    tell(world, {
      key: 'refused',
      department: 'emergency',
      enterprise: 24,
      seats: [0, 1],
      reason: 'thematic',
      period: periodOf(days.open(3), 'morning'),
      acts: [
        ...filed(days.working(-4)),
        {
          kind: 'refuse',
          at: later(filed(days.working(-4)), 3),
          reason: '与年度检查计划重复，本次不予批准。',
        },
      ],
    }),
    tell(world, {
      key: 'cancelled',
      department: 'emergency',
      enterprise: 13,
      seats: [0, 2],
      reason: 'routine',
      period: periodOf(days.open(2), 'afternoon'),
      acts: [
        ...cancelled,
        { kind: 'cancel', at: later(cancelled, 4), reason: '企业当日停产检修，另行安排。' },
      ],
    }),
    tell(world, {
      key: 'lapsed-unapproved',
      department: 'emergency',
      enterprise: 25,
      seats: [0, 3],
      reason: 'work-safety',
      period: periodOf(days.working(-2), 'morning'),
      acts: filed(days.working(-4)),
    }),
    tell(world, {
      key: 'lapsed-unstarted',
      department: 'market',
      enterprise: 18,
      seats: [0, 1],
      reason: 'food-drug-safety',
      period: periodOf(days.working(-4), 'morning'),
      acts: approved(days.working(-6)),
    }),
    tell(world, {
      key: 'amended',
      department: 'market',
      enterprise: 30,
      seats: [0, 3],
      reason: 'routine',
      period: periodOf(days.open(1), 'morning'),
      acts: [
        ...moved,
        { kind: 'amend', at: later(moved, 1), change: periodOf(days.open(2), 'afternoon') },
        { kind: 'approve', at: later(moved, 2) },
      ],
    }),
    tell(world, {
      key: 'officer-replaced',
      department: 'emergency',
      enterprise: 37,
      seats: [0, 4],
      reason: 'work-safety',
      period: periodOf(days.working(3), 'morning'),
      acts: [
        ...ill,
        {
          kind: 'replace-officer',
          at: later(ill, 5),
          officerId: officers[4]!.id,
          byOfficerId: officers[5]!.id,
          reason: REPLACEMENT_REASON,
        },
      ],
    }),
  ];
}
