import { summonsText } from '@anqi/shared/wording/ui/summons';
import type { SummonsRow } from '../../api';
import { navigation } from '../../platform/navigation';
import { Row, useText } from '../../ui';
import { useDates } from '../dates/use-dates';
import { SummonsState } from './summons-state';

/** One summons of a list: what for, who calls whom, by when or since when. */
export function SummonsLine({ summons }: { summons: SummonsRow }) {
  const say = useText(summonsText);
  const dates = useDates();
  const { id, caller, department, officer, words, status, dueAt, reportedAt } = summons;
  const at = reportedAt ?? dueAt;
  const when = say(reportedAt === null ? 'line.due' : 'line.reported', { at: dates.instant(at) });
  return (
    <Row
      title={words}
      note={say('line.sides', { caller: caller.name, called: officer?.name ?? department.name })}
      meta={status === 'called-off' ? null : when}
      trailing={<SummonsState summons={summons} />}
      onTap={() => navigation.open('packages/summons/summons/index', { id })}
    />
  );
}
