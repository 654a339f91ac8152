import { describe, expect, it } from '@jest/globals';
import { aDraft, anInput, someFacts } from '../../testing/builders.js';
import { found } from '../../testing/found.js';
import { enterpriseOn, isValidOn } from './dated-facts.js';
import type { Facts } from './types.js';
import { parseDate } from '../calendar/dates.js';

const days = (first: string, last = first) => ({ firstDay: parseDate(first), lastDay: parseDate(last) });

it.each([
  ['without dates', {}, true],
  ['from its first day', { validFrom: '2026-12-01' }, true],
  ['until its last day', { validUntil: '2026-12-02' }, true],
  ['from the second day', { validFrom: '2026-12-02' }, false],
  ['until the first day of two', { validUntil: '2026-12-01' }, false],
])('%s', (_name, dates, isValid) => {
  expect(isValidOn(dates, days('2026-12-01', '2026-12-02'))).toBe(isValid);
});

describe('an enterprise', () => {
  const enterprise = { id: 'ent-1', grade: 'B', passivelyMonitored: true };

  it('has its next grade from the day on that says so', () => {
    const regraded = { ...enterprise, nextGrade: { grade: 'A', from: '2026-12-02' } };
    expect(enterpriseOn(regraded, days('2026-12-01', '2026-12-05')).grade).toBe('B');
    expect(enterpriseOn(regraded, days('2026-12-02')).grade).toBe('A');
  });

  it.each([
    ['before', '2026-11-30', '2026-11-30', false],
    ['into it', '2026-11-30', '2026-12-01', true],
    ['within', '2026-12-05', '2026-12-05', true],
    ['out of it', '2026-12-10', '2026-12-11', true],
    ['after', '2026-12-11', '2026-12-12', false],
  ])('is on the list where one of the dates is: %s', (_name, first, last, isListed) => {
    const passiveDates = { validFrom: '2026-12-01', validUntil: '2026-12-10' };
    expect(enterpriseOn({ ...enterprise, passiveDates }, days(first, last)).passivelyMonitored).toBe(
      isListed,
    );
    const unlisted = { ...enterprise, passivelyMonitored: false, passiveDates };
    expect(enterpriseOn(unlisted, days(first, last)).passivelyMonitored).toBe(false);
  });
});

describe('a decision goes by the dates of the visit', () => {
  const input = (change: (facts: Facts) => Partial<Facts>, date: string) => {
    const facts = someFacts();
    const draft = aDraft().by('off-1', 'off-2').on(date).build();
    return anInput({ draft, facts: { ...facts, ...change(facts) } });
  };
  const ending = ({ officers, items }: Facts): Partial<Facts> => ({
    officers: officers.map((each) => (each.id === 'off-2' ? { ...each, validUntil: '2026-11-25' } : each)),
    items: items.map((item) => ({ ...item, validUntil: '2026-11-25' })),
  });

  it('an officer who leaves, an item that is withdrawn', () => {
    for (const rule of ['officers', 'items-published'] as const) {
      expect(found(rule, input(ending, '2026-11-25'))).toMatch(/^pass/);
      expect(found(rule, input(ending, '2026-11-26'))).toMatch(/^forbidden/);
    }
  });

  it('an enterprise that comes onto the list', () => {
    const listed = ({ enterprise }: Facts): Partial<Facts> => ({
      enterprise: { ...enterprise, passivelyMonitored: true, passiveDates: { validFrom: '2026-11-26' } },
    });
    expect(found('triggered-only', input(listed, '2026-11-25'))).toBe('pass not-listed');
    expect(found('triggered-only', input(listed, '2026-11-26'))).toBe('waivable not-triggered');
  });
});
