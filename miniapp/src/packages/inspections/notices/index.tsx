import { dateOf } from '@anqi/shared';
import { noticesText, unreadWords } from '@anqi/shared/wording/ui/notices';
import { useState } from 'react';
import type { Notice } from '../../../api';
import { timeOf, useDates } from '../../../features/dates/use-dates';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { NoticeLine } from '../../../features/notices/notice-line';
import { reading, useUnread } from '../../../features/notices/reading';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { Box, Button, Card, List, Page, toast, useText, Words } from '../../../ui';

/** One's notices by day, the newest first, and which of them are unread. */
export default function NoticesPage() {
  const say = useText(noticesText);
  const dates = useDates();
  const pages = usePages('GET /notices', { query: {} });
  const state = pageStateOf(pages.first, ({ items }) =>
    items.length > 0 ? null : { title: say('none'), hint: say('none.hint') },
  );
  return (
    <Page title={say('title')} state={state} above={<OfflineStrip query={pages.first} />}>
      <Unread newest={pages.items[0]} onRead={pages.reload} />
      {byDay(pages.items).map(([date, notices]) => (
        <Card key={date} title={dates.day(date)}>
          <List label={dates.day(date)}>
            {notices.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} when={timeOf(notice.at)} />
            ))}
          </List>
        </Card>
      ))}
      <MoreButton pages={pages} />
    </Page>
  );
}

interface UnreadProps {
  newest: Notice | undefined;
  onRead: () => void;
}

/** How many are unread, and all of them read with one tap: those that came since the page was loaded are not. */
function Unread({ newest, onRead }: UnreadProps) {
  const say = useText(noticesText);
  const unread = useUnread();
  const [busy, setBusy] = useState(false);
  if (unread === 0 || newest === undefined) return null;
  const readAll = async () => {
    setBusy(true);
    const known = await reading.mark({ upTo: newest.id });
    setBusy(false);
    if (!known) return;
    toast(say('allRead'));
    onRead();
  };
  return (
    <Box className="spread" id="unread">
      <Words className="strong">{unreadWords(say, unread)}</Words>
      <Button id="read-all" small tone="soft" busy={busy} onTap={() => void readAll()}>
        {say('readAll')}
      </Button>
    </Box>
  );
}

function byDay(notices: readonly Notice[]): [date: string, notices: Notice[]][] {
  const days = new Map<string, Notice[]>();
  for (const notice of notices) {
    const date = dateOf(notice.at);
    days.set(date, [...(days.get(date) ?? []), notice]);
  }
  return [...days];
}
