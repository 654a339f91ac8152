import { can, mayEver } from '@anqi/shared';
import { bindingsText } from '@anqi/shared/wording/ui/bindings';
import { useState } from 'react';
import type { BindingStatus } from '../../../api';
import { BindingCard } from '../../../features/bindings/binding-card';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { usePull } from '../../../platform/pull';
import { Note, Page, Segmented, StateFace, useText } from '../../../ui';

const STATUSES: readonly BindingStatus[] = ['open', 'confirmed', 'declined'];

/** Who asks to be confirmed, for the centre to call back and decide. */
export default function BindingsPage() {
  const say = useText(bindingsText);
  return (
    <SignedIn title={say('listTitle')} may={({ roles }) => mayEver(roles, 'binding.read')}>
      {({ roles }) => <Bindings mayDecide={can(roles, 'binding.decide', ['district'])} />}
    </SignedIn>
  );
}

function Bindings({ mayDecide }: { mayDecide: boolean }) {
  const say = useText(bindingsText);
  const [status, setStatus] = useState<BindingStatus>('open');
  const pages = usePages('GET /binding-requests', { query: { status } });
  usePull(pages.reload);
  const state = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? { title: say('none') } : null));
  return (
    <Page title={say('listTitle')} above={<OfflineStrip query={pages.first} />}>
      <Segmented
        label={say('lists')}
        options={STATUSES.map((id) => ({ id, title: say(id) }))}
        value={status}
        onValue={setStatus}
      />
      {mayDecide ? <Note>{say('listSay')}</Note> : null}
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.map((row) => (
        <BindingCard key={row.id} row={row} mayDecide={mayDecide} onDecided={pages.reload} />
      ))}
      <MoreButton pages={pages} />
    </Page>
  );
}
