import {
  dateOf,
  formatInstant,
  formatTime,
  isInstant,
  isWorkingDay,
  MS_PER_HOUR,
  MS_PER_MINUTE,
  parseInstant,
  parseDate,
  addDays,
  type Calendar,
} from '@anqi/shared';

/** A visit's start and end, instants at +08:00. */
export interface Period {
  startsAt: string;
  endsAt: string;
}

/** The instant of a local date and a time `HH:mm`. */
export const instantAt = (date: string, time: string): string => `${date}T${time}:00+08:00`;

/** Local time `HH:mm` of an instant. */
export const timeOf = (instant: string): string => formatTime(parseInstant(instant));

export const isOrdered = ({ startsAt, endsAt }: Period): boolean =>
  isInstant(startsAt) && isInstant(endsAt) && parseInstant(endsAt) > parseInstant(startsAt);

/** Another start; the end goes with it, so that a visit keeps its length. */
export function moveStart(period: Period, startsAt: string): Period {
  const length = parseInstant(period.endsAt) - parseInstant(period.startsAt);
  return { startsAt, endsAt: formatInstant(parseInstant(startsAt) + length) };
}

/** How many dates the visit covers, both ends included. */
export function datesOf({ startsAt, endsAt }: Period): number {
  return parseDate(dateOf(endsAt)) - parseDate(dateOf(startsAt)) + 1;
}

/** What a new form begins with: the next working day's morning, which is a proposal and no more. */
export function proposePeriod(calendar: Calendar, now: string): Period {
  const today = dateOf(now);
  let date = addDays(today, 1);
  for (let tried = 0; tried < 14 && !isWorkingDay(calendar, date); tried++) date = addDays(date, 1);
  return { startsAt: instantAt(date, '09:30'), endsAt: instantAt(date, '11:30') };
}

/** A period that begins now and lasts so many hours, to the minute. */
export function periodFrom(startsAt: string, hours: number): Period {
  const start = parseInstant(startsAt);
  const minute = start - (start % MS_PER_MINUTE);
  return { startsAt: formatInstant(minute), endsAt: formatInstant(minute + hours * MS_PER_HOUR) };
}

/** How many hours the visit lasts. */
export const hoursOf = ({ startsAt, endsAt }: Period): number =>
  (parseInstant(endsAt) - parseInstant(startsAt)) / MS_PER_HOUR;
