import { addDays, dateOf, formatInstant, formatTime, parseInstant, weekdayOf } from '@anqi/shared';
import { commonText } from '@anqi/shared/wording/ui/common';
import { clock } from '../../platform/clock';
import { useText } from '../../ui/use-text';

/** Today's local date by the corrected clock. */
export const today = (): string => dateOf(formatInstant(clock.now()));

export const timeOf = (instant: string): string => formatTime(parseInstant(instant));

export interface Dates {
  /** `11月25日 周三`; 今天 and 明天 where they are. */
  day: (date: string) => string;
  /** `11月25日 周三 09:00`. */
  instant: (instant: string) => string;
  /** `11月25日 周三 09:00–11:00`, both days where they differ. */
  period: (startsAt: string, endsAt: string) => string;
}

/** Dates in the visitor's language, at Asia/Shanghai whatever the phone's time zone. */
export function useDates(): Dates {
  const say = useText(commonText);
  const day = (date: string): string => {
    if (date === today()) return say('today');
    if (date === addDays(today(), 1)) return say('tomorrow');
    const weekday = say('weekdays').split(' ')[weekdayOf(date) - 1] ?? '';
    return say('monthDayWeekday', { month: Number(date.slice(5, 7)), day: Number(date.slice(8)), weekday });
  };
  const instant = (at: string) => `${day(dateOf(at))} ${timeOf(at)}`;
  return {
    day,
    instant,
    period: (startsAt, endsAt) =>
      dateOf(startsAt) === dateOf(endsAt)
        ? `${instant(startsAt)}–${timeOf(endsAt)}`
        : `${instant(startsAt)} – ${instant(endsAt)}`,
  };
}
