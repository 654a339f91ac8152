import { commonText } from '@anqi/shared/wording/ui/common';
import { Box, Button, Note, useText } from '../../ui';
import type { Pages } from './use-pages';

/** The way to a list's next page; nothing where it has come to its end. */
export function MoreButton<T>({ pages }: { pages: Pages<T> }) {
  const say = useText(commonText);
  if (!pages.hasMore) return null;
  return (
    <Box className="stack stack--tight">
      {pages.problem ? <Note tone="warn">{say('offlineTitle')}</Note> : null}
      <Button id="more" tone="plain" busy={pages.loadingMore} onTap={pages.more}>
        {say('more')}
      </Button>
    </Box>
  );
}
