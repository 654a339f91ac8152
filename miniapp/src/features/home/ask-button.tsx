import { myRequestsText } from '@anqi/shared/wording/ui/my-requests';
import { navigation } from '../../platform/navigation';
import { List, Row, useText } from '../../ui';
import { useSession } from '../session/session';

/** The way to a request: an enterprise's own, or on behalf of one. */
export function AskButton() {
  const say = useText(myRequestsText);
  const { session } = useSession();
  const isOwn = (session?.enterprises.length ?? 0) > 0;
  return (
    <List>
      <Row
        id="ask"
        icon="edit"
        title={say(isOwn ? 'ask' : 'behalf')}
        note={isOwn ? say('askHint') : undefined}
        onTap={() => navigation.open('packages/requests/submit/index')}
      />
    </List>
  );
}
