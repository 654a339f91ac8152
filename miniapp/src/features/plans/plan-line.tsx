import { groundText } from '@anqi/shared/wording/grounds';
import { planStatusTexts } from '@anqi/shared/wording/plans';
import { planLineText } from '@anqi/shared/wording/ui/plan-line';
import type { PlanRow } from '../../api';
import { navigation } from '../../platform/navigation';
import { Row, Status, useLanguage, useText } from '../../ui';
import { useDates } from '../dates/use-dates';
import { PLAN_TONES } from './plan-tone';

export interface PlanLineProps {
  plan: PlanRow;
  /** Whom the reader does not know already: staff read the enterprise, an enterprise reads the department. */
  naming: 'enterprise' | 'department';
}

/** One plan in a list: whom, when, why, and where it stands. */
export function PlanLine({ plan, naming }: PlanLineProps) {
  const say = useText(planLineText);
  const language = useLanguage();
  const dates = useDates();
  const why = [groundText(plan.reason, language), say('items', { count: plan.itemCount })].join(' · ');
  const trailing = (
    <>
      <Status tone={PLAN_TONES[plan.status]}>{planStatusTexts[plan.status][language]}</Status>
      {plan.emergency ? <Status tone="bad">{say('emergency')}</Status> : null}
      {plan.unannounced ? <Status tone="quiet">{say('unannounced')}</Status> : null}
      {naming === 'department' && plan.status === 'finished' && plan.rated === false ? (
        <Status tone="accent">{say('rate')}</Status>
      ) : null}
    </>
  );
  return (
    <Row
      title={plan[naming].name}
      note={dates.period(plan.startsAt, plan.endsAt)}
      meta={why}
      trailing={trailing}
      onTap={() => navigation.open('packages/inspections/plan/index', { id: plan.id })}
    />
  );
}
