import { filingText } from '@anqi/shared/wording/ui/filing';
import { planText } from '@anqi/shared/wording/ui/plans';
import type { PlanView } from '../../api';
import { navigation } from '../../platform/navigation';
import { Box, Button, Card, Note, Vacant, useText } from '../../ui';
import { DecisionCard } from '../decision/decision-card';
import { useContextNames } from './context-names';
import type { Filing } from './filing';

/** The plan is filed: what happens next, and where to go on. */
export function FiledFace({ filing, plan }: { filing: Filing; plan: PlanView }) {
  const say = useText(filingText);
  const sayPlan = useText(planText);
  const names = useContextNames(filing.context);
  const next = plan.emergency ? 'emergency' : plan.awaits.includes('coordinator') ? 'waiver' : 'head';
  return (
    <Box className="stack" live="polite">
      <Vacant
        icon="check"
        title={say(filing.form.draft.id === undefined ? 'result.filed' : 'result.amended')}
        hint={say(`result.filed.${next}`)}
      >
        {plan.actions.includes('show-code') ? (
          <Button
            id="show-code"
            onTap={() => navigation.replace('packages/inspections/code/index', { id: plan.id })}
          >
            {say('result.show-code')}
          </Button>
        ) : null}
        <Button
          id="see-plan"
          tone={plan.actions.includes('show-code') ? 'plain' : 'primary'}
          onTap={() => navigation.replace('packages/inspections/plan/index', { id: plan.id })}
        >
          {say('result.see-plan')}
        </Button>
      </Vacant>
      {plan.decision ? (
        <DecisionCard
          decision={plan.decision}
          names={names}
          title={sayPlan(`decision.${plan.decision.outcome}`)}
        />
      ) : null}
    </Box>
  );
}

/** No network: it waits, and says so. */
export function QueuedFace({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  return (
    <Box className="stack" id="filing-queued">
      <Vacant icon="clock" title={say('result.queued')} hint={say('result.queued.say')}>
        <Button tone="plain" onTap={navigation.home}>
          {say('result.home')}
        </Button>
      </Vacant>
      <Card title={filing.context.enterprise.name}>
        <Note>{say(filing.live ? `decision.${filing.live.decision.outcome}` : 'decision.pending')}</Note>
      </Card>
    </Box>
  );
}
