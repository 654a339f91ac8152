import { useState } from 'react';
import { MESSAGE_STATES, type MessageState } from '@anqi/shared';
import { messageStateTexts } from '@anqi/shared/wording/messages';
import { messagesText } from '@anqi/shared/wording/ui/messages';
import type { Session } from '../../../api';
import { maySee, WorkbenchTabs } from '../../../features/approvals/workbench-tabs';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { DeliveryCard } from '../../../features/messages/delivery-card';
import { OfflineStrip } from '../../../features/offline-strip';
import { SignedIn } from '../../../features/session/signed-in';
import { usePull } from '../../../platform/pull';
import { Chips, Page, StateFace, useLanguage, useText, Words } from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

/** Messages by WeChat: those of unknown outcome first, for they wait for somebody. */
export default function MessagesPage() {
  const say = useText(messagesText);
  return (
    <SignedIn title={say('title')} may={({ roles }) => maySee(roles, 'messages')}>
      {(session) => <Messages session={session} />}
    </SignedIn>
  );
}

type Shown = MessageState | 'all';

function Messages({ session }: { session: Session }) {
  const say = useText(messagesText);
  const language = useLanguage();
  const [shown, setShown] = useState<Shown>('unknown');
  const pages = usePages('GET /message-deliveries', { query: shown === 'all' ? {} : { state: shown } });
  usePull(pages.reload);
  const nothing = { title: say('empty'), hint: say('empty.hint') };
  const state = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? nothing : null));
  const options = [
    ...MESSAGE_STATES.map((id) => ({ id, title: messageStateTexts[id][language] })),
    { id: 'all' as const, title: say('all') },
  ];
  return (
    <Page title={say('title')} above={<OfflineStrip query={pages.first} />}>
      <WorkbenchTabs roles={session.roles} at="messages" />
      <Words className="small muted">{say('lead')}</Words>
      <Chips<Shown> label={say('states')} options={options} value={shown} onValue={setShown} />
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.map((delivery) => (
        <DeliveryCard key={delivery.id} delivery={delivery} onResent={pages.reload} />
      ))}
      <MoreButton pages={pages} />
    </Page>
  );
}
