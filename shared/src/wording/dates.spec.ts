import { describe, expect, it } from '@jest/globals';
import { countdownText, dayText, momentText, periodText, weekdayText } from './dates.js';

describe('dates for people', () => {
  it.each([
    ['2026-11-23', '周一', 'Mon'],
    ['2026-11-24', '周二', 'Tue'],
    ['2026-11-29', '周日', 'Sun'],
  ])('%s is a %s', (date, zh, en) => {
    expect([weekdayText(date, 'zh-CN'), weekdayText(date, 'en')]).toEqual([zh, en]);
  });

  it('say the day, and the year where it is asked for', () => {
    expect(dayText('2026-11-24', 'zh-CN')).toBe('11月24日 周二');
    expect(dayText('2026-11-24', 'en')).toBe('Tue 24 Nov');
    expect(dayText('2026-11-24', 'zh-CN', true)).toBe('2026年11月24日 周二');
    expect(momentText('2026-11-24T09:30:00+08:00', 'en', true)).toBe('Tue 24 Nov 2026, 09:30');
    expect(periodText('2026-11-24T09:30:00+08:00', '2026-11-24T11:30:00+08:00', 'zh-CN', true)).toBe(
      '2026年11月24日 周二 09:30–11:30',
    );
  });

  it('are local at +08:00, whatever offset the instant came with', () => {
    expect(momentText('2026-11-24T01:30:00Z', 'zh-CN')).toBe('11月24日 周二 09:30');
    expect(momentText('2026-11-24T23:30:00+08:00', 'en')).toBe('Tue 24 Nov, 23:30');
  });

  it('put a period into one day or two', () => {
    const from = '2026-11-24T09:30:00+08:00';
    expect(periodText(from, '2026-11-24T11:30:00+08:00', 'zh-CN')).toBe('11月24日 周二 09:30–11:30');
    expect(periodText(from, '2026-11-24T11:30:00+08:00', 'en')).toBe('Tue 24 Nov, 09:30–11:30');
    expect(periodText(from, '2026-11-25T17:00:00+08:00', 'zh-CN')).toBe(
      '11月24日 周二 09:30 至 11月25日 周三 17:00',
    );
  });

  it.each([
    [-5, '0 秒', '0 s'],
    [0.4, '1 秒', '1 s'],
    [59, '59 秒', '59 s'],
    [60, '1 分钟', '1 min'],
    [3599, '59 分钟', '59 min'],
    [3600, '1 小时', '1 h'],
    [86_400, '1 天', '1 d'],
    [200_000, '2 天', '2 d'],
  ])('count %p seconds down as %s', (seconds, zh, en) => {
    expect([countdownText(seconds, 'zh-CN'), countdownText(seconds, 'en')]).toEqual([zh, en]);
  });
});
