import { workbenchText } from '@anqi/shared/wording/ui/workbench';
import type { Session } from '../../../api';
import { ApprovalCard } from '../../../features/approvals/approval-card';
import { maySee, WorkbenchTabs } from '../../../features/approvals/workbench-tabs';
import { ActingNote } from '../../../features/deputies/acting-note';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { SignedIn } from '../../../features/session/signed-in';
import { usePull } from '../../../platform/pull';
import { Page, StateFace, useText } from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

/** What waits for a head's or the coordinating office's word, the most urgent first. */
export default function ApprovalsPage() {
  const say = useText(workbenchText);
  return (
    <SignedIn title={say('approvals')} may={({ roles }) => maySee(roles, 'approvals')}>
      {(session) => <Approvals session={session} />}
    </SignedIn>
  );
}

function Approvals({ session }: { session: Session }) {
  const say = useText(workbenchText);
  const pages = usePages('GET /plans', { query: { scope: 'to-approve' } });
  usePull(pages.reload);
  const nothing = { title: say('approvals.empty'), hint: say('approvals.empty.say') };
  const state = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? nothing : null));
  return (
    <Page title={say('approvals')} above={<OfflineStrip query={pages.first} />}>
      <WorkbenchTabs roles={session.roles} at="approvals" />
      <ActingNote session={session} />
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.map((row, index) => (
        <ApprovalCard key={row.id} row={row} openAtFirst={index === 0} onDecided={pages.reload} />
      ))}
      <MoreButton pages={pages} />
    </Page>
  );
}
