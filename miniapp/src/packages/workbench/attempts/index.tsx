import { workbenchText } from '@anqi/shared/wording/ui/workbench';
import type { Session } from '../../../api';
import { AttemptCard } from '../../../features/approvals/attempt-card';
import { maySee, WorkbenchTabs } from '../../../features/approvals/workbench-tabs';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { SignedIn } from '../../../features/session/signed-in';
import { usePull } from '../../../platform/pull';
import { Page, StateFace, useText } from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

/** Filings that lack a fact: the coordinating office decides them. */
export default function AttemptsPage() {
  const say = useText(workbenchText);
  return (
    <SignedIn title={say('attempts')} may={({ roles }) => maySee(roles, 'attempts')}>
      {(session) => <Attempts session={session} />}
    </SignedIn>
  );
}

function Attempts({ session }: { session: Session }) {
  const say = useText(workbenchText);
  const pages = usePages('GET /filing-attempts', { query: { scope: 'undetermined' } });
  usePull(pages.reload);
  const state = pageStateOf(pages.first, ({ items }) =>
    items.length === 0 ? { title: say('attempts.empty') } : null,
  );
  return (
    <Page title={say('attempts')} above={<OfflineStrip query={pages.first} />}>
      <WorkbenchTabs roles={session.roles} at="attempts" />
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.map((attempt) => (
        <AttemptCard key={attempt.id} attempt={attempt} onDecided={pages.reload} />
      ))}
      <MoreButton pages={pages} />
    </Page>
  );
}
