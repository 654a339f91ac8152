import { useState } from 'react';
import { groundText } from '@anqi/shared/wording/grounds';
import { approverTexts } from '@anqi/shared/wording/people';
import { parseInstant } from '@anqi/shared';
import { workbenchText } from '@anqi/shared/wording/ui/workbench';
import type { PlanRow } from '../../api';
import { clock } from '../../platform/clock';
import { navigation } from '../../platform/navigation';
import { Box, Button, Card, Facts, StateFace, Status, useLanguage, useText } from '../../ui';
import { ComplaintMarks } from '../complaints/complaint-marks';
import { useDates } from '../dates/use-dates';
import { usePlan, type OpenPlan } from '../plans/open-plan';
import { ActionSheet, MainActions, usePlanActing } from '../plans/plan-actions';
import { PlanGrounds } from '../plans/plan-details';
import { PlanDecision } from '../plans/plan-story';
import { planText } from '@anqi/shared/wording/ui/plans';

export interface ApprovalCardProps {
  row: PlanRow;
  /** The most urgent one is open from the start. */
  openAtFirst: boolean;
  onDecided: () => void;
}

/** One plan that waits: the heads of it at once, the trace and the two buttons one tap away. */
export function ApprovalCard({ row, openAtFirst, onDecided }: ApprovalCardProps) {
  const say = useText(workbenchText);
  const [isOpen, setOpen] = useState(openAtFirst);
  const toPlan = (
    <Button
      tone="text"
      small
      onTap={() => navigation.open('packages/inspections/plan/index', { id: row.id })}
      label={`${say('approvals.open')} ${row.enterprise.name}`}
    >
      {say('approvals.open')}
    </Button>
  );
  return (
    <Card title={row.enterprise.name} action={toPlan}>
      <Flags row={row} />
      <Heads row={row} />
      {isOpen ? (
        <Opened id={row.id} onDecided={onDecided} />
      ) : (
        <Button tone="soft" onTap={() => setOpen(true)}>
          {say('approvals.why')}
        </Button>
      )}
    </Card>
  );
}

function Flags({ row }: { row: PlanRow }) {
  const say = useText(workbenchText);
  const language = useLanguage();
  const dates = useDates();
  const due = row.approvalDueAt;
  const isOverdue = due !== null && parseInstant(due) <= clock.now();
  return (
    <Box className="side-by-side">
      {row.awaits.map((approver) => (
        <Status key={approver} tone="warn">
          {approverTexts[approver][language]}
        </Status>
      ))}
      {row.emergency ? <Status tone="bad">{say('approvals.emergency')}</Status> : null}
      {row.awaits.includes('coordinator') ? <Status tone="quiet">{say('approvals.waiver')}</Status> : null}
      {due === null ? null : (
        <Status tone={isOverdue ? 'bad' : 'plain'} icon="clock">
          {isOverdue ? say('approvals.overdue') : say('approvals.due', { at: dates.instant(due) })}
        </Status>
      )}
    </Box>
  );
}

function Heads({ row }: { row: PlanRow }) {
  const say = useText(planText);
  const language = useLanguage();
  const dates = useDates();
  return (
    <Facts
      rows={[
        { name: say('when'), value: dates.period(row.startsAt, row.endsAt) },
        { name: say('reason'), value: groundText(row.reason, language) },
        { name: say('department'), value: row.department.name },
      ]}
    />
  );
}

function Opened({ id, onDecided }: { id: string; onDecided: () => void }) {
  const { state, open } = usePlan(id);
  if (open === null) return state.kind === 'ready' ? null : <StateFace state={state} inside />;
  return <Decidable open={open} onDecided={onDecided} />;
}

function Decidable({ open, onDecided }: { open: OpenPlan; onDecided: () => void }) {
  const decided: OpenPlan = {
    ...open,
    actions: open.actions.filter((action) => action === 'approve' || action === 'refuse'),
    answered: (plan) => {
      open.answered(plan);
      onDecided();
    },
  };
  const acting = usePlanActing(open.plan);
  return (
    <>
      <ComplaintMarks route="GET /plans/{id}/complaint-marks" id={open.plan.id} reason={open.plan.reason} />
      <PlanGrounds plan={open.plan} />
      <PlanDecision plan={open.plan} />
      <MainActions open={decided} acting={acting} />
      <ActionSheet open={decided} acting={acting} />
    </>
  );
}
