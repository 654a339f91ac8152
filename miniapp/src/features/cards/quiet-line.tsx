import { addDays } from '@anqi/shared';
import { cardPageText } from '@anqi/shared/wording/ui/cards';
import type { CardOpening } from '../../api';
import { Note, useText, Words } from '../../ui';
import { today, useDates } from '../dates/use-dates';

interface QuietLineProps extends Pick<CardOpening, 'quietDay'> {
  stale: boolean;
}

/** Whether today is a quiet day; nothing where a card kept from before can no longer know. */
export function QuietLine({ quietDay, stale }: QuietLineProps) {
  const say = useText(cardPageText);
  const dates = useDates();
  if (quietDay === null) return null;
  const { quiet, until } = quietDay;
  if (stale && until !== null && until < today()) return null;
  const words =
    until === null
      ? say(quiet ? 'quiet' : 'open')
      : quiet
        ? say('quietUntil', { date: dates.day(until) })
        : say('openUntil', { date: dates.day(addDays(until, 1)) });
  return (
    <Note tone={quiet ? 'quiet' : 'plain'} id="quiet-day">
      <Words>{words}</Words>
    </Note>
  );
}
