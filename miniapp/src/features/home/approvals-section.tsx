import { homeText } from '@anqi/shared/wording/ui/home';
import { useQuery } from '../../api';
import { navigation } from '../../platform/navigation';
import { useText } from '../../ui';
import { PlansCard } from './plans-card';

/** What waits for this head or this office; the trace is on each plan's page, one tap away. */
export function ApprovalsSection() {
  const say = useText(homeText);
  const waiting = useQuery('GET /plans', { query: { scope: 'to-approve', limit: 10 } });
  return (
    <PlansCard
      id="to-approve"
      title={say('toApprove')}
      none={say('nothingToApprove')}
      query={waiting}
      naming="enterprise"
      onAll={() => navigation.open('packages/workbench/approvals/index')}
    />
  );
}
