import { useState } from 'react';
import { planActionTexts } from '@anqi/shared/wording/people';
import { planText } from '@anqi/shared/wording/ui/plans';
import type { PlanAction, PlanView } from '../../api';
import { navigation } from '../../platform/navigation';
import { Box, Button, Card, List, Row, useLanguage, useText, type IconName } from '../../ui';
import { ApproveSheet, CancelSheet, RefuseSheet } from './decide-sheets';
import { FinishSheet } from './finish-sheet';
import type { OpenPlan } from './open-plan';
import { ReplaceSheet } from './replace-sheet';
import { StartSheet } from './start-sheet';

/** What somebody opens the page for, by importance: two of them stand at the lower edge. */
const MAIN: readonly PlanAction[] = ['rate', 'approve', 'finish', 'start', 'show-code', 'refuse'];
const MOST_MAIN = 2;

const SIGNS: Record<PlanAction, IconName> = {
  approve: 'check',
  refuse: 'cross',
  amend: 'edit',
  cancel: 'close',
  'replace-officer': 'person',
  'show-code': 'scan',
  start: 'flag',
  finish: 'check',
  rate: 'star',
};

export const mainActions = (actions: readonly PlanAction[]): PlanAction[] =>
  MAIN.filter((action) => actions.includes(action)).slice(0, MOST_MAIN);

/** Actions that lead to another page; the others ask in a sheet first. */
function leave(action: PlanAction, plan: PlanView): boolean {
  switch (action) {
    case 'show-code':
      navigation.open('packages/inspections/code/index', { id: plan.id });
      return true;
    case 'rate':
      navigation.open('packages/ratings/rate/index', { planId: plan.id });
      return true;
    case 'amend':
      navigation.open('packages/inspections/filing/index', {
        planId: plan.id,
        enterpriseId: plan.enterprise.id,
      });
      return true;
    default:
      return false;
  }
}

export interface PlanActing {
  sheet: PlanAction | null;
  act: (action: PlanAction) => void;
  close: () => void;
}

export function usePlanActing(plan: PlanView | null): PlanActing {
  const [sheet, setSheet] = useState<PlanAction | null>(null);
  return {
    sheet,
    act: (action) => {
      if (plan !== null && !leave(action, plan)) setSheet(action);
    },
    close: () => setSheet(null),
  };
}

/** The page's main actions, at its lower edge. */
export function MainActions({ open, acting }: { open: OpenPlan; acting: PlanActing }) {
  const label = useActionLabel(open.plan);
  const main = mainActions(open.actions);
  return (
    <Box className="two-buttons">
      {main.map((action, index) => (
        <Button
          key={action}
          id={`act-${action}`}
          icon={SIGNS[action]}
          tone={action === 'refuse' ? 'danger' : index === 0 ? 'primary' : 'soft'}
          onTap={() => acting.act(action)}
        >
          {label(action)}
        </Button>
      ))}
    </Box>
  );
}

export function OtherActions({ open, acting }: { open: OpenPlan; acting: PlanActing }) {
  const say = useText(planText);
  const label = useActionLabel(open.plan);
  const main = mainActions(open.actions);
  const others = open.actions.filter((action) => !main.includes(action));
  if (others.length === 0) return null;
  return (
    <Card title={say('action.more')}>
      <List label={say('action.more')}>
        {others.map((action) => (
          <Row
            key={action}
            id={`act-${action}`}
            icon={SIGNS[action]}
            title={label(action)}
            onTap={() => acting.act(action)}
          />
        ))}
      </List>
    </Card>
  );
}

/** The coordinating office agrees to a departure; only the head approves. */
function useActionLabel({ awaits }: PlanView): (action: PlanAction) => string {
  const language = useLanguage();
  const say = useText(planText);
  const agrees = awaits.length === 1 && awaits[0] === 'coordinator';
  return (action) =>
    action === 'approve' && agrees ? say('action.agree') : planActionTexts[action][language];
}

export function ActionSheet({ open, acting }: { open: OpenPlan; acting: PlanActing }) {
  const sheet = { open, onClose: acting.close };
  switch (acting.sheet) {
    case 'approve':
      return <ApproveSheet {...sheet} />;
    case 'refuse':
      return <RefuseSheet {...sheet} />;
    case 'cancel':
      return <CancelSheet {...sheet} />;
    case 'replace-officer':
      return <ReplaceSheet {...sheet} />;
    case 'start':
      return <StartSheet {...sheet} />;
    case 'finish':
      return <FinishSheet {...sheet} />;
    case 'amend':
    case 'rate':
    case 'show-code':
    case null:
      return null;
  }
}
