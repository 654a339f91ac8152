import { describe, expect, it } from '@jest/globals';
import { formatInstant, parseInstant } from '../calendar/instants.js';
import { isInRatingWindow, ratingClosesAt } from './rating-window.js';

const ended = parseInstant('2026-11-25T11:30:00+08:00');

describe('the days for rating', () => {
  it('run to the end of the last calendar day at +08:00', () => {
    expect(formatInstant(ratingClosesAt(ended, 15))).toBe('2026-12-11T00:00:00+08:00');
  });

  it.each([
    ['at once', '2026-11-25T11:30:00+08:00', true],
    ['in the last second', '2026-12-10T23:59:59+08:00', true],
    ['the day after', '2026-12-11T00:00:00+08:00', false],
  ])('%s', (_name, now, open) => {
    expect(isInRatingWindow(ended, 15, parseInstant(now))).toBe(open);
  });

  it('have not begun for a visit that is not finished', () => {
    expect(isInRatingWindow(null, 15, ended)).toBe(false);
  });
});
