import { mayEver } from '@anqi/shared';
import { summonsText } from '@anqi/shared/wording/ui/summons';
import { useState } from 'react';
import type { Session, SummonsScope } from '../../../api';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { scopesOf, seesSums } from '../../../features/summons/scopes';
import { SummonsLine } from '../../../features/summons/summons-line';
import { useIsTown } from '../../../features/summons/use-town';
import { navigation } from '../../../platform/navigation';
import { usePull } from '../../../platform/pull';
import { Button, List, Page, Row, Segmented, StateFace, useText } from '../../../ui';

/** Who called whom: those that one called for, those that one is called by, or all of the district. */
export default function SummonsesPage() {
  const say = useText(summonsText);
  return (
    <SignedIn title={say('title')} may={({ roles }) => mayEver(roles, 'summons.read')}>
      {(session) => <ForSession session={session} />}
    </SignedIn>
  );
}

function ForSession({ session }: { session: Session }) {
  const say = useText(summonsText);
  const isTown = useIsTown(session);
  if (isTown === null) return <Page title={say('title')} state={{ kind: 'loading' }} />;
  return <Summonses session={session} scopes={scopesOf(session, isTown)} />;
}

const STATES = ['open', 'ended'] as const;

function Summonses({ session, scopes }: { session: Session; scopes: SummonsScope[] }) {
  const say = useText(summonsText);
  const [scope, setScope] = useState<SummonsScope>(scopes[0] ?? 'called');
  const [state, setState] = useState<(typeof STATES)[number]>('open');
  const pages = usePages('GET /summonses', { query: { scope, state } });
  usePull(pages.reload);
  const isCaller = scopes.includes('caller');
  const nothing =
    state === 'ended'
      ? { title: say('none.ended') }
      : {
          title: say(`none.${scope}`),
          ...(scope === 'caller' ? { hint: say('none.caller.hint') } : {}),
        };
  const pageState = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? nothing : null));
  const foot = isCaller && (
    <Button id="call" icon="flag" onTap={() => navigation.open('packages/summons/call/index')}>
      {say('call.title')}
    </Button>
  );
  return (
    <Page title={say('title')} above={<OfflineStrip query={pages.first} />} foot={foot}>
      {scopes.length > 1 ? (
        <Segmented
          label={say('scope')}
          options={scopes.map((id) => ({ id, title: say(`scope.${id}`) }))}
          value={scope}
          onValue={setScope}
        />
      ) : null}
      <Segmented
        label={say('state')}
        options={STATES.map((id) => ({ id, title: say(`state.${id}`) }))}
        value={state}
        onValue={setState}
      />
      {pageState.kind === 'ready' ? null : <StateFace state={pageState} />}
      {pages.items.length > 0 ? (
        <List label={say('title')}>
          {pages.items.map((summons) => (
            <SummonsLine key={summons.id} summons={summons} scope={scope} />
          ))}
        </List>
      ) : null}
      <MoreButton pages={pages} />
      {seesSums(session) ? <ToSums seesAll={scopes.includes('district')} /> : null}
    </Page>
  );
}

function ToSums({ seesAll }: { seesAll: boolean }) {
  const say = useText(summonsText);
  const title = say(seesAll ? 'sums' : 'sums.own');
  return (
    <List label={title}>
      <Row
        id="to-sums"
        icon="chart"
        title={title}
        onTap={() => navigation.open('packages/summons/sums/index')}
      />
    </List>
  );
}
