import { mayEver } from '@anqi/shared';
import { deputiesText } from '@anqi/shared/wording/ui/deputies';
import { useState } from 'react';
import type { Session } from '../../../api';
import { ActingNote } from '../../../features/deputies/acting-note';
import { DeputyCard } from '../../../features/deputies/deputy-card';
import { NameSheet } from '../../../features/deputies/name-sheet';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { usePull } from '../../../platform/pull';
import { Button, Note, Page, Segmented, StateFace, useText } from '../../../ui';

const LISTS = ['live', 'past'] as const;

/** Who acts for an absent head: named by the head, seen by the deputy, ended early or by itself. */
export default function DeputiesPage() {
  const say = useText(deputiesText);
  return (
    <SignedIn title={say('title')} may={({ roles }) => mayEver(roles, 'deputy.read')}>
      {(session) => <Deputies session={session} />}
    </SignedIn>
  );
}

function Deputies({ session }: { session: Session }) {
  const say = useText(deputiesText);
  const [list, setList] = useState<(typeof LISTS)[number]>('live');
  const [naming, setNaming] = useState(false);
  const pages = usePages('GET /head-deputies', { query: { list } });
  usePull(pages.reload);
  const mayName = pages.first.data?.mayName === true;
  const nothing = { title: say(`none.${list}`), hint: mayName ? say('none.hint') : undefined };
  const state = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? nothing : null));
  const foot = mayName && (
    <Button id="deputy-name" icon="person" onTap={() => setNaming(true)}>
      {say('name')}
    </Button>
  );
  return (
    <Page title={say('title')} above={<OfflineStrip query={pages.first} />} foot={foot}>
      <Segmented
        label={say('lists')}
        options={LISTS.map((id) => ({ id, title: say(`list.${id}`) }))}
        value={list}
        onValue={setList}
      />
      <ActingNote session={session} />
      {mayName ? <Note>{say('say')}</Note> : null}
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.map((deputy) => (
        <DeputyCard
          key={deputy.id}
          deputy={deputy}
          isMine={deputy.account.id === session.account.id}
          onEnded={pages.reload}
        />
      ))}
      <MoreButton pages={pages} />
      {naming ? <NameSheet session={session} onDone={pages.reload} onClose={() => setNaming(false)} /> : null}
    </Page>
  );
}
