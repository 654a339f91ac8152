import { useState } from 'react';
import { can, FOLLOW_UP_STATUSES, type FollowUpStatus } from '@anqi/shared';
import { followUpStatusTexts } from '@anqi/shared/wording/ratings';
import { workbenchText } from '@anqi/shared/wording/ui/workbench';
import type { Session } from '../../../api';
import { FollowUpCard } from '../../../features/approvals/follow-up-card';
import { maySee, WorkbenchTabs } from '../../../features/approvals/workbench-tabs';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { SignedIn } from '../../../features/session/signed-in';
import { usePull } from '../../../platform/pull';
import { Page, Segmented, StateFace, useLanguage, useText } from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

/** Bad ratings and what came of them: the centre's and the supervisor's alone. */
export default function FollowUpsPage() {
  const say = useText(workbenchText);
  return (
    <SignedIn title={say('follow-ups')} may={({ roles }) => maySee(roles, 'follow-ups')}>
      {(session) => <FollowUps session={session} />}
    </SignedIn>
  );
}

function FollowUps({ session }: { session: Session }) {
  const say = useText(workbenchText);
  const language = useLanguage();
  const [status, setStatus] = useState<FollowUpStatus>('open');
  const pages = usePages('GET /follow-ups', { query: { status } });
  usePull(pages.reload);
  const state = pageStateOf(pages.first, ({ items }) =>
    items.length === 0 ? { title: say('follow-ups.empty') } : null,
  );
  const mayHandle = can(session.roles, 'follow-up.handle', ['district']);
  return (
    <Page title={say('follow-ups')} above={<OfflineStrip query={pages.first} />}>
      <WorkbenchTabs roles={session.roles} at="follow-ups" />
      <Segmented
        label={say('follow-ups')}
        options={FOLLOW_UP_STATUSES.map((id) => ({ id, title: followUpStatusTexts[id][language] }))}
        value={status}
        onValue={setStatus}
      />
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.map((followUp) => (
        <FollowUpCard key={followUp.id} followUp={followUp} mayHandle={mayHandle} onHandled={pages.reload} />
      ))}
      <MoreButton pages={pages} />
    </Page>
  );
}
