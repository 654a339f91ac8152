import { useState } from 'react';
import { can, type MessageGroup } from '@anqi/shared';
import { messageGroupTexts } from '@anqi/shared/wording/message-groups';
import { reminderText } from '@anqi/shared/wording/ui/reminders';
import { useIntention, type Session } from '../../api';
import { Button, Card, List, Question, toast, useLanguage, useText, Words } from '../../ui';
import { ProblemNote } from '../problem-note';
import { ReminderRow } from './reminder-row';
import { useReminders, type Reminders } from './use-reminders';

const FOR_ENTERPRISES: MessageGroup[] = ['request', 'visit'];
const FOR_STAFF: MessageGroup[] = ['work'];

/** What WeChat may remind somebody of; nothing in a browser, or where the district sends none. */
export function RemindersCard({ session }: { session: Session }) {
  const say = useText(reminderText);
  const language = useLanguage();
  const groups = can(session.roles, 'plan.read', ['own-enterprise']) ? FOR_ENTERPRISES : FOR_STAFF;
  const reminders = useReminders(...groups);
  if (reminders.items.length === 0) return null;
  return (
    <Card id="reminders" title={say('title')}>
      <Words className="small muted">{say('hint')}</Words>
      <List label={say('title')}>
        {reminders.items.map(({ group }) => (
          <ReminderRow key={group} title={messageGroupTexts[group][language]} {...{ group, reminders }} />
        ))}
      </List>
      {reminders.bound ? <TurnOff reminders={reminders} /> : null}
    </Card>
  );
}

function TurnOff({ reminders }: { reminders: Reminders }) {
  const say = useText(reminderText);
  const [asking, setAsking] = useState(false);
  const { busy, problem, submit } = useIntention('POST /wechat-bindings/removal');
  const turnOff = async () => {
    const outcome = await submit({});
    if (outcome.kind !== 'done') return;
    toast(say('offDone'));
    setAsking(false);
    reminders.reload();
  };
  return (
    <>
      <Button id="reminders-off" tone="plain" onTap={() => setAsking(true)}>
        {say('off')}
      </Button>
      {asking ? (
        <Question
          title={say('off')}
          yes={say('off')}
          danger
          busy={busy}
          onYes={() => void turnOff()}
          onClose={() => setAsking(false)}
        >
          <Words>{say('offAsk')}</Words>
          <ProblemNote problem={problem} />
        </Question>
      ) : null}
    </>
  );
}
