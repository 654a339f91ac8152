/** What lies before the head, the coordinating office and the centre. */
import { instantAt } from './days.js';
import { periodOf } from './drafts.js';
import { NECESSITIES } from './phrases.js';
import { approved, filed, finished, rated, tell } from './pieces.js';
import type { Story } from './story.js';
import type { World } from './world.js';

/** To approve: one clear, one that departs from the quiet days, one unannounced; one that only the office still owes. */
export function toApprove(world: World): Story[] {
  const { days } = world;
  const necessity = { 'quiet-day': NECESSITIES['quiet-day'] };
  return [
    tell(world, {
      key: 'to-approve',
      department: 'emergency',
      enterprise: 3,
      seats: [0, 2],
      reason: 'routine',
      period: periodOf(days.open(2), 'morning'),
      acts: filed(days.working(-1)),
    }),
    tell(world, {
      key: 'to-approve-departure',
      department: 'emergency',
      enterprise: 12,
      seats: [1, 2],
      reason: 'routine',
      period: periodOf(days.quiet(1), 'morning'),
      acts: filed(days.working(-1)),
      necessity,
    }),
    tell(world, {
      key: 'to-approve-unannounced',
      department: 'emergency',
      enterprise: 16,
      seats: [4, 5],
      reason: 'work-safety',
      period: periodOf(days.working(2), 'morning'),
      acts: filed(days.working(-1)),
      change: { unannounced: true },
    }),
    tell(world, {
      key: 'to-approve-by-office',
      department: 'market',
      enterprise: 15,
      seats: [0, 2],
      reason: 'routine',
      period: periodOf(days.quiet(2), 'afternoon'),
      acts: approved(days.working(-1)),
      necessity,
    }),
  ];
}

/** A bad rating whose follow-up is under way: contact made, a date given, no outcome yet. */
export function followUpUnderWay(world: World): Story {
  const { days } = world;
  const period = periodOf(days.working(-6), 'afternoon');
  return tell(world, {
    key: 'follow-up-under-way',
    department: 'transport',
    enterprise: 9,
    seats: [0, 1],
    reason: 'complaint',
    period,
    acts: [
      ...finished(world, { filedOn: days.working(-8), period, result: 'advice' }),
      { ...rated(world, { period, level: 2, hours: 5 }), at: instantAt(days.working(-4), '09:40') },
      {
        kind: 'contact-rater',
        at: instantAt(days.working(-3), '10:20'),
        note: '已联系企业，约定现场当面了解情况。',
        planDate: days.working(3),
      },
    ],
  });
}

/** Turned away on quiet days, and one that nobody can decide: next year's policy says nothing of the ungraded. */
export function attempts(world: World): Story[] {
  const { days } = world;
  const undetermined = `${Number(days.today.slice(0, 4)) + 1}-01-26`;
  const ungraded = world.enterprises.find(
    ({ ordinal, grade, passivelyMonitored }) => ordinal > 40 && grade === null && !passivelyMonitored,
  )!;
  const rows = [
    ['turned-away-emergency', 'emergency', 28, days.quiet(1)],
    ['turned-away-market', 'market', 6, days.quiet(1)],
    ['undetermined', 'emergency', ungraded.ordinal, undetermined],
  ] as const;
  return rows.map(([key, department, enterprise, date]) =>
    tell(world, {
      key,
      department,
      enterprise,
      seats: [0, 1],
      reason: 'routine',
      period: periodOf(date, 'morning'),
      acts: filed(days.working(-1)),
    }),
  );
}
