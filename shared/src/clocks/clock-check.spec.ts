import { expect, it } from '@jest/globals';
import { clockCheck } from './clock-check.js';

const at = (day: number): string => `2026-11-${day}T10:00:00+08:00`;
const pause = (from: number, to: number) => ({ from: at(from), to: at(to) });
const clock = { start: at(16), workingDays: 3, pauses: [pause(17, 18)] };

it.each([
  ['no pause', { ...clock, pauses: [] }],
  ['pauses that meet', { ...clock, pauses: [pause(16, 18), pause(18, 18)] }],
])('takes %s', (_name, value) => {
  expect(clockCheck(value, '')).toEqual([]);
});

it.each<[string, unknown, string]>([
  ['nothing', null, ' must be an object, not null'],
  ['no start', { ...clock, start: undefined }, '/start is missing'],
  [
    'a start without an offset',
    { ...clock, start: '2026-11-16T10:00:00' },
    '/start must be an ISO 8601 instant',
  ],
  [
    'a day that does not exist',
    { ...clock, start: '2026-02-30T10:00:00Z' },
    '/start must be an ISO 8601 instant',
  ],
  ['no days', { ...clock, workingDays: 0 }, '/workingDays must be a whole number from 1 to 2500, not 0'],
  ['half a day', { ...clock, workingDays: 1.5 }, '/workingDays must be a whole number'],
  ['days in words', { ...clock, workingDays: '3' }, '/workingDays must be a whole number'],
  ['pauses that are none', { ...clock, pauses: null }, '/pauses must be a list, not null'],
  ['a pause that is not over', { ...clock, pauses: [{ from: at(17), to: null }] }, '/pauses/0/to must be'],
  [
    'a pause turned round',
    { ...clock, pauses: [pause(18, 17)] },
    '/pauses/0/to must not be before its own beginning',
  ],
  [
    'a pause before the start',
    { ...clock, pauses: [pause(15, 17)] },
    '/pauses/0/from must not be before the start',
  ],
  [
    'pauses that overlap',
    { ...clock, pauses: [pause(17, 19), pause(18, 20)] },
    '/pauses/1/from must not be before the end of the pause before it',
  ],
])('refuses %s', (_name, value, expected) => {
  const faults = clockCheck(value, '').map(({ pointer, message }) => `${pointer} ${message}`);
  expect(faults).toEqual([expect.stringContaining(expected)]);
});
