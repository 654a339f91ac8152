import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { timelineOf } from '../../src/demo/district/timeline.js';
import { aTale, CALENDAR, POLICY } from './builders.js';
import { rehearse } from './rehearsal.js';
import { nextYearsPolicy } from '../../src/demo/district/write-registers.js';

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Days of every sort: quiet, open, at rest, the year's ends of the published calendar, the hours of the night. */
const DATES = [
  '2026-03-11T10:30:00+08:00',
  '2026-02-17T00:10:00+08:00',
  '2026-05-28T23:50:00+08:00',
  '2026-10-23T15:00:00+08:00',
  '2026-10-31T09:00:00+08:00',
  '2026-01-02T12:00:00+08:00',
];

describe('the tale of a year', () => {
  it('is the same for the same seed and now, and another for another seed', () => {
    expect(digest(aTale({ seed: 7 }).tale)).toBe(digest(aTale({ seed: 7 }).tale));
    expect(digest(aTale({ seed: 7 }).tale)).not.toBe(digest(aTale({ seed: 8 }).tale));
  });

  it.each(DATES)('told on %s, the rules let pass what is meant to pass and turn away what is not', (now) => {
    const { world, tale } = aTale({ now });
    const policies = [POLICY, nextYearsPolicy(world).pack];
    const filed = rehearse(world, tale, { policies, calendar: CALENDAR });
    const outcomeOf = (key: string): string | undefined =>
      filed.find(({ story }) => story.key === key)?.decision.outcome;
    const named = filed.filter(({ story }) => !/^\d/.test(story.key));
    const turnedAway = named
      .filter(({ decision }) => decision.outcome === 'rejected')
      .map(({ story }) => story.key);
    expect(turnedAway.sort()).toEqual(['turned-away-emergency', 'turned-away-market']);
    expect(outcomeOf('undetermined')).toBe('undetermined');
    expect(outcomeOf('to-approve-departure')).toBe('needs-approval');
    expect(outcomeOf('machinery-joined')).toBe('clear');
    const rejected = filed.filter(({ decision }) => decision.outcome === 'rejected');
    expect(rejected.length / filed.length).toBeGreaterThan(0.03);
    expect(rejected.length / filed.length).toBeLessThan(0.15);
  });

  it('files nothing after its now and no visit before its filing, but for emergencies and the late', () => {
    const { world, tale } = aTale();
    for (const happening of timelineOf(tale, world.now)) expect(happening.at).toBeLessThanOrEqual(world.now);
    for (const { acts } of tale.stories) {
      const instants = acts.map(({ at }) => at);
      expect(acts[0]!.kind).toBe('file');
      expect(instants[0]).toBe(Math.min(...instants));
    }
  });

  it('is some months long where only some are wanted', () => {
    const { tale } = aTale({ days: 90 });
    expect(tale.stories.length).toBeLessThan(aTale({ days: 365 }).tale.stories.length / 2);
  });
});
