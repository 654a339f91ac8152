import { commonText } from '@anqi/shared/wording/ui/common';
import { Box, Tap, Words } from '../platform/elements';
import { classNames } from './class-names';
import { useText } from './use-text';

export interface MonthDay {
  /** `YYYY-MM-DD`. */
  date: string;
  kind: 'quiet' | 'open' | 'rest';
  visits: number;
  /** The calendar does not cover this day yet. */
  uncovered?: boolean;
}

interface DaysProps {
  days: MonthDay[];
  today: string;
  chosen?: string | null;
  onDay?: (date: string) => void;
}

/** Monday 0 … Sunday 6, of a local date. */
export function weekdayIndex(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

const MAX_DOTS = 3;

function Day({ day, today, chosen, onDay, weekday }: Omit<DaysProps, 'days'> & { day: MonthDay; weekday?: string }) {
  const say = useText(commonText);
  const { date, kind, visits } = day;
  const kinds = { quiet: say('quietDay'), open: say('openDay'), rest: say('restDay') };
  const words = [
    say('monthDay', { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) }),
    date === today && say('today'),
    kinds[kind],
    day.uncovered && say('uncoveredDay'),
    visits > 0 && say('visitsOnDay', { n: visits }),
  ].filter(Boolean);
  const className = classNames(
    'day',
    `day--${kind}`,
    date === today && 'day--today',
    date === chosen && 'day--chosen',
  );
  const inside = (
    <>
      {weekday ? <Words className="strip__weekday">{weekday}</Words> : null}
      <Words>{String(Number(date.slice(8)))}</Words>
      <Box className="day__dots" decorative>
        {Array.from({ length: Math.min(visits, MAX_DOTS) }, (_, index) => (
          <Box key={index} className="day__dot" />
        ))}
      </Box>
    </>
  );
  if (!onDay) {
    return (
      <Box className={className} role="img" label={words.join('，')}>
        {inside}
      </Box>
    );
  }
  return (
    <Tap className={className} label={words.join('，')} selected={undefined} onTap={() => onDay(date)}>
      {inside}
    </Tap>
  );
}

/** A whole month by weeks, Monday first. */
export function MonthGrid(props: DaysProps) {
  const say = useText(commonText);
  const first = props.days[0];
  if (first === undefined) return null;
  return (
    <Box className="month__grid">
      {say('weekdays')
        .split(' ')
        .map((name) => (
          <Words key={name} className="month__weekday" decorative>
            {name}
          </Words>
        ))}
      {Array.from({ length: weekdayIndex(first.date) }, (_, index) => (
        <Box key={`before-${index}`} />
      ))}
      {props.days.map((day) => (
        <Day key={day.date} {...props} day={day} />
      ))}
    </Box>
  );
}

/** Seven days in a row. */
export function DayStrip(props: DaysProps) {
  const names = useText(commonText)('weekdays').split(' ');
  return (
    <Box className="strip">
      {props.days.map((day) => (
        <Day key={day.date} {...props} day={day} weekday={names[weekdayIndex(day.date)]} />
      ))}
    </Box>
  );
}

/** What the colours of the days mean. */
export function MonthKey() {
  const say = useText(commonText);
  const swatches = [
    ['open', say('openDay')],
    ['quiet', say('quietDay')],
    ['rest', say('restDay')],
    ['today', say('today')],
  ] as const;
  return (
    <Box className="month__key">
      {swatches.map(([kind, name]) => (
        <Words key={kind}>
          <Words className={`month__swatch month__swatch--${kind}`} />
          {name}
        </Words>
      ))}
    </Box>
  );
}
