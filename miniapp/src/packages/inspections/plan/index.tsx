import { can, formatInstant } from '@anqi/shared';
import { planText } from '@anqi/shared/wording/ui/plans';
import type { Session } from '../../../api';
import { ComplaintMarks } from '../../../features/complaints/complaint-marks';
import { useDates } from '../../../features/dates/use-dates';
import { ActingNote } from '../../../features/deputies/acting-note';
import { OfflineStrip } from '../../../features/offline-strip';
import { usePlan, type OpenPlan } from '../../../features/plans/open-plan';
import {
  ActionSheet,
  MainActions,
  mainActions,
  OtherActions,
  usePlanActing,
} from '../../../features/plans/plan-actions';
import { PlanDetails } from '../../../features/plans/plan-details';
import { PlanHead } from '../../../features/plans/plan-head';
import { PlanRating, PlanResult } from '../../../features/plans/plan-result';
import { PlanDecision, PlanTimeline } from '../../../features/plans/plan-story';
import { SignedIn } from '../../../features/session/signed-in';
import { usePageParameters } from '../../../platform/page-parameters';
import { usePull } from '../../../platform/pull';
import { Note, Page, useText } from '../../../ui';

/** One plan: where it stands first, then who comes when for what, then how it came about. */
export default function PlanPage() {
  const say = useText(planText);
  const { id = '' } = usePageParameters();
  return (
    <SignedIn title={say('title')}>{(session) => <Opened key={id} id={id} session={session} />}</SignedIn>
  );
}

function Opened({ id, session }: { id: string; session: Session }) {
  const say = useText(planText);
  const { state, open } = usePlan(id);
  const acting = usePlanActing(open?.plan ?? null);
  usePull(() => open?.reload());
  const title = say(session.enterprises.length > 0 ? 'title.enterprise' : 'title');
  if (open === null) return <Page title={title} state={state} />;
  const hasMain = mainActions(open.actions).length > 0;
  return (
    <Page
      title={title}
      above={<OfflineStrip query={open} />}
      foot={hasMain ? <MainActions open={open} acting={acting} /> : null}
    >
      {hasMain ? <ActingNote session={session} /> : null}
      <PlanBody open={open} session={session} />
      <OtherActions open={open} acting={acting} />
      <ActionSheet open={open} acting={acting} />
    </Page>
  );
}

function PlanBody({ open, session }: { open: OpenPlan; session: Session }) {
  const { plan } = open;
  const isOwnEnterprise = session.enterprises.some(({ id }) => id === plan.enterprise.id);
  const mayFile =
    plan.department.id === session.department?.id && can(session.roles, 'plan.file', ['own-department']);
  return (
    <>
      <PlanHead plan={plan} isOwnEnterprise={isOwnEnterprise} />
      <Waiting open={open} />
      <ComplaintMarks route="GET /plans/{id}/complaint-marks" id={plan.id} reason={plan.reason} />
      <PlanResult plan={plan} mayFile={mayFile} />
      <PlanRating plan={plan} />
      <PlanDetails plan={plan} isOwnEnterprise={isOwnEnterprise} />
      <PlanDecision plan={plan} />
      <PlanTimeline plan={plan} />
    </>
  );
}

/** What was done in a dead zone and is not known to the server yet. */
function Waiting({ open }: { open: OpenPlan }) {
  const say = useText(planText);
  const dates = useDates();
  const { start, finish } = open.waiting;
  if (start === null && finish === null) return null;
  return (
    <Note tone="warn" live id="plan-waiting">
      {[
        start === null ? '' : say('queued.start', { at: dates.instant(formatInstant(start)) }),
        finish === null ? '' : say('queued.finish', { at: dates.instant(formatInstant(finish)) }),
      ].join(' ')}
    </Note>
  );
}
