import { planText } from '@anqi/shared/wording/ui/plans';
import { planActionTexts } from '@anqi/shared/wording/people';
import { Question, useLanguage, useText, Words } from '../../ui';
import { ProblemNote } from '../problem-note';
import { ReasonSheet } from '../reason-sheet';
import type { OpenPlan } from './open-plan';
import { usePlanWrite } from './use-plan-write';

export interface PlanSheetProps {
  open: OpenPlan;
  onClose: () => void;
}

/** Characters that make a reason, as the server asks for them. */
const REFUSAL_LEAST = 5;
const CANCELLATION_LEAST = 2;

export function ApproveSheet({ open, onClose }: PlanSheetProps) {
  const say = useText(planText);
  const language = useLanguage();
  const { plan } = open;
  const { busy, problem, send } = usePlanWrite('POST /plans/{id}/approval', open);
  const approve = async () => {
    const done = await send({ path: { id: plan.id }, body: { approve: true, version: plan.version } });
    if (done) onClose();
  };
  return (
    <Question
      title={say('approve.title')}
      yes={planActionTexts.approve[language]}
      busy={busy}
      onYes={() => void approve()}
      onClose={onClose}
    >
      <Words>{say(plan.emergency ? 'approve.emergency' : 'approve.say')}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}

export function RefuseSheet({ open, onClose }: PlanSheetProps) {
  const say = useText(planText);
  const language = useLanguage();
  const { plan } = open;
  const { busy, problem, send } = usePlanWrite('POST /plans/{id}/approval', open);
  const refuse = async (reason: string) => {
    const done = await send({
      path: { id: plan.id },
      body: { approve: false, reason, version: plan.version },
    });
    if (done) onClose();
    return done;
  };
  return (
    <ReasonSheet
      title={say('refuse.title')}
      label={say('refuse.reason')}
      least={REFUSAL_LEAST}
      tooShort={say('reason.missing', { count: REFUSAL_LEAST })}
      yes={planActionTexts.refuse[language]}
      danger
      keepAs={`refuse:${plan.id}`}
      onYes={refuse}
      {...{ busy, problem, onClose }}
    />
  );
}

export function CancelSheet({ open, onClose }: PlanSheetProps) {
  const say = useText(planText);
  const { plan } = open;
  const { busy, problem, send } = usePlanWrite('POST /plans/{id}/cancellation', open);
  const cancel = async (reason: string) => {
    const done = await send({ path: { id: plan.id }, body: { reason, version: plan.version } });
    if (done) onClose();
    return done;
  };
  return (
    <ReasonSheet
      title={say('cancel.title')}
      label={say('cancel.reason')}
      least={CANCELLATION_LEAST}
      tooShort={say('reason.missing', { count: CANCELLATION_LEAST })}
      yes={say('cancel.confirm')}
      danger
      keepAs={`cancel:${plan.id}`}
      onYes={cancel}
      {...{ busy, problem, onClose }}
    >
      <Words>{say('cancel.say')}</Words>
    </ReasonSheet>
  );
}
