import { membersText } from '@anqi/shared/wording/ui/members';
import type { Member } from '../../api';
import { useText } from '../../ui';
import { useDates } from '../dates/use-dates';

/** What somebody does there, and until when his code is good where he is invited. */
export function useMemberLine(): (member: Member) => string {
  const say = useText(membersText);
  const dates = useDates();
  return ({ title, invitedUntil }) =>
    [title, invitedUntil === null ? '' : say('invitedUntil', { at: dates.instant(invitedUntil) })]
      .filter((part) => part !== '')
      .join(' · ');
}
