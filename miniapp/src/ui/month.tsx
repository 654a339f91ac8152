import { weekdayOf } from '@anqi/shared';
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

const MAX_DOTS = 3;

function Day({ day, today, chosen, onDay }: Omit<DaysProps, 'days'> & { day: MonthDay }) {
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
      <Box className={className} role="img" label={words.join(say('pause'))}>
        {inside}
      </Box>
    );
  }
  return (
    <Tap className={className} label={words.join(say('pause'))} onTap={() => onDay(date)}>
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
      {Array.from({ length: weekdayOf(first.date) - 1 }, (_, index) => (
        <Box key={`before-${index}`} />
      ))}
      {props.days.map((day) => (
        <Day key={day.date} {...props} day={day} />
      ))}
    </Box>
  );
}

export interface MonthStripProps {
  days: MonthDay[];
  today: string;
  /** The whole strip in words. */
  label: string;
}

const MARKED = [1, 10, 20];

/** A month as one thin band: where it is quiet, where open, where we are. */
export function MonthStrip({ days, today, label }: MonthStripProps) {
  return (
    <Box className="strip" role="img" label={label}>
      {days.map(({ date, kind }) => {
        const number = Number(date.slice(8));
        const isToday = date === today;
        const isMarked = MARKED.includes(number) || number === days.length;
        return (
          <Box key={date} className={classNames('strip__day', isToday && 'strip__day--today')}>
            <Box className={`strip__cell strip__cell--${kind}`} />
            <Words className="strip__number" decorative>
              {isToday || isMarked ? String(number) : ''}
            </Words>
          </Box>
        );
      })}
    </Box>
  );
}

/** What the colours of the days mean. */
export function MonthKey({ ofStrip }: { ofStrip?: boolean }) {
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
          <Words
            className={`month__swatch month__swatch--${kind}${ofStrip ? ' month__swatch--solid' : ''}`}
          />
          {name}
        </Words>
      ))}
    </Box>
  );
}
