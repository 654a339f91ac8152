import { can } from '@anqi/shared';
import { calendarText } from '@anqi/shared/wording/ui/calendar';
import { commonText } from '@anqi/shared/wording/ui/common';
import { useState } from 'react';
import { useQuery, type CalendarDay, type CalendarMonth, type Session } from '../../../api';
import { stepMonth } from '../../../features/calendar/months';
import { today, useDates } from '../../../features/dates/use-dates';
import { OfflineStrip } from '../../../features/offline-strip';
import { PlanLine } from '../../../features/plans/plan-line';
import { useSession } from '../../../features/session/session';
import {
  Box,
  Card,
  Heading,
  Icon,
  List,
  MonthGrid,
  MonthKey,
  Note,
  Page,
  StateFace,
  Tap,
  useText,
  Words,
} from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

/** A month: quiet days, open days, rest, and the visits that one may know of. */
export default function CalendarPage() {
  const say = useText(calendarText);
  const [turnedTo, setTurnedTo] = useState<string | null>(null);
  const month = turnedTo ?? today().slice(0, 7);
  const [chosen, setChosen] = useState<string | null>(null);
  const query = useQuery('GET /calendar', { query: { month } });
  const turn = (by: number) => {
    setTurnedTo(stepMonth(month, by));
    setChosen(null);
  };
  const state = pageStateOf(query);
  const mayTurn = state.kind === 'ready' || state.kind === 'loading';
  return (
    <Page title={say('title')} state={mayTurn ? undefined : state} above={<OfflineStrip query={query} />}>
      <Card>
        <MonthHead month={month} onTurn={turn} />
        {query.data ? (
          <>
            {query.data.days.every(({ uncovered }) => uncovered) ? null : <Left month={query.data} />}
            <MonthGrid days={query.data.days} today={today()} chosen={chosen} onDay={setChosen} />
            <MonthKey />
            {query.data.asOf ? <AsOf at={query.data.asOf} /> : null}
          </>
        ) : (
          <StateFace state={{ kind: 'loading' }} inside />
        )}
      </Card>
      {query.data?.days.some(({ uncovered }) => uncovered) ? (
        <Note tone="warn">{say('uncovered')}</Note>
      ) : null}
      {query.data && chosen ? <DayCard day={query.data.days.find(({ date }) => date === chosen)} /> : null}
    </Page>
  );
}

function AsOf({ at }: { at: string }) {
  const say = useText(calendarText);
  const { instant } = useDates();
  return <Words className="small muted">{say('asOf', { at: instant(at) })}</Words>;
}

function Left({ month: { month, openWorkingDaysLeft: n } }: { month: CalendarMonth }) {
  const say = useText(calendarText);
  const now = month === today().slice(0, 7);
  const words = !now ? say('leftOther', { n }) : n > 0 ? say('left', { n }) : say('leftNone');
  return <Words className="small muted">{words}</Words>;
}

function MonthHead({ month, onTurn }: { month: string; onTurn: (by: number) => void }) {
  const say = useText(commonText);
  return (
    <Box className="month__head">
      <Tap className="month__turn" label={say('previousMonth')} onTap={() => onTurn(-1)}>
        <Icon name="back" />
      </Tap>
      <Heading level={2}>
        {say('yearMonth', { year: month.slice(0, 4), month: Number(month.slice(5)) })}
      </Heading>
      <Tap className="month__turn" label={say('nextMonth')} onTap={() => onTurn(1)}>
        <Icon name="next" />
      </Tap>
    </Box>
  );
}

/** What a day is and why, and its visits. */
function DayCard({ day }: { day: CalendarDay | undefined }) {
  const say = useText(commonText);
  const dates = useDates();
  const { session } = useSession();
  if (day === undefined) return null;
  const kinds = { quiet: say('quietDay'), open: say('openDay'), rest: say('restDay') };
  const scope = scopeOf(session);
  return (
    <Card title={dates.day(day.date)} id="day">
      <Words>{day.why || kinds[day.kind]}</Words>
      {scope === null ? null : <DayVisits date={day.date} scope={scope} />}
    </Card>
  );
}

type Scope = 'enterprise' | 'department';

function scopeOf(session: Session | null): Scope | null {
  if (session && can(session.roles, 'plan.read', ['own-enterprise'])) return 'enterprise';
  return session?.department ? 'department' : null;
}

function DayVisits({ date, scope }: { date: string; scope: Scope }) {
  const say = useText(calendarText);
  const { data } = useQuery('GET /plans', { query: { scope, from: date, until: date } });
  if (data === null) return null;
  if (data.items.length === 0) return <Words className="muted">{say('noVisits')}</Words>;
  return (
    <List label={say('dayVisits')}>
      {data.items.map((plan) => (
        <PlanLine key={plan.id} plan={plan} naming={scope === 'enterprise' ? 'department' : 'enterprise'} />
      ))}
    </List>
  );
}
