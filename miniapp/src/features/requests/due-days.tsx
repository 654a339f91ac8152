import { dateOf } from '@anqi/shared';
import { dayReasonText } from '@anqi/shared/wording/requests-clocks';
import { requestText } from '@anqi/shared/wording/ui/requests';
import type { RequestClockView } from '../../api';
import { Box, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';

type DueClock = Pick<RequestClockView, 'startedAt' | 'dueAt' | 'days'>;

/** Each day from the start to the due date: counted, or skipped, and why. */
export function DueDays({ clock }: { clock: DueClock }) {
  const say = useText(requestText);
  const language = useLanguage();
  const dates = useDates();
  let counted = 0;
  return (
    <Box className="days" role="list" id="due-days">
      <Words role="listitem" className="days__edge">
        {say('due.start', { day: dates.dayInFull(dateOf(clock.startedAt)) })}
      </Words>
      {clock.days.map((day) => (
        <Box
          key={day.date}
          role="listitem"
          className={day.counted ? 'days__day' : 'days__day days__day--off'}
        >
          <Words className="days__date">{dates.dayInFull(day.date)}</Words>
          <Words className="days__why">{dayReasonText(day.why, language)}</Words>
          <Words className="days__count">
            {day.counted ? say('due.counted', { n: ++counted }) : say('due.skipped')}
          </Words>
        </Box>
      ))}
      {clock.days.length === 0 ? <Words role="listitem">{say('due.calendar')}</Words> : null}
      <Words role="listitem" className="days__edge">
        {say('due.end', { at: dates.momentInFull(clock.dueAt) })}
      </Words>
    </Box>
  );
}
