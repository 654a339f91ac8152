import { formatInstant } from '@anqi/shared';
import { planActionTexts } from '@anqi/shared/wording/people';
import { planText } from '@anqi/shared/wording/ui/plans';
import { clock } from '../../platform/clock';
import { Question, useLanguage, useText, Words } from '../../ui';
import { ProblemNote } from '../problem-note';
import type { PlanSheetProps } from './decide-sheets';
import { usePlanWrite } from './use-plan-write';

/** The visit begins when it is tapped, whenever the phone finds a network to say so. */
export function StartSheet({ open, onClose }: PlanSheetProps) {
  const say = useText(planText);
  const language = useLanguage();
  const { busy, problem, send } = usePlanWrite('POST /plans/{id}/start', open);
  const start = async () => {
    if (await send({ path: { id: open.plan.id }, body: { at: formatInstant(clock.now()) } })) onClose();
  };
  return (
    <Question
      title={say('start.title')}
      yes={planActionTexts.start[language]}
      busy={busy}
      onYes={() => void start()}
      onClose={onClose}
    >
      <Words>{say('start.say')}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}
