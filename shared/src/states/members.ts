/** What can be done with a member of an enterprise, or with somebody who is invited; in the order in which it is offered. */
export const MEMBER_ACTIONS = ['new-code', 'confirm', 'hand-over', 'leave', 'remove'] as const;
export type MemberAction = (typeof MEMBER_ACTIONS)[number];

export interface MemberSituation {
  isSelf: boolean;
  isInvited: boolean;
  administers: boolean;
}

/** Who looks: the enterprise's administrator, the centre, or another member. */
export interface MemberAsker {
  isAdministrator: boolean;
  isCentre: boolean;
}

/**
 * What the asker may do with a member. The administrator hands over before he leaves, so that an enterprise is not left
 * without one by a slip; the centre may remove anybody, for people leave without a word. It confirms who is known already.
 */
export function memberActions(
  { isSelf, isInvited, administers }: MemberSituation,
  { isAdministrator, isCentre }: MemberAsker,
): MemberAction[] {
  /** The centre's own code for the next administrator: the one before takes it from nobody. */
  const isConfirming = isInvited && administers;
  const may: Record<MemberAction, boolean> = {
    'new-code': isInvited && (isCentre || (isAdministrator && !isConfirming)),
    confirm: isCentre && !isInvited && !administers,
    'hand-over': isAdministrator && !isSelf && !isInvited && !administers,
    leave: isSelf && !administers,
    remove: !isSelf && (isCentre || (isAdministrator && !isConfirming)),
  };
  return MEMBER_ACTIONS.filter((action) => may[action]);
}
