import { commonText } from '@anqi/shared/wording/ui/common';
import { useQueue } from '../../api';
import { navigation } from '../../platform/navigation';
import { Icon, Tap, useText, Words } from '../../ui';

/** What still waits to be sent, or was not accepted, is never out of sight. */
export function QueueStrip() {
  const say = useText(commonText);
  const entries = useQueue();
  const waiting = entries.filter(({ state }) => state === 'waiting').length;
  const refused = entries.filter(({ state }) => state === 'refused').length;
  if (waiting + refused === 0) return null;
  return (
    <Tap className="page__strip" id="queue-strip" onTap={() => navigation.open('pages/me/index')}>
      <Icon name={refused > 0 ? 'warn' : 'offline'} />
      <Words>{refused > 0 ? say('queueRefused', { n: refused }) : say('queuedStrip', { n: waiting })}</Words>
    </Tap>
  );
}
