import { meText } from '@anqi/shared/wording/ui/me';
import { DeskCard } from '../../features/me/desk-card';
import { LookCard } from '../../features/me/look-card';
import { QueueCard } from '../../features/me/queue-card';
import { WhoCard } from '../../features/me/who-card';
import { RemindersCard } from '../../features/messages/reminders-card';
import { useSession } from '../../features/session/session';
import { navigation } from '../../platform/navigation';
import { List, Page, Row, useText } from '../../ui';

/** Who I am, how the app looks, and what waits to be sent. */
export default function MePage() {
  const say = useText(meText);
  const { session } = useSession();
  return (
    <Page title={say('title')}>
      <WhoCard />
      {session ? (
        <List>
          <Row
            icon="bell"
            title={say('notices')}
            onTap={() => navigation.open('packages/inspections/notices/index')}
          />
        </List>
      ) : null}
      {session ? <RemindersCard session={session} /> : null}
      {session ? <DeskCard roles={session.roles} /> : null}
      <QueueCard />
      <LookCard />
    </Page>
  );
}
