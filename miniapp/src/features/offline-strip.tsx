import { commonText } from '@anqi/shared/wording/ui/common';
import type { Query } from '../api';
import { Box, Icon, useText, Words } from '../ui';

/** Says that what is shown was kept from before. */
export function OfflineStrip({ query }: { query: Pick<Query<unknown>, 'stale'> }) {
  const say = useText(commonText);
  if (!query.stale) return null;
  return (
    <Box className="page__strip" live="polite">
      <Icon name="offline" />
      <Words>{say('offlineStrip')}</Words>
    </Box>
  );
}
