import { formatInstant, parseInstant } from '@anqi/shared';
import type { InspectionCodes } from '../../api';
import { currentCode, isRunningOut } from './current-code';

const START = '2026-11-25T09:00:00+08:00';
const startMs = parseInstant(START);

/** So many codes, one a minute from nine o'clock. */
const codesOf = (count: number) =>
  ({
    periodSeconds: 60,
    codes: Array.from({ length: count }, (_, index) => ({
      validFrom: formatInstant(startMs + index * 60_000),
      link: `code-${index}`,
    })),
  }) as unknown as InspectionCodes;

test.each([
  ['a second before the first', -1000, { kind: 'early', from: START }],
  ['at the start', 0, { kind: 'live', link: 'code-0', secondsLeft: 60 }],
  ['in the last second of a period', 59_500, { kind: 'live', link: 'code-0', secondsLeft: 1 }],
  ['at the next period', 60_000, { kind: 'live', link: 'code-1', secondsLeft: 60 }],
  ['after the last', 180_000, { kind: 'exhausted' }],
])('%s', (_, afterMs, expected) => {
  expect(currentCode(codesOf(3), startMs + afterMs)).toMatchObject(expected);
});

test('no codes at all are none left', () => {
  expect(currentCode(codesOf(0), startMs)).toEqual({ kind: 'exhausted' });
});

test('more are fetched when less than half an hour’s codes are left', () => {
  expect(isRunningOut(codesOf(60), startMs)).toBe(false);
  expect(isRunningOut(codesOf(60), startMs + 31 * 60_000)).toBe(true);
});
