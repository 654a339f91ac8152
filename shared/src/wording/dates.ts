/** Dates, periods and waiting times for people, at Asia/Shanghai. No Intl: the mini-program runtime lacks it. */
import { weekdayOf } from '../calendar/dates.js';
import { dateOf, formatTime, parseInstant } from '../calendar/instants.js';
import { text } from './language.js';
import type { Language, Text, Texts } from './language.js';
import { dateText } from './step-values.js';

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** By ISO weekday, Monday 1. */
export const weekdayTexts: Texts<`${Weekday}`> = {
  1: { 'zh-CN': '周一', en: 'Mon' },
  2: { 'zh-CN': '周二', en: 'Tue' },
  3: { 'zh-CN': '周三', en: 'Wed' },
  4: { 'zh-CN': '周四', en: 'Thu' },
  5: { 'zh-CN': '周五', en: 'Fri' },
  6: { 'zh-CN': '周六', en: 'Sat' },
  7: { 'zh-CN': '周日', en: 'Sun' },
};

const countdownTexts: Texts<'seconds' | 'minutes' | 'hours' | 'days'> = {
  seconds: { 'zh-CN': '{n} 秒', en: '{n} s' },
  minutes: { 'zh-CN': '{n} 分钟', en: '{n} min' },
  hours: { 'zh-CN': '{n} 小时', en: '{n} h' },
  days: { 'zh-CN': '{n} 天', en: '{n} d' },
};

const periodWords: Record<'sameDay' | 'severalDays', Text> = {
  sameDay: { 'zh-CN': '{day} {from}–{to}', en: '{day}, {from}–{to}' },
  severalDays: { 'zh-CN': '{day} {from} 至 {lastDay} {to}', en: '{day}, {from} to {lastDay}, {to}' },
};

const SECONDS = { minute: 60, hour: 3600, day: 86_400 };

export function weekdayText(date: string, language: Language): string {
  return weekdayTexts[`${weekdayOf(date) as Weekday}`][language];
}

/** `11月24日 周二`, `Tue 24 Nov`; with the year where it is asked for. */
export function dayText(date: string, language: Language, withYear = false): string {
  const [day, weekday] = [dateText(date, language, withYear), weekdayText(date, language)];
  return language === 'zh-CN' ? `${day} ${weekday}` : `${weekday} ${day}`;
}

/** `11月24日 周二 09:30`; with the year where it is asked for. */
export function momentText(instant: string, language: Language, withYear = false): string {
  const day = dayText(dateOf(instant), language, withYear);
  return `${day}${language === 'zh-CN' ? ' ' : ', '}${formatTime(parseInstant(instant))}`;
}

/** `11月24日 周二 09:30–11:30`, or both days of a longer visit; with its first year where it is asked for. */
export function periodText(startsAt: string, endsAt: string, language: Language, withYear = false): string {
  const [first, last] = [dateOf(startsAt), dateOf(endsAt)];
  return text(periodWords, first === last ? 'sameDay' : 'severalDays', language, {
    day: dayText(first, language, withYear),
    lastDay: dayText(last, language),
    from: formatTime(parseInstant(startsAt)),
    to: formatTime(parseInstant(endsAt)),
  });
}

/** How long is left, in the largest whole unit; never less than nothing. */
export function countdownText(secondsLeft: number, language: Language): string {
  const left = Math.max(0, Math.ceil(secondsLeft));
  const say = (unit: keyof typeof countdownTexts, size: number): string =>
    text(countdownTexts, unit, language, { n: Math.floor(left / size) });
  if (left < SECONDS.minute) return say('seconds', 1);
  if (left < SECONDS.hour) return say('minutes', SECONDS.minute);
  if (left < SECONDS.day) return say('hours', SECONDS.hour);
  return say('days', SECONDS.day);
}
