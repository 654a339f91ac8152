import { groundText } from '@anqi/shared/wording/grounds';
import { modeTexts } from '@anqi/shared/wording/plans';
import { nameText } from '@anqi/shared/wording/step-values';
import { ruleTitle } from '@anqi/shared/wording/steps';
import { commonText } from '@anqi/shared/wording/ui/common';
import { planText } from '@anqi/shared/wording/ui/plans';
import type { RuleId } from '@anqi/shared';
import type { PlanView } from '../../api';
import { navigation } from '../../platform/navigation';
import { Box, Button, Card, Facts, Note, Status, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { Officers } from '../visit/visit-details';

/** Who comes when, for what and on what ground. */
export function PlanDetails({ plan, isOwnEnterprise }: { plan: PlanView; isOwnEnterprise: boolean }) {
  const say = useText(planText);
  return (
    <>
      <PlanFacts plan={plan} isOwnEnterprise={isOwnEnterprise} />
      <Card title={say('items')}>
        <Items plan={plan} />
      </Card>
      <Card title={say('officers')}>
        <Officers officers={plan.officers} />
      </Card>
      <PlanGrounds plan={plan} />
    </>
  );
}

function PlanFacts({ plan, isOwnEnterprise }: { plan: PlanView; isOwnEnterprise: boolean }) {
  const say = useText(planText);
  const sayCommon = useText(commonText);
  const language = useLanguage();
  const dates = useDates();
  const departments = plan.joinedBy.map(({ department }) => department.name).join(sayCommon('and'));
  return (
    <Card>
      <Facts
        rows={[
          { name: say('when'), value: dates.period(plan.startsAt, plan.endsAt) },
          isOwnEnterprise
            ? { name: say('ground'), value: groundText(plan.ground, language) }
            : { name: say('reason'), value: groundText(plan.reason, language) },
          { name: say('mode'), value: modeTexts[plan.mode][language] },
          isOwnEnterprise
            ? { name: say('enterprise'), value: plan.enterprise.name }
            : { name: say('department'), value: plan.department.name },
        ]}
      />
      {departments === '' ? null : <Note tone="accent">{say('joined-by', { departments })}</Note>}
    </Card>
  );
}

function Items({ plan }: { plan: PlanView }) {
  const say = useText(planText);
  return (
    <Box className="stack stack--tight" role="list">
      {plan.items.map(({ id, name, basis, noPenalty }) => (
        <Box key={id} role="listitem">
          <Box className="side-by-side">
            <Words>{name}</Words>
            {noPenalty ? <Status tone="good">{say('item.no-penalty')}</Status> : null}
          </Box>
          <Words className="small muted">{basis}</Words>
        </Box>
      ))}
    </Box>
  );
}

/** Evidence and necessity: the department's side alone ever gets them. */
export function PlanGrounds({ plan }: { plan: PlanView }) {
  const say = useText(planText);
  const language = useLanguage();
  const reader = { language, nameOf: () => undefined };
  const evidence = Object.entries(plan.evidence ?? {}).map(([field, words]) => ({
    name: nameText('evidence', field, reader),
    value: field === 'priorPlanId' ? <PriorPlan id={words} /> : words,
  }));
  const necessity = Object.entries(plan.necessity ?? {});
  if (evidence.length + necessity.length === 0) return null;
  return (
    <Card title={say('evidence')}>
      <Facts rows={evidence} />
      {necessity.map(([rule, words]) => (
        <Note key={rule} tone="warn" title={`${say('necessity')} · ${ruleTitle(rule as RuleId, language)}`}>
          {words}
        </Note>
      ))}
    </Card>
  );
}

function PriorPlan({ id }: { id: string }) {
  const say = useText(planText);
  return (
    <Button tone="text" small onTap={() => navigation.open('packages/inspections/plan/index', { id })}>
      {say('prior')}
    </Button>
  );
}
