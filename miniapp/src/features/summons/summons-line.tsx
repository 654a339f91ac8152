import { summonsText } from '@anqi/shared/wording/ui/summons';
import type { SummonsRow, SummonsScope } from '../../api';
import { navigation } from '../../platform/navigation';
import { Row, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { SummonsState } from './summons-state';

/** One summons of a list: what for, the side that the reader is not on, by when or since when. */
export function SummonsLine({ summons, scope }: { summons: SummonsRow; scope: SummonsScope }) {
  const say = useText(summonsText);
  const dates = useDates();
  const { id, caller, department, officer, words, status, dueAt, reportedAt } = summons;
  const at = reportedAt ?? dueAt;
  const when = say(reportedAt === null ? 'line.due' : 'line.reported', { at: dates.instant(at) });
  return (
    <Row
      title={<Words className="two-lines">{words}</Words>}
      note={say(`line.${scope}`, { caller: caller.name, called: officer?.name ?? department.name })}
      meta={status === 'called-off' ? null : when}
      trailing={<SummonsState summons={summons} />}
      onTap={() => navigation.open('packages/summons/summons/index', { id })}
    />
  );
}
