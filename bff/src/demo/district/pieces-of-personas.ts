/** What the two enterprises that visitors act for have before them, behind them, and do not know of. */
import { instantAt } from './days.js';
import { periodOf } from './drafts.js';
import { approved, finished, rated, tell, type Piece } from './pieces.js';
import type { Story } from './story.js';
import type { World } from './world.js';

const MACHINERY = 1;
const FOOD = 2;

/** 示辰精密机械. */
export function machineryPieces(world: World): Story[] {
  const { days } = world;
  const enterprise = MACHINERY;
  const toRate = periodOf(days.working(-3), 'morning');
  const older = periodOf(days.open(-8), 'morning');
  const joint = periodOf(days.open(1), 'afternoon');
  const pieces: Omit<Piece, 'enterprise'>[] = [
    {
      key: 'machinery-rated',
      department: 'labour',
      seats: [0, 1],
      reason: 'random',
      period: older,
      acts: [
        ...finished(world, { filedOn: days.open(-9), period: older, result: 'no-problem' }),
        rated(world, { period: older, level: 5, hours: 3 }),
      ],
    },
    {
      key: 'machinery-to-rate',
      department: 'emergency',
      seats: [0, 1],
      reason: 'work-safety',
      period: toRate,
      acts: finished(world, { filedOn: days.working(-5), period: toRate, result: 'correction' }),
    },
    {
      key: 'machinery-recheck',
      department: 'emergency',
      seats: [0, 2],
      reason: 'recheck',
      period: periodOf(days.working(4), 'afternoon'),
      acts: approved(days.working(-1)),
      change: { priorStory: 'machinery-to-rate' },
    },
    {
      key: 'machinery-unannounced',
      department: 'environment',
      seats: [0, 1],
      reason: 'environment',
      period: periodOf(days.working(1), 'morning'),
      acts: approved(days.working(-1)),
      change: { unannounced: true },
    },
    {
      key: 'machinery-joint',
      department: 'fire',
      seats: [0, 1],
      reason: 'routine',
      period: joint,
      acts: approved(days.working(-2)),
    },
    {
      key: 'machinery-joined',
      department: 'market',
      seats: [0, 2],
      reason: 'routine',
      period: joint,
      acts: approved(days.working(-1)),
      change: { joinsStory: 'machinery-joint' },
    },
  ];
  return pieces.map((piece) => tell(world, { ...piece, enterprise }));
}

/** 示辰食品. */
export function foodPieces(world: World): Story[] {
  const { days } = world;
  const enterprise = FOOD;
  const toRate = periodOf(days.working(-2), 'morning');
  const bad = periodOf(days.working(-5), 'morning');
  const older = periodOf(days.open(-7), 'morning');
  const pieces: Omit<Piece, 'enterprise'>[] = [
    {
      key: 'food-rated',
      department: 'water',
      seats: [0, 1],
      reason: 'random',
      period: older,
      acts: [
        ...finished(world, { filedOn: days.open(-9), period: older, result: 'advice' }),
        rated(world, { period: older, level: 4, hours: 26 }),
      ],
    },
    {
      key: 'food-to-rate',
      department: 'environment',
      seats: [2, 3],
      reason: 'environment',
      period: toRate,
      acts: finished(world, { filedOn: days.working(-4), period: toRate, result: 'no-problem' }),
    },
    {
      key: 'food-rated-badly',
      department: 'urban',
      seats: [0, 1],
      reason: 'environment',
      period: bad,
      acts: [
        ...finished(world, { filedOn: days.working(-7), period: bad, result: 'advice' }),
        { ...rated(world, { period: bad, level: 1, hours: 3 }), at: instantAt(days.working(-1), '15:20') },
      ],
    },
    {
      key: 'food-coming',
      department: 'market',
      seats: [0, 1],
      reason: 'routine',
      period: periodOf(days.open(2), 'morning'),
      acts: approved(days.working(-2)),
    },
    {
      key: 'food-off-site',
      department: 'market',
      seats: [0, 5],
      reason: 'routine',
      period: { startsAt: `${days.working(-1)}T09:30:00+08:00`, endsAt: `${days.working(3)}T17:00:00+08:00` },
      acts: approved(days.working(-3)),
      change: { mode: 'off-site' },
    },
  ];
  return pieces.map((piece) => tell(world, { ...piece, enterprise }));
}
