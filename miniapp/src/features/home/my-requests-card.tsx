import { commonText } from '@anqi/shared/wording/ui/common';
import { myRequestsText } from '@anqi/shared/wording/ui/my-requests';
import { useQuery, type Session } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, Card, List, StateFace, useText, Words } from '../../ui';
import { pageStateOf } from '../page-state-of';
import { needsFirst } from '../requests/needs-me';
import { RequestLine } from '../requests/request-line';
import { seen } from '../requests/seen';

const SHOWN = 3;
const LATEST = 20;

/** The enterprise's own requests: what waits for it first, then the newest. */
export function MyRequestsCard({ session }: { session: Session }) {
  const say = useText(myRequestsText);
  const sayCommon = useText(commonText);
  const waiting = useQuery('GET /requests', {
    query: { scope: 'enterprise', status: 'awaiting-enterprise', limit: SHOWN },
  });
  const latest = useQuery('GET /requests', { query: { scope: 'enterprise', limit: LATEST } });
  const accountId = session.account.id;
  const found = [...(waiting.data?.items ?? []), ...(latest.data?.items ?? [])];
  const rows = needsFirst(found, (row) => seen.hasNews(accountId, row)).slice(0, SHOWN);
  const state = pageStateOf(latest);
  const all = (
    <Button
      tone="text"
      small
      label={sayCommon('pair', { name: say('title'), value: sayCommon('seeAll') })}
      onTap={() => navigation.open('packages/requests/list/index')}
    >
      {sayCommon('seeAll')}
    </Button>
  );
  return (
    <Card id="my-requests" title={say('title')} action={rows.length > 0 ? all : undefined}>
      {state.kind === 'ready' ? null : <StateFace state={state} inside />}
      {state.kind === 'ready' && rows.length === 0 ? (
        <Words className="muted">{say('none.hint')}</Words>
      ) : null}
      {rows.length > 0 ? (
        <List label={say('title')}>
          {rows.map((row) => (
            <RequestLine
              key={row.id}
              row={row}
              accountId={accountId}
              naming={session.enterprises.length > 1}
            />
          ))}
        </List>
      ) : null}
    </Card>
  );
}
