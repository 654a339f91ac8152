import { can, type Action, type Role } from '@anqi/shared';
import { workbenchText } from '@anqi/shared/wording/ui/workbench';
import { navigation } from '../../platform/navigation';
import { Chips, useText } from '../../ui';

const SECTIONS = ['approvals', 'attempts', 'reports', 'follow-ups', 'messages'] as const;
export type Section = (typeof SECTIONS)[number];

const ALLOWS: Record<Section, Action[]> = {
  approvals: ['plan.approve', 'plan.approve-waiver'],
  attempts: ['attempt.decide'],
  reports: ['report.read'],
  'follow-ups': ['follow-up.read'],
  messages: ['message.keep'],
};

/** Whether the section is for these roles at all; which rows, the server says. */
export const maySee = (roles: readonly Role[], section: Section): boolean =>
  ALLOWS[section].some((action) => can(roles, action, ['acting-head', 'district']));

/** The sections of the workbench that somebody's roles open. */
export function WorkbenchTabs({ roles, at }: { roles: readonly Role[]; at: Section }) {
  const say = useText(workbenchText);
  const sections = SECTIONS.filter((section) => maySee(roles, section));
  if (sections.length < 2) return null;
  return (
    <Chips
      label={say('sections')}
      options={sections.map((id) => ({ id, title: say(id) }))}
      value={at}
      onValue={(section) => navigation.replace(`packages/workbench/${section}/index`)}
    />
  );
}
