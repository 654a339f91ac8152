import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dateOf,
  formatInstant,
  formatTime,
  instantOf,
  isInstant,
  isTime,
  localDay,
  localTimeMs,
  parseInstant,
  parseTime,
} from './instants.js';

it.each([
  ['2026-11-22T10:00:00+08:00', Date.UTC(2026, 10, 22, 2)],
  ['2026-11-22T02:00Z', Date.UTC(2026, 10, 22, 2)],
  ['2026-11-21T21:00:00.25-05:00', Date.UTC(2026, 10, 22, 2, 0, 0, 250)],
  ['2026-11-22T10:00:00.123456+08:00', Date.UTC(2026, 10, 22, 2, 0, 0, 123)],
])('%s', (text, expected) => {
  expect(parseInstant(text)).toBe(expected);
});

it.each([
  '2026-11-22',
  '2026-11-22T10:00:00',
  '2026-11-22T10:00:00+0800',
  '2026-11-22T10:00:00+08:00 ',
  '2026-11-22t10:00:00Z',
  '2026-11-22T24:00:00Z',
  '2026-11-22T10:60:00Z',
  '2026-11-22T10:00:60Z',
  '2026-11-22T10:00:00.Z',
  '2026-11-22T10Z',
  '2026-02-30T10:00:00Z',
  '2026-11-22T10:00:00+24:00',
  '2026-11-22T10:00:00Zz',
])('%s is no instant', (text) => {
  expect(isInstant(text)).toBe(false);
  expect(() => parseInstant(text)).toThrow(RangeError);
});

it('what is written reads as itself, at +08:00', () => {
  const anyInstant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) });
  fc.assert(
    fc.property(anyInstant, (ms) => {
      const written = formatInstant(ms);
      expect(parseInstant(written)).toBe(ms);
      expect(Date.parse(written)).toBe(ms);
      expect(instantOf(localDay(ms), localTimeMs(ms))).toBe(ms);
    }),
    { numRuns: 1000 },
  );
});

it('the day changes at midnight in Shanghai', () => {
  expect(dateOf('2026-11-22T15:59:59Z')).toBe('2026-11-22');
  expect(dateOf('2026-11-22T16:00:00Z')).toBe('2026-11-23');
  expect(formatTime(parseInstant('2026-11-22T16:05:00Z'))).toBe('00:05');
});

it('a time of day may be the day’s end', () => {
  expect(['00:00', '17:30', '24:00'].map(parseTime)).toEqual([0, 63_000_000, 86_400_000]);
  for (const text of ['24:01', '9:00', '09:0', '09:60', '']) {
    expect(isTime(text)).toBe(false);
    expect(() => parseTime(text)).toThrow(RangeError);
  }
});
