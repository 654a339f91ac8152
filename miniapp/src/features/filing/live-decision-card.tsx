import { dateOf, type Remedy } from '@anqi/shared';
import { weekdayText } from '@anqi/shared/wording/dates';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { dateText } from '@anqi/shared/wording/step-values';
import { Box, Button, Card, useLanguage, useText, Words } from '../../ui';
import { DecisionCard } from '../decision/decision-card';
import { sortTrace } from '../decision/trace';
import { useContextNames } from './context-names';
import type { Filing } from './filing';

/** The decision under the form, new at every change, with its remedies as buttons. */
export function LiveDecisionCard({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const names = useContextNames(filing.context);
  const { shown } = filing;
  if (shown === null) {
    return (
      <Card>
        <Words className="muted">{say('decision.pending')}</Words>
      </Card>
    );
  }
  const { decision, isFinal } = shown;
  return (
    <DecisionCard
      id="decision"
      decision={decision}
      names={names}
      title={say(`decision.${decision.outcome}`)}
      note={say(`decision.${decision.outcome}.say`, { count: sortTrace(decision.steps).against.length })}
      source={say(isFinal ? 'decision.final' : 'decision.live')}
    >
      <Remedies filing={filing} remedies={decision.remedies} />
    </DecisionCard>
  );
}

function Remedies({ filing, remedies }: { filing: Filing; remedies: Remedy[] }) {
  const say = useText(filingText);
  const labelOf = useRemedyLabel(filing);
  if (remedies.length === 0) return null;
  return (
    <Box className="stack stack--tight" role="group" label={say('decision.remedies')}>
      <Words className="strong">{say('decision.remedies')}</Words>
      {remedies.map((remedy) => (
        <Button key={remedy.kind} id={`remedy-${remedy.kind}`} tone="soft" onTap={() => filing.mend(remedy)}>
          {labelOf(remedy)}
        </Button>
      ))}
    </Box>
  );
}

function useRemedyLabel({ context }: Filing): (remedy: Remedy) => string {
  const say = useText(filingText);
  const language = useLanguage();
  const planOf = (planId: string) => {
    const plan = context.facts.plans.find(({ id }) => id === planId);
    const department = context.departments.find(({ id }) => id === plan?.departmentId)?.name ?? '';
    return { department, date: plan ? dateText(dateOf(plan.startsAt), language) : '' };
  };
  return (remedy) => {
    switch (remedy.kind) {
      case 'move': {
        const weekday = weekdayText(remedy.to, language);
        return say('remedy.move', { date: dateText(remedy.to, language), weekday });
      }
      case 'drop-items':
        return say('remedy.drop-items', { count: remedy.items.length });
      case 'amend':
        return say('remedy.amend', planOf(remedy.planId));
      case 'join':
        return say('remedy.join', planOf(remedy.planId));
      case 'off-site':
      case 'state-necessity':
      case 'ask-coordinator':
        return say(`remedy.${remedy.kind}`);
    }
  };
}
