import { commonText } from '@anqi/shared/wording/ui/common';
import { Box, Button, Heading, useText } from '../../ui';
import { today } from '../dates/use-dates';
import { stepMonth } from '../calendar/months';

/** One month after the other; none that has not begun. */
export function MonthStepper({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  const say = useText(commonText);
  const isNow = month >= today().slice(0, 7);
  return (
    <Box className="spread">
      <Button small tone="plain" onTap={() => onMonth(stepMonth(month, -1))}>
        {say('previousMonth')}
      </Button>
      <Heading level={2}>
        {say('yearMonth', { year: month.slice(0, 4), month: Number(month.slice(5)) })}
      </Heading>
      <Button small tone="plain" disabled={isNow} onTap={() => onMonth(stepMonth(month, 1))}>
        {say('nextMonth')}
      </Button>
    </Box>
  );
}
