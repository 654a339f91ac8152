import { approverTexts } from '@anqi/shared/wording/people';
import { emergencyApprovalTexts, planStatusNotes, planStatusTexts } from '@anqi/shared/wording/plans';
import { planText } from '@anqi/shared/wording/ui/plans';
import type { PlanView } from '../../api';
import { Box, Card, Heading, Status, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { PLAN_TONES } from './plan-tone';

/** Where it stands, in words, before anything else. */
export function PlanHead({ plan, isOwnEnterprise }: { plan: PlanView; isOwnEnterprise: boolean }) {
  const language = useLanguage();
  const words = useStatusWords(plan, isOwnEnterprise);
  return (
    <Card id="plan-head">
      <Box className="side-by-side">
        <Status tone={PLAN_TONES[plan.status]}>{planStatusTexts[plan.status][language]}</Status>
        {plan.emergency ? (
          <Status tone="bad">{emergencyApprovalTexts[plan.approval][language]}</Status>
        ) : null}
        {isOwnEnterprise
          ? null
          : plan.awaits.map((approver) => (
              <Status key={approver} tone="warn">
                {approverTexts[approver][language]}
              </Status>
            ))}
      </Box>
      <Heading level={2}>{isOwnEnterprise ? plan.department.name : plan.enterprise.name}</Heading>
      <Words>{words}</Words>
      <Due plan={plan} />
    </Card>
  );
}

function useStatusWords(plan: PlanView, isOwnEnterprise: boolean): string {
  const language = useLanguage();
  const say = useText(planText);
  if (!isOwnEnterprise) return planStatusNotes[plan.status][language];
  switch (plan.status) {
    case 'awaiting-approval':
    case 'approved':
      return say('enterprise.approved.say');
    case 'started':
      return say('enterprise.started.say');
    case 'finished':
      return say('enterprise.finished.say');
    case 'refused':
    case 'cancelled':
    case 'lapsed':
      return say('enterprise.ended.say');
  }
}

function Due({ plan }: { plan: PlanView }) {
  const say = useText(planText);
  const dates = useDates();
  if (plan.status !== 'awaiting-approval' || plan.approvalDueAt === null || plan.emergency) return null;
  return <Words className="small muted">{say('due', { at: dates.instant(plan.approvalDueAt) })}</Words>;
}
