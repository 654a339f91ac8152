import { calendarText } from '@anqi/shared/wording/ui/calendar';
import { commonText } from '@anqi/shared/wording/ui/common';
import { useQuery, type CalendarMonth } from '../../api';
import { navigation } from '../../platform/navigation';
import { Box, Button, Card, Heading, Icon, MonthKey, MonthStrip, StateFace, useText, Words } from '../../ui';
import { today } from '../dates/use-dates';
import { runsOf } from './months';
import { pageStateOf } from '../page-state-of';

/** The month at a glance: what today is, what is left, and the band of days. */
export function MonthCard({ forWhom }: { forWhom: 'enterprise' | 'staff' }) {
  const query = useQuery('GET /calendar', { query: { month: today().slice(0, 7) } });
  const state = pageStateOf(query);
  return (
    <Card id="month">
      {query.data ? <Month month={query.data} forWhom={forWhom} /> : null}
      {state.kind === 'ready' ? null : <StateFace state={state} inside />}
    </Card>
  );
}

function Month({ month, forWhom }: { month: CalendarMonth; forWhom: 'enterprise' | 'staff' }) {
  const say = useText(calendarText);
  const now = today();
  const kind = month.days.find(({ date }) => date === now)?.kind ?? 'rest';
  const left = month.openWorkingDaysLeft;
  return (
    <>
      <Box className="day-note">
        <Box className={`day-note__sign day-note__sign--${kind}`}>
          <Icon name={kind === 'quiet' ? 'lock' : kind === 'open' ? 'calendar' : 'sun'} />
        </Box>
        <Box className="row__words">
          <Heading level={2}>{say(`today.${kind}`)}</Heading>
          <Words className="small muted">
            {forWhom === 'enterprise' && kind === 'quiet'
              ? say('quietMeans')
              : left > 0
                ? say('left', { n: left })
                : say('leftNone')}
          </Words>
        </Box>
        <Button tone="text" small onTap={() => navigation.open('packages/inspections/calendar/index')}>
          {say('see')}
        </Button>
      </Box>
      <MonthStrip days={month.days} today={now} label={useMonthInWords(month)} />
      <MonthKey ofStrip />
    </>
  );
}

/** `11月：1–23日安静日，24–27日可检查日 …` for those who do not see the band. */
function useMonthInWords({ month, days }: CalendarMonth): string {
  const say = useText(calendarText);
  const sayCommon = useText(commonText);
  const kinds = { quiet: sayCommon('quietDay'), open: sayCommon('openDay'), rest: sayCommon('restDay') };
  const summary = runsOf(days)
    .map(({ from, to, kind }) => say('stripPart', { from, to, kind: kinds[kind] }))
    .join(sayCommon('pause'));
  return say('strip', { month: Number(month.slice(5)), summary });
}
