import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '../calendar/instants.js';
import { digestGroup, digestOf, type DigestItem } from './digest.js';

const ms = (instant: string): number => parseInstant(`2026-11-${instant}:00+08:00`);

describe('where a promise belongs at half past eight on the 25th', () => {
  it.each([
    ['overdue since yesterday', '23T18:00', '24T18:00', 'red'],
    ['due at this very minute', '24T08:30', '25T08:30', 'red'],
    ['due tonight', '24T22:00', '25T18:00', 'today'],
    ['due tonight, not amber yet', '25T12:00', '25T18:00', 'today'],
    ['due at the end of the day', '24T22:00', '25T23:59', 'today'],
    ['due tomorrow, amber since', '25T08:30', '26T18:00', 'amber'],
    ['due tomorrow, amber in a minute', '25T08:31', '26T18:00', null],
  ])('%s', (_name, amber, due, group) => {
    expect(digestGroup({ dueAtMs: ms(due), amberAtMs: ms(amber) }, ms('25T08:30'))).toBe(group);
  });
});

describe('the digest', () => {
  const item = (group: DigestItem['group'], number: number): DigestItem => ({
    requestId: `r${number}`,
    number: String(number),
    enterprise: '示例公司',
    due: '2026-11-25T18:00:00+08:00',
    group,
  });

  it('counts all and shows the first five', () => {
    const groups = ['red', 'red', 'red', 'today', 'today', 'amber', 'amber'] as const;
    const digest = digestOf(groups.map(item));
    expect([digest.red, digest.today, digest.amber]).toEqual([3, 2, 2]);
    expect(digest.first.map(({ number }) => number)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('of nothing is nothing', () => {
    expect(digestOf([])).toEqual({ red: 0, today: 0, amber: 0, first: [] });
  });
});
