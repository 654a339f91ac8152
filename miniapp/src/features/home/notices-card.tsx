import { useEffect } from 'react';
import { commonText } from '@anqi/shared/wording/ui/common';
import { homeText } from '@anqi/shared/wording/ui/home';
import { noticeLineText } from '@anqi/shared/wording/ui/notice-line';
import { useQuery } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, Card, List, useText } from '../../ui';
import { useDates } from '../dates/use-dates';
import { NoticeLine } from '../notices/notice-line';
import { reading, useUnread } from '../notices/reading';

const SHOWN = 3;

/** The newest notices; nothing where there are none. */
export function NoticesCard() {
  const say = useText(homeText);
  const sayCommon = useText(commonText);
  const sayLine = useText(noticeLineText);
  const dates = useDates();
  const unread = useUnread();
  const { data, reload } = useQuery('GET /notices', { query: { limit: SHOWN } });
  useEffect(() => reading.onChange(reload));
  if (data === null || data.items.length === 0) return null;
  const all = (
    <Button
      tone="text"
      small
      label={sayCommon('pair', { name: say('notices'), value: sayCommon('seeAll') })}
      onTap={() => navigation.open('packages/inspections/notices/index')}
    >
      {sayCommon('seeAll')}
    </Button>
  );
  return (
    <Card
      id="notices"
      title={unread > 0 ? `${say('notices')} · ${sayLine('unread')} ${unread}` : say('notices')}
      action={all}
    >
      <List label={say('notices')}>
        {data.items.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} when={dates.instant(notice.at)} />
        ))}
      </List>
    </Card>
  );
}
