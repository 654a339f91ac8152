import { useState } from 'react';
import { can, REPORT_STATUSES, type ReportStatus } from '@anqi/shared';
import { reportStatusTexts } from '@anqi/shared/wording/ratings';
import { workbenchText } from '@anqi/shared/wording/ui/workbench';
import type { Session } from '../../../api';
import { ReportCard } from '../../../features/approvals/report-card';
import { maySee, WorkbenchTabs } from '../../../features/approvals/workbench-tabs';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { SignedIn } from '../../../features/session/signed-in';
import { usePull } from '../../../platform/pull';
import { Page, Segmented, StateFace, useLanguage, useText } from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

/** Visits that showed no code, as they were reported. */
export default function ReportsPage() {
  const say = useText(workbenchText);
  return (
    <SignedIn title={say('reports')} may={({ roles }) => maySee(roles, 'reports')}>
      {(session) => <Reports session={session} />}
    </SignedIn>
  );
}

function Reports({ session }: { session: Session }) {
  const say = useText(workbenchText);
  const language = useLanguage();
  const [status, setStatus] = useState<ReportStatus>('open');
  const pages = usePages('GET /visit-reports', { query: { status } });
  usePull(pages.reload);
  const nothing = { title: say(status === 'open' ? 'reports.empty' : 'reports.empty.handled') };
  const state = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? nothing : null));
  const mayHandle = can(session.roles, 'report.handle', ['district']);
  return (
    <Page title={say('reports')} above={<OfflineStrip query={pages.first} />}>
      <WorkbenchTabs roles={session.roles} at="reports" />
      <Segmented
        label={say('reports')}
        options={REPORT_STATUSES.map((id) => ({ id, title: reportStatusTexts[id][language] }))}
        value={status}
        onValue={setStatus}
      />
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.map((report) => (
        <ReportCard key={report.id} report={report} mayHandle={mayHandle} onHandled={pages.reload} />
      ))}
      <MoreButton pages={pages} />
    </Page>
  );
}
