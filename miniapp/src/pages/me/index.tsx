import { meText } from '@anqi/shared/wording/ui/me';
import { DeskCard } from '../../features/me/desk-card';
import { noticesText, unreadWords } from '@anqi/shared/wording/ui/notices';
import { LookCard } from '../../features/me/look-card';
import { QueueCard } from '../../features/me/queue-card';
import { WhoCard } from '../../features/me/who-card';
import { RemindersCard } from '../../features/messages/reminders-card';
import { useUnread } from '../../features/notices/reading';
import { useSession } from '../../features/session/session';
import { navigation } from '../../platform/navigation';
import { List, Page, Row, Status, useText } from '../../ui';

/** Who I am, how the app looks, and what waits to be sent. */
export default function MePage() {
  const say = useText(meText);
  const { session } = useSession();
  return (
    <Page title={say('title')}>
      <WhoCard />
      {session ? <NoticesRow /> : null}
      {session ? <RemindersCard session={session} /> : null}
      {session ? <DeskCard roles={session.roles} /> : null}
      <QueueCard />
      <LookCard />
    </Page>
  );
}

function NoticesRow() {
  const say = useText(noticesText);
  const words = unreadWords(say, useUnread());
  return (
    <List>
      <Row
        icon="bell"
        title={say('title')}
        trailing={words ? <Status tone="accent">{words}</Status> : null}
        onTap={() => navigation.open('packages/inspections/notices/index')}
      />
    </List>
  );
}
