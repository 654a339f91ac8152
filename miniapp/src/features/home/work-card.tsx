import { can, mayEver } from '@anqi/shared';
import { homeText } from '@anqi/shared/wording/ui/home';
import { useQuery, type Listed, type Query, type Role } from '../../api';
import { navigation } from '../../platform/navigation';
import { Card, List, Row, Status, useText, type IconName } from '../../ui';

/** The lists that a role works off, each with what is open. */
export function WorkCard({ roles }: { roles: Role[] }) {
  const say = useText(homeText);
  const decides = can(roles, 'attempt.decide', ['district']);
  const attempts = useQuery('GET /filing-attempts', decides ? { query: { scope: 'undetermined' } } : null);
  const handles = can(roles, 'report.read', ['district']);
  const reports = useQuery('GET /visit-reports', handles ? { query: { status: 'open' } } : null);
  const follows = can(roles, 'follow-up.read', ['district']);
  const followUps = useQuery('GET /follow-ups', follows ? { query: { status: 'open' } } : null);
  return (
    <Card title={decides || handles ? say('work') : undefined} id="work">
      <List label={say('work')}>
        {decides ? <WorkRow name="attempts" icon="edit" query={attempts} /> : null}
        {handles ? <WorkRow name="reports" icon="flag" query={reports} /> : null}
        {follows ? <WorkRow name="follow-ups" icon="star" query={followUps} /> : null}
        {mayEver(roles, 'account.admit') ? (
          <Row
            icon="people"
            title={say('people')}
            onTap={() => navigation.open('packages/account/people/index')}
          />
        ) : null}
        {mayEver(roles, 'audit.read') ? (
          <Row
            icon="list"
            title={say('audit')}
            onTap={() => navigation.open('packages/insight/audit/index')}
          />
        ) : null}
        {mayEver(roles, 'card.read') ? (
          <Row
            icon="building"
            title={say('cards')}
            onTap={() => navigation.open('packages/cards/cards/index')}
          />
        ) : null}
        {mayEver(roles, 'sums.read') ? (
          <Row
            icon="chart"
            title={say('sums')}
            onTap={() => navigation.open('packages/ratings/sums/index')}
          />
        ) : null}
      </List>
    </Card>
  );
}

interface WorkRowProps {
  name: 'attempts' | 'reports' | 'follow-ups';
  icon: IconName;
  query: Query<Listed<unknown>>;
}

function WorkRow({ name, icon, query: { data } }: WorkRowProps) {
  const say = useText(homeText);
  const n = data?.items.length ?? 0;
  const words = n === 0 ? say('allDone') : say(data?.nextCursor ? 'waitingMore' : 'waiting', { n });
  return (
    <Row
      icon={icon}
      title={say(name)}
      trailing={data ? <Status tone={n === 0 ? 'good' : 'warn'}>{words}</Status> : null}
      onTap={() => navigation.open(`packages/workbench/${name}/index`)}
    />
  );
}
