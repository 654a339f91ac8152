import { CONSENT_ANSWERS, type MessageGroup } from '@anqi/shared';
import { reminderText } from '@anqi/shared/wording/ui/reminders';
import { queue, request, useQuery, type ConsentGiven, type MessageTemplates } from '../../api';
import { clock } from '../../platform/clock';
import { login } from '../../platform/login';
import { randomKey } from '../../platform/random-key';
import { subscribing } from '../../platform/subscribing';
import { useText } from '../../ui';

export interface Reminders {
  /** By group, those that can be asked for: none in a browser, or where the district sends none. */
  items: MessageTemplates['items'];
  bound: boolean;
  /**
   * Asks for one message of each; of one group where it is named. To be called in the tap itself, before anything
   * that waits. Tells how many were granted; 0 where nothing could be asked.
   */
  ask: (only?: MessageGroup) => Promise<number>;
  reload: () => void;
}

/** WeChat takes so many in one question. */
const MOST = 3;

/** Reminders of these groups. The templates are read when the page opens, so that they are there at the tap. */
export function useReminders(...groups: MessageGroup[]): Reminders {
  const say = useText(reminderText);
  const { data, reload } = useQuery('GET /message-templates', subscribing.isThere ? {} : null);
  const items = (data?.items ?? []).filter(({ group }) => groups.includes(group));
  const bound = data?.bound ?? false;

  const ask = (only?: MessageGroup): Promise<number> => {
    const wanted = items.filter(({ group }) => only === undefined || group === only).slice(0, MOST);
    if (wanted.length === 0) return Promise.resolve(0);
    return subscribing.ask(wanted.map(({ templateId }) => templateId)).then(async (said) => {
      const answers = answersIn(said, wanted);
      const granted = answers.filter(({ answer }) => answer === 'accept').length;
      if (granted > 0 && !bound) await bind();
      if (answers.length > 0) await keep(answers, say('title'));
      reload();
      return granted;
    });
  };

  return { items, bound, ask, reload };
}

function answersIn(said: Record<string, string>, asked: MessageTemplates['items']): ConsentGiven[] {
  return asked.flatMap(({ templateId }) => {
    const answer = CONSENT_ANSWERS.find((each) => each === said[templateId]);
    return answer === undefined ? [] : [{ templateId, answer }];
  });
}

/** Without a network it is tried again at the next yes: a code of WeChat does not keep. */
async function bind(): Promise<void> {
  const code = await login.code();
  if (code !== null) await request('POST /wechat-bindings', { body: { code } }, randomKey());
}

/** A yes is given once and counted once, whatever the network does. */
function keep(answers: ConsentGiven[], label: string): Promise<void> {
  queue.add({
    key: randomKey(),
    route: 'POST /message-consents',
    asks: { body: { answers } },
    label,
    at: clock.now(),
  });
  return queue.flush();
}
