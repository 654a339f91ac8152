import { commonText } from '@anqi/shared/wording/ui/common';
import { visitDayAdviceTexts, serviceVisitsText } from '@anqi/shared/wording/ui/service-visits';
import type { ServiceVisitDay, ServiceVisitWeek } from '../../api';
import { Box, Field, Fold, Note, OptionRow, useText } from '../../ui';
import { today, useDates } from '../dates/use-dates';

export interface DayChoiceProps {
  weeks: readonly ServiceVisitWeek[];
  value: string | null;
  error: string | null;
  /** The day of the visit that is moved. */
  own?: string;
  onValue: (date: string) => void;
}

/** So many proposed days are a choice, more a calendar. */
const SHOWN = 6;
const GOOD: readonly ServiceVisitDay['advice'][] = ['join', 'proposed'];

/** The days that disturb least first, each with why; the others are a tap away. */
export function DayChoice({ weeks, value, error, own, onValue }: DayChoiceProps) {
  const say = useText(serviceVisitsText);
  const open = weeks.flatMap((week) => openDays(week, own));
  const good = open.filter(({ advice }) => GOOD.includes(advice)).slice(0, SHOWN);
  const others = open.filter((day) => !good.includes(day));
  const rows = (days: readonly OpenDay[], label: string) => (
    <Box role="radiogroup" label={label}>
      {days.map((day) => (
        <DayRow key={day.date} day={day} chosen={day.date === value} onTap={() => onValue(day.date)} />
      ))}
    </Box>
  );
  return (
    <Field id="visit-day" label={say('plan.days')} error={error}>
      <WeekNotes weeks={weeks} />
      {good.some(({ advice, quiet }) => advice === 'proposed' && quiet) ? (
        <Note>{say('plan.quietToo')}</Note>
      ) : null}
      {rows(good, say('plan.proposed'))}
      <Fold title={say('plan.others')}>{rows(others, say('plan.others'))}</Fold>
    </Field>
  );
}

interface OpenDay extends ServiceVisitDay {
  /** An announced inspection comes in the same week. */
  inspected: boolean;
}

/** A week that was visited takes no second visit; one that is moved stays out of others’ weeks. */
function openDays({ visit, inspections, days }: ServiceVisitWeek, own?: string): OpenDay[] {
  if (visit !== null && (visit.over || own !== undefined)) return [];
  return days
    .filter(({ date }) => date !== own)
    .map((day) => ({ ...day, inspected: inspections.length > 0 }));
}

interface DayRowProps {
  day: OpenDay;
  chosen: boolean;
  onTap: () => void;
}

function DayRow({ day, chosen, onTap }: DayRowProps) {
  const dates = useDates();
  const note = useReason(day);
  return (
    <OptionRow
      many={false}
      chosen={chosen}
      option={{ id: day.date, title: dates.day(day.date), note }}
      onTap={onTap}
    />
  );
}

/** Why the day is proposed or not, with what is known of it beside that. */
function useReason({ advice, kind, name, quiet, inspected }: OpenDay): string {
  const say = useText(serviceVisitsText);
  const sayAdvice = useText(visitDayAdviceTexts);
  const more = [
    kind === 'closed' ? say('plan.closed') : null,
    kind === 'holiday' || kind === 'closed' ? name : null,
    kind === 'assumed-working' ? say('plan.assumed') : null,
  ];
  const unavoidable = [
    say('plan.working'),
    quiet ? say('plan.isQuiet') : null,
    inspected ? say('plan.isInspected') : null,
  ];
  const isBest = advice !== 'proposed' || !(quiet || inspected);
  return [...(isBest ? [sayAdvice(advice)] : unavoidable), ...more].filter(Boolean).join(' · ');
}

/** Announced inspections and the visits that are planned, week by week. */
function WeekNotes({ weeks }: Pick<DayChoiceProps, 'weeks'>) {
  const say = useText(serviceVisitsText);
  const sayCommon = useText(commonText);
  const dates = useDates();
  const lines = weeks.flatMap(({ visit, inspections }) => [
    ...inspections
      .filter(({ until }) => until >= today())
      .map(({ department, from }) => say('plan.inspection', { department, date: dates.dayInFull(from) })),
    ...(visit === null
      ? []
      : [
          say(visit.over ? 'plan.visitOver' : 'plan.visit', {
            date: dates.dayInFull(visit.date),
            units: visit.units.join(sayCommon('and')),
          }),
        ]),
  ]);
  if (lines.length === 0) return null;
  return (
    <Note id="visit-weeks">
      {[...new Set(lines)].map((line) => (
        <Box key={line}>{line}</Box>
      ))}
    </Note>
  );
}
