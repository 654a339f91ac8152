import { useState } from 'react';
import type { MessageState } from '@anqi/shared';
import { messageGroupTexts } from '@anqi/shared/wording/message-groups';
import { messageReasonTexts, messageStateTexts } from '@anqi/shared/wording/messages';
import { messagesText } from '@anqi/shared/wording/ui/messages';
import { useIntention, type MessageDelivery } from '../../api';
import {
  Button,
  Card,
  Facts,
  Note,
  Question,
  Status,
  toast,
  useLanguage,
  useText,
  Words,
  type Tone,
} from '../../ui';
import { useDates } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';

const TONES: Record<MessageState, Tone> = {
  unknown: 'warn',
  dead: 'bad',
  pending: 'plain',
  sending: 'plain',
  refused: 'quiet',
  'no-consent': 'quiet',
  sent: 'good',
};

export interface DeliveryCardProps {
  delivery: MessageDelivery;
  onResent: () => void;
}

/** How one message went, why, and the way to send it again. */
export function DeliveryCard({ delivery, onResent }: DeliveryCardProps) {
  const say = useText(messagesText);
  const language = useLanguage();
  const dates = useDates();
  const [asking, setAsking] = useState(false);
  const { group, recipient, state, reason, errcode, attempts, at, nextAt } = delivery;
  return (
    <Card
      title={`${messageGroupTexts[group][language]} · ${recipient}`}
      action={<Status tone={TONES[state]}>{messageStateTexts[state][language]}</Status>}
    >
      {reason ? <Note tone={TONES[state]}>{messageReasonTexts[reason][language]}</Note> : null}
      <Facts
        rows={[
          { name: say('at'), value: dates.instant(at) },
          { name: say('attempts'), value: attempts === 0 ? '' : say('attempts.n', { n: attempts }) },
          { name: say('nextAt'), value: nextAt ? dates.instant(nextAt) : '' },
          { name: say('errcode'), value: errcode === null ? '' : String(errcode) },
        ]}
      />
      {delivery.resendable ? (
        <Button id={`resend-${delivery.id}`} tone="soft" small onTap={() => setAsking(true)}>
          {say('resend')}
        </Button>
      ) : null}
      {asking ? (
        <ResendQuestion delivery={delivery} onResent={onResent} onClose={() => setAsking(false)} />
      ) : null}
    </Card>
  );
}

interface ResendQuestionProps extends DeliveryCardProps {
  onClose: () => void;
}

function ResendQuestion({ delivery: { id, state }, onResent, onClose }: ResendQuestionProps) {
  const say = useText(messagesText);
  const { busy, problem, submit } = useIntention('POST /message-deliveries/{id}/resend');
  const resend = async () => {
    const outcome = await submit({ path: { id }, body: { state } });
    if (outcome.kind !== 'done') return;
    toast(say('resent'));
    onClose();
    onResent();
  };
  const mayComeTwice = state === 'unknown';
  return (
    <Question
      title={say('resend')}
      yes={say('resend')}
      danger={mayComeTwice}
      busy={busy}
      onYes={() => void resend()}
      onClose={onClose}
    >
      <Words>{say(mayComeTwice ? 'resend.unknown' : 'resend.sure')}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}
