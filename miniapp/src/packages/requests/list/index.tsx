import { useState } from 'react';
import { myRequestsText } from '@anqi/shared/wording/ui/my-requests';
import type { Session } from '../../../api';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { RequestLine } from '../../../features/requests/request-line';
import { VisitsLink } from '../../../features/service-visits/visits-link';
import { SignedIn } from '../../../features/session/signed-in';
import { SummonsesLink } from '../../../features/summons/call-link';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { usePull } from '../../../platform/pull';
import {
  Box,
  Button,
  Chips,
  List,
  Page,
  SearchBox,
  Segmented,
  StateFace,
  useText,
  Vacant,
} from '../../../ui';
import { useSettled } from '../../../features/lists/use-settled';

type State = 'all' | 'open' | 'ended';
const STATES: readonly State[] = ['all', 'open', 'ended'];
const EVERY = 'all';

/** Everything that a member's enterprises asked for, the newest first. */
export default function RequestListPage() {
  const say = useText(myRequestsText);
  return (
    <SignedIn title={say('title')} may={({ enterprises }) => enterprises.length > 0}>
      {(session) => <Own session={session} />}
    </SignedIn>
  );
}

function Own({ session }: { session: Session }) {
  const say = useText(myRequestsText);
  const { enterprises } = session;
  const given = usePageParameters().enterpriseId;
  const [enterpriseId, setEnterpriseId] = useState(enterprises.find(({ id }) => id === given)?.id ?? EVERY);
  const [state, setState] = useState<State>('all');
  const [typed, setTyped] = useState('');
  const sought = useSettled(typed);
  const chosen = enterpriseId === EVERY ? undefined : enterpriseId;
  const ask = () => navigation.open('packages/requests/submit/index', { enterpriseId: chosen });
  return (
    <Page
      title={say('title')}
      foot={
        <Button id="ask" icon="edit" onTap={ask}>
          {say('ask')}
        </Button>
      }
    >
      {enterprises.length > 1 ? (
        <Chips
          label={say('enterprise')}
          options={[
            { id: EVERY, title: say('state.all') },
            ...enterprises.map(({ id, name }) => ({ id, title: name })),
          ]}
          value={enterpriseId}
          onValue={setEnterpriseId}
        />
      ) : null}
      <SearchBox id="search" label={say('search')} value={typed} onValue={setTyped} />
      <Segmented
        label={say('state')}
        options={STATES.map((id) => ({ id, title: say(`state.${id}`) }))}
        value={state}
        onValue={setState}
      />
      <Box className="desk">
        <SummonsesLink />
        <VisitsLink />
      </Box>
      <Listed session={session} enterpriseId={chosen} state={state} sought={sought} />
    </Page>
  );
}

interface ListedProps {
  session: Session;
  enterpriseId: string | undefined;
  state: State;
  sought: string;
}

function Listed({ session, enterpriseId, state, sought }: ListedProps) {
  const say = useText(myRequestsText);
  const pages = usePages('GET /requests', {
    query: {
      scope: 'enterprise',
      enterpriseId,
      state: state === 'all' ? undefined : state,
      q: sought || undefined,
    },
  });
  usePull(pages.reload);
  const isEverything = state === 'all' && sought === '';
  const pageState = pageStateOf(pages.first);
  if (pageState.kind !== 'ready') return <StateFace state={pageState} />;
  if (pages.items.length === 0 && isEverything)
    return <Vacant icon="edit" title={say('none')} hint={say('none.hint')} />;
  if (pages.items.length === 0) return <Vacant icon="search" title={say('none.filtered')} />;
  return (
    <>
      <OfflineStrip query={pages.first} />
      <List label={say('title')}>
        {pages.items.map((row) => (
          <RequestLine
            key={row.id}
            row={row}
            accountId={session.account.id}
            naming={session.enterprises.length > 1}
          />
        ))}
      </List>
      <MoreButton pages={pages} />
    </>
  );
}
