import { mayEver } from '@anqi/shared';
import { meText } from '@anqi/shared/wording/ui/me';
import type { Role } from '../../api';
import { navigation } from '../../platform/navigation';
import { Card, List, Row, useText } from '../../ui';

/** Those that are not among the packages of services. */
const ELSEWHERE: Record<string, string> = {
  visits: 'packages/service-visits/list/index',
  members: 'packages/account/members/index',
  upkeep: 'packages/upkeep/registers/index',
  calendar: 'packages/upkeep/calendar/index',
  looks: 'packages/account/looks/index',
};
const PAGES = [
  { page: 'upkeep', action: 'register.read', icon: 'document' },
  { page: 'routing', action: 'routing.read', icon: 'list' },
  { page: 'visits', action: 'service-visit.plan', icon: 'building' },
  { page: 'absences', action: 'absence.read', icon: 'people' },
  { page: 'deputies', action: 'deputy.read', icon: 'person' },
  { page: 'members', action: 'member.read', icon: 'person' },
  { page: 'looks', action: 'reveal.read', icon: 'search' },
  { page: 'calendar', action: 'calendar.keep', icon: 'calendar' },
  { page: 'closed-days', action: 'closed-day.keep', icon: 'calendar' },
] as const;

/** The staff's registers, as far as somebody may open them. */
export function DeskCard({ roles }: { roles: Role[] }) {
  const say = useText(meText);
  const pages = PAGES.filter(({ action }) => mayEver(roles, action));
  if (pages.length === 0) return null;
  return (
    <Card title={say('desk')} id="desk">
      <List label={say('desk')}>
        {pages.map(({ page, icon }) => (
          <Row
            key={page}
            id={`desk-${page}`}
            icon={icon}
            title={say(`desk.${page}`)}
            onTap={() => navigation.open(ELSEWHERE[page] ?? `packages/services/${page}/index`)}
          />
        ))}
      </List>
    </Card>
  );
}
