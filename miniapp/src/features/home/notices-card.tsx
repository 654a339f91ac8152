import { commonText } from '@anqi/shared/wording/ui/common';
import { homeText } from '@anqi/shared/wording/ui/home';
import { useQuery } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, Card, List, useText } from '../../ui';
import { NoticeLine } from '../notices/notice-line';

const SHOWN = 3;

/** The newest notices; nothing where there are none. */
export function NoticesCard() {
  const say = useText(homeText);
  const sayCommon = useText(commonText);
  const { data } = useQuery('GET /notices', { query: { limit: SHOWN } });
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
    <Card id="notices" title={say('notices')} action={all}>
      <List label={say('notices')}>
        {data.items.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </List>
    </Card>
  );
}
