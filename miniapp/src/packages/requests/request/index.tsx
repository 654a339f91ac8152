import { useEffect } from 'react';
import { reminderText } from '@anqi/shared/wording/ui/reminders';
import { requestText } from '@anqi/shared/wording/ui/requests';
import type { Session } from '../../../api';
import { ActingNote } from '../../../features/deputies/acting-note';
import { hasMain, MainActs, OtherActs, QueuedActs } from '../../../features/request-acting/act-bar';
import { ActSheet } from '../../../features/request-acting/act-sheet';
import { LinkCard } from '../../../features/request-acting/link-card';
import { useActing } from '../../../features/request-acting/use-acting';
import { ReminderRow } from '../../../features/messages/reminder-row';
import { useReminders } from '../../../features/messages/use-reminders';
import { OfflineStrip } from '../../../features/offline-strip';
import { DueCard } from '../../../features/requests/due-card';
import { useRequest, type OpenRequest } from '../../../features/requests/open-request';
import { RequestDetails } from '../../../features/requests/request-details';
import { RequestHead } from '../../../features/requests/request-head';
import { HandledWithCard, LinkedCard } from '../../../features/requests/linked-cards';
import { RequestResult, RequestScheduling } from '../../../features/requests/request-result';
import { RequestTimeline } from '../../../features/requests/request-story';
import { seen } from '../../../features/requests/seen';
import { LogExport } from '../../../features/request-work/log-export';
import { ReceiptLink } from '../../../features/receipts/receipt-link';
import { SignedIn } from '../../../features/session/signed-in';
import { CallAbout } from '../../../features/summons/call-link';
import { usePageParameters } from '../../../platform/page-parameters';
import { usePull } from '../../../platform/pull';
import { List, Page, useText } from '../../../ui';

/** One request: where it stands and who has it first, then by when and why, then what was asked and what happened. */
export default function RequestPage() {
  const say = useText(requestText);
  const { id = '' } = usePageParameters();
  return (
    <SignedIn title={say('title')}>{(session) => <Opened key={id} id={id} session={session} />}</SignedIn>
  );
}

function Opened({ id, session }: { id: string; session: Session }) {
  const say = useText(requestText);
  const { state, open } = useRequest(id);
  const acting = useActing(open);
  usePull(() => open?.reload());
  const accountId = session.account.id;
  const request = open?.request;
  useEffect(() => {
    if (request !== undefined) seen.mark(accountId, request);
  }, [accountId, request]);
  if (open === null) return <Page title={say('title')} state={state} />;
  return (
    <Page
      title={say('title')}
      above={<OfflineStrip query={open} />}
      foot={hasMain(acting) ? <MainActs acting={acting} /> : null}
    >
      {hasMain(acting) ? <ActingNote session={session} /> : null}
      <QueuedActs acting={acting} />
      <RequestBody open={open} session={session} />
      <CallAbout request={open.request} session={session} />
      <LinkCard open={open} session={session} />
      <OtherActs acting={acting} />
      {session.enterprises.length > 0 ? <ReceiptLink subjectId={id} /> : null}
      <LogExport request={open.request} session={session} />
      {acting.act ? (
        <ActSheet key={acting.act.id} open={open} act={acting.act} onClose={acting.close} />
      ) : null}
    </Page>
  );
}

function RequestBody({ open: { request }, session }: { open: OpenRequest; session: Session }) {
  const isOwn = session.enterprises.some(({ id }) => id === request.enterprise.id);
  return (
    <>
      <RequestHead request={request} isOwn={isOwn} />
      <HandledWithCard request={request} isOwn={isOwn} />
      <DueCard request={request} />
      {isOwn && request.holder !== null ? <ProgressReminder /> : null}
      <RequestResult request={request} isOwn={isOwn} />
      <RequestDetails request={request} isOwn={isOwn} />
      <LinkedCard request={request} />
      <RequestScheduling request={request} isOwn={isOwn} />
      <RequestTimeline request={request} isOwn={isOwn} />
    </>
  );
}

function ProgressReminder() {
  const say = useText(reminderText);
  const reminders = useReminders('request');
  if (reminders.items.length === 0) return null;
  return (
    <List label={say('title')}>
      <ReminderRow title={say('progress')} group="request" reminders={reminders} />
    </List>
  );
}
