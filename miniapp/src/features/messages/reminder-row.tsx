import type { MessageGroup } from '@anqi/shared';
import { reminderText } from '@anqi/shared/wording/ui/reminders';
import { Button, Row, toast, useText } from '../../ui';
import type { Reminders } from './use-reminders';

export interface ReminderRowProps {
  title: string;
  group: MessageGroup;
  reminders: Reminders;
}

/** One kind of reminder: how many may still come, and one more with a tap. Nothing where it cannot be asked for. */
export function ReminderRow({ title, group, reminders }: ReminderRowProps) {
  const say = useText(reminderText);
  const item = reminders.items.find((each) => each.group === group);
  if (item === undefined) return null;
  const press = () => {
    const asked = reminders.ask(group); // first of all, for WeChat opens its question only in the tap itself
    void asked.then((granted) => toast(say(granted > 0 ? 'asked' : 'refused')));
  };
  return (
    <Row
      icon="bell"
      title={title}
      note={item.granted > 0 ? say('left', { n: item.granted }) : say('none')}
      trailing={
        <Button id={`remind-${group}`} small tone="soft" label={`${title} ${say('ask')}`} onTap={press}>
          {say(item.granted > 0 ? 'more' : 'ask')}
        </Button>
      }
    />
  );
}
