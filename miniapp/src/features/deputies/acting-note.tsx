import { can } from '@anqi/shared';
import { deputiesText } from '@anqi/shared/wording/ui/deputies';
import { useQuery, type Session } from '../../api';
import { Note, useText } from '../../ui';
import { useDates } from '../dates/use-dates';

/** For whom somebody acts today, and until when: where he decides in a head's place. */
export function ActingNote({ session: { account, roles } }: { session: Session }) {
  const say = useText(deputiesText);
  const dates = useDates();
  const decides = can(roles, 'plan.approve', ['acting-head']);
  const { data } = useQuery('GET /head-deputies', decides ? { query: { accountId: account.id } } : null);
  const acting = data?.items.find(({ state }) => state === 'acting');
  if (acting === undefined) return null;
  return (
    <Note id="acting-for">
      {say('actingFor', { department: acting.department.name, until: dates.day(acting.until) })}
    </Note>
  );
}
