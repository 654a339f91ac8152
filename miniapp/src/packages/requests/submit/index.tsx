import { useEffect, useState } from 'react';
import { mayEver } from '@anqi/shared';
import { askText } from '@anqi/shared/wording/ui/ask';
import { commonText } from '@anqi/shared/wording/ui/common';
import { useQuery, type Named, type RequestView, type Session } from '../../../api';
import { AskScreen } from '../../../features/requests/ask-screen';
import { AddedFace, DoneFace, QueuedFace, SendingFace } from '../../../features/requests/sent-faces';
import { useSending } from '../../../features/requests/use-sending';
import { ChooseWhom } from '../../../features/requests/whom';
import { useSession } from '../../../features/session/session';
import { pageStateOf } from '../../../features/page-state-of';
import { device } from '../../../platform/device';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { Button, Page, useText, Vacant } from '../../../ui';

const HOTLINE = '12345';

/** Submits a request: by a member for his enterprise, or by officer and centre on its behalf. */
export default function SubmitPage() {
  const say = useText(askText);
  const { session, loading } = useSession();
  if (session === null && loading) return <Page title={say('title')} state={{ kind: 'loading' }} />;
  if (session === null) return <Guest />;
  if (!mayEver(session.roles, 'request.submit'))
    return <Page title={say('title')} state={{ kind: 'no-right' }} />;
  return <ForWhom key={session.account.id} session={session} />;
}

/** Whoever scanned a card without an account: why one is needed, and what can be done at once. */
function Guest() {
  const say = useText(askText);
  const sayCommon = useText(commonText);
  return (
    <Page title={say('title')}>
      <Vacant icon="person" title={say('signInTitle')} hint={say('signInHint')}>
        <Button onTap={() => navigation.open('pages/me/index')}>{sayCommon('signIn')}</Button>
        <Button tone="plain" icon="phone" onTap={() => device.call(HOTLINE)}>
          {say('hotline')}
        </Button>
      </Vacant>
    </Page>
  );
}

function ForWhom({ session }: { session: Session }) {
  const say = useText(askText);
  const { enterpriseId, restore } = usePageParameters();
  const [chosen, setChosen] = useState<Named | null>(null);
  const { enterprises } = session;
  const own =
    enterprises.find(({ id }) => id === enterpriseId) ??
    (enterprises.length === 1 ? enterprises[0] : undefined);
  const isBehalf = enterprises.length === 0;
  const asked = isBehalf && chosen === null && enterpriseId ? { path: { id: enterpriseId } } : null;
  const named = useQuery('GET /enterprises/{id}', asked);
  const enterprise = chosen ?? own ?? named.data;
  if (enterprise) {
    const mayChange = isBehalf || enterprises.length > 1;
    return (
      <Asking
        key={enterprise.id}
        session={session}
        enterprise={enterprise}
        restore={restore}
        onOther={mayChange ? () => setChosen(null) : null}
      />
    );
  }
  if (asked !== null) return <Page title={say('title')} state={pageStateOf(named)} />;
  return (
    <Page title={say('title')}>
      <ChooseWhom session={session} onChosen={setChosen} />
    </Page>
  );
}

interface AskingProps {
  session: Session;
  enterprise: Named;
  /** Key of what waits in the queue and is to be written on. */
  restore: string | undefined;
  onOther: (() => void) | null;
}

function Asking({ session, enterprise, restore, onOther }: AskingProps) {
  const say = useText(askText);
  const formName = `request:${session.account.id}:${enterprise.id}`;
  const { sending, send, takeBack } = useSending(formName);
  const [added, setAdded] = useState<RequestView | null>(null);
  const [restored, setRestored] = useState(restore === undefined);
  useEffect(() => {
    if (restore !== undefined) takeBack(restore);
    setRestored(true);
  }, [restore]); // eslint-disable-line react-hooks/exhaustive-deps -- once for what the address names
  if (added !== null) {
    return (
      <Page title={say('title')}>
        <AddedFace request={added} />
      </Page>
    );
  }
  if (sending.kind === 'writing') {
    if (!restored) return <Page title={say('title')} state={{ kind: 'loading' }} />;
    const { problem } = sending;
    return (
      <AskScreen {...{ session, enterprise, formName, problem, onOther }} onSend={send} onAdded={setAdded} />
    );
  }
  return (
    <Page title={say('title')}>
      {sending.kind === 'sending' ? <SendingFace entry={sending.entry} /> : null}
      {sending.kind === 'queued' ? <QueuedFace onTakeBack={() => takeBack(sending.entry.key)} /> : null}
      {sending.kind === 'done' ? (
        <DoneFace request={sending.request} isOwn={session.enterprises.length > 0} />
      ) : null}
    </Page>
  );
}
