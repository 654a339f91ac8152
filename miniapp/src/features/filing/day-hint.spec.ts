import { dayHint } from './day-hint';
import { aFilingContext } from './testing/a-filing-context';

describe('the hint beside a date', () => {
  it.each([
    ['2026-11-23', 1, 'quiet'],
    ['2026-11-24', 2, 'open'],
    ['2026-11-28', 6, 'rest'],
    ['2026-11-21', 6, 'quiet-rest'],
    ['2026-10-10', 6, 'quiet'], // a make-up workday
    ['2031-01-01', 3, 'uncovered'],
  ])('%s is weekday %i, %s', (date, weekday, kind) => {
    expect(dayHint(date, aFilingContext())).toEqual({ weekday, kind });
  });
});
