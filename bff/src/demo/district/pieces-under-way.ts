/** What is going on at this hour. */
import { addDays, formatInstant } from '@anqi/shared';
import { instantAt } from './days.js';
import { approved, tell } from './pieces.js';
import type { Story } from './story.js';
import type { World } from './world.js';

const MINUTE = 60_000;

/** A visit of market supervision that goes on till tomorrow, an emergency of this hour and one that is on its way. */
export function underWay(world: World): Story[] {
  const { days, now } = world;
  const begun = `${addDays(days.today, -1)}T09:30:00+08:00`;
  return [
    tell(world, {
      key: 'under-way',
      department: 'market',
      enterprise: 14,
      seats: [0, 3],
      reason: 'food-drug-safety',
      period: { startsAt: begun, endsAt: `${addDays(days.today, 1)}T17:00:00+08:00` },
      acts: [
        ...approved(days.working(-3)),
        { kind: 'start', at: instantAt(addDays(days.today, -1), '09:36') },
      ],
    }),
    tell(world, {
      key: 'emergency-under-way',
      department: 'emergency',
      enterprise: 2,
      seats: [0, 1],
      reason: 'emergency',
      period: { startsAt: formatInstant(now - 50 * MINUTE), endsAt: formatInstant(now + 70 * MINUTE) },
      acts: [{ kind: 'file', at: now - 20 * MINUTE }],
    }),
    tell(world, {
      key: 'emergency-coming',
      department: 'fire',
      enterprise: 4,
      seats: [2, 3],
      reason: 'emergency',
      period: { startsAt: formatInstant(now + 40 * MINUTE), endsAt: formatInstant(now + 160 * MINUTE) },
      acts: [{ kind: 'file', at: now - 5 * MINUTE }],
    }),
  ];
}
