import { meText } from '@anqi/shared/wording/ui/me';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { NoticeLine } from '../../../features/notices/notice-line';
import { OfflineStrip } from '../../../features/offline-strip';
import { List, Page, useText } from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

export default function NoticesPage() {
  const say = useText(meText);
  const pages = usePages('GET /notices', { query: {} });
  const state = pageStateOf(pages.first, ({ items }) =>
    items.length > 0 ? null : { title: say('noNotices'), hint: say('noNoticesHint') },
  );
  return (
    <Page title={say('notices')} state={state} above={<OfflineStrip query={pages.first} />}>
      <List label={say('notices')}>
        {pages.items.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </List>
      <MoreButton pages={pages} />
    </Page>
  );
}
