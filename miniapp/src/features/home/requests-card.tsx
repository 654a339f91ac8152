import { mayEver } from '@anqi/shared';
import { commonText } from '@anqi/shared/wording/ui/common';
import { homeText } from '@anqi/shared/wording/ui/home';
import { requestListText } from '@anqi/shared/wording/ui/request-lists';
import { useQuery, type Session } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, Card, List, Row, Status, useText, Words } from '../../ui';
import { RequestLine } from '../request-work/request-line';
import { mayAnalyse, scopesOf } from '../request-work/scopes';

const SHOWN = 3;

/** What of the requests is one's own to move on: how many, and the next three that are due. */
export function RequestsCard({ session }: { session: Session }) {
  const say = useText(requestListText);
  const sayHome = useText(homeText);
  const sayCommon = useText(commonText);
  const [scope] = scopesOf(session);
  const counts = useQuery('GET /requests/counts', scope ? { query: { scope } } : null);
  const next = useQuery('GET /requests', scope ? { query: { scope, limit: SHOWN } } : null);
  if (scope === undefined) return null;
  const n = counts.data?.open ?? 0;
  const all = () => navigation.open('packages/worklists/requests/index', { scope });
  return (
    <Card
      id="requests-to-do"
      title={say(scope === 'to-do' ? 'toDo' : 'title')}
      action={n > 0 ? <Status tone="warn">{sayHome('waiting', { n })}</Status> : undefined}
    >
      {next.data && next.data.items.length === 0 ? <Words className="muted">{say('toDo.none')}</Words> : null}
      <List label={say('toDo')}>
        {(next.data?.items ?? []).map((request) => (
          <RequestLine key={request.id} request={request} />
        ))}
        {mayEver(session.roles, 'summons.read') ? (
          <Row
            icon="flag"
            title={say('summonses')}
            onTap={() => navigation.open('packages/summons/list/index')}
          />
        ) : null}
        {mayAnalyse(session) ? (
          <Row
            icon="chart"
            title={say('analysis')}
            onTap={() => navigation.open('packages/insight/analysis/index')}
          />
        ) : null}
      </List>
      <Button tone="soft" label={`${say('title')} ${sayCommon('seeAll')}`} onTap={all}>
        {sayCommon('seeAll')}
      </Button>
    </Card>
  );
}
