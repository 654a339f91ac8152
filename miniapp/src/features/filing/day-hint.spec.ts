import { dayHint } from './day-hint';
import { aFilingContext } from './testing/a-filing-context';

describe('the hint beside a date', () => {
  it.each([
    ['2026-11-23', 'quiet'],
    ['2026-11-24', 'open'],
    ['2026-11-28', 'rest'],
    ['2026-11-21', 'quiet-rest'],
    ['2026-10-10', 'quiet'], // a make-up workday
    ['2031-01-01', 'uncovered'],
  ])('%s: %s', (date, hint) => {
    expect(dayHint(date, aFilingContext())).toBe(hint);
  });
});
