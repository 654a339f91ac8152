import { requestListText } from '@anqi/shared/wording/ui/request-lists';
import { useQuery } from '../../api';
import { Box, useText, Words } from '../../ui';
import type { StaffScope } from './scopes';

/** How many are open, due soon and overdue. */
export function Counts({ scope }: { scope: StaffScope }) {
  const say = useText(requestListText);
  const { data } = useQuery('GET /requests/counts', { query: { scope } });
  if (data === null) return null;
  return (
    <Box className="tiles" id="request-counts">
      {(['open', 'amber', 'red'] as const).map((name) => (
        <Box key={name} className="tile">
          <Words className="tile__number">{String(data[name])}</Words>
          <Words className="tile__name">{say(name)}</Words>
        </Box>
      ))}
    </Box>
  );
}
