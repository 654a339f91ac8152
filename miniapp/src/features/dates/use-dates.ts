import { addDays, dateOf, formatInstant, formatTime, parseInstant } from '@anqi/shared';
import { dayText, momentText, periodText } from '@anqi/shared/wording/dates';
import { commonText } from '@anqi/shared/wording/ui/common';
import { clock } from '../../platform/clock';
import { useLanguage, useText } from '../../ui/use-text';

/** Today's local date by the corrected clock. */
export const today = (): string => dateOf(formatInstant(clock.now()));

/** `HH:mm` of local time. */
export const timeOf = (instant: string): string => formatTime(parseInstant(instant));

const isOfAnotherYear = (date: string): boolean => date.slice(0, 4) !== today().slice(0, 4);

/** Each with its year where that is not this one: `2025年11月25日 周二`. */
export interface Dates {
  /** `11月25日 周三`; 今天 and 明天 where they are. */
  day: (date: string) => string;
  /** `11月25日 周三`, today as well. */
  dayInFull: (date: string) => string;
  /** `11月25日 周三 09:00`, today as well. */
  momentInFull: (instant: string) => string;
  /** `今天 09:00`. */
  instant: (instant: string) => string;
  /** `11月25日 周三 09:00–11:00`, both days where they differ. */
  period: (startsAt: string, endsAt: string) => string;
}

/** Dates in the visitor's language, at Asia/Shanghai whatever the phone's time zone. */
export function useDates(): Dates {
  const say = useText(commonText);
  const language = useLanguage();
  const dayInFull = (date: string): string => dayText(date, language, isOfAnotherYear(date));
  const day = (date: string): string => {
    if (date === today()) return say('today');
    return date === addDays(today(), 1) ? say('tomorrow') : dayInFull(date);
  };
  return {
    day,
    dayInFull,
    momentInFull: (at) => momentText(at, language, isOfAnotherYear(dateOf(at))),
    instant: (at) => `${day(dateOf(at))} ${timeOf(at)}`,
    period: (startsAt, endsAt) =>
      dateOf(startsAt) === dateOf(endsAt)
        ? `${day(dateOf(startsAt))} ${timeOf(startsAt)}–${timeOf(endsAt)}`
        : periodText(startsAt, endsAt, language, isOfAnotherYear(dateOf(startsAt))),
  };
}
