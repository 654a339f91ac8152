import { commonText } from '@anqi/shared/wording/ui/common';
import type { Listed, PlanRow, Query } from '../../api';
import { Button, Card, List, StateFace, useText, Words } from '../../ui';
import { PlanLine } from '../plans/plan-line';
import { pageStateOf } from '../page-state-of';

export interface PlansCardProps {
  id: string;
  title: string;
  /** What stands here where there are none. */
  none: string;
  query: Query<Listed<PlanRow>>;
  naming: 'enterprise' | 'department';
  onAll: () => void;
}

const SHOWN = 3;

/** The first few plans of a list and the way to the others. */
export function PlansCard({ id, title, none, query, naming, onAll }: PlansCardProps) {
  const say = useText(commonText);
  const state = pageStateOf(query);
  const plans = query.data?.items ?? [];
  const all = (
    <Button tone="text" small onTap={onAll} label={say('pair', { name: title, value: say('seeAll') })}>
      {say('seeAll')}
    </Button>
  );
  return (
    <Card id={id} title={title} action={plans.length > 0 ? all : undefined}>
      {state.kind === 'ready' ? null : <StateFace state={state} inside />}
      {state.kind === 'ready' && plans.length === 0 ? <Words className="muted">{none}</Words> : null}
      {plans.length > 0 ? (
        <List label={title}>
          {plans.slice(0, SHOWN).map((plan) => (
            <PlanLine key={plan.id} plan={plan} naming={naming} />
          ))}
        </List>
      ) : null}
    </Card>
  );
}
