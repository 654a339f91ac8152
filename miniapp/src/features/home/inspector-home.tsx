import { PLAN_STATUSES, type PlanStatus } from '@anqi/shared';
import { planStatusTexts } from '@anqi/shared/wording/plans';
import { homeText } from '@anqi/shared/wording/ui/home';
import { useQuery, type PlanRow } from '../../api';
import { navigation } from '../../platform/navigation';
import { BigScanButton, Box, Button, Card, List, Row, Tap, useText, Words } from '../../ui';
import { MonthCard } from '../calendar/month-card';
import { today, useDates } from '../dates/use-dates';
import { EnterpriseSearch } from './enterprise-search';
import { NoticesCard } from './notices-card';
import { PlansCard } from './plans-card';

/** What an inspector needs: the code of the next visit, a place to file, and how many open days remain. */
export function InspectorHome() {
  const say = useText(homeText);
  const mine = useQuery('GET /plans', { query: { scope: 'mine', limit: 50 } });
  const plans = mine.data?.items ?? [];
  return (
    <>
      <OnSite plans={plans} />
      <BigScanButton
        title={say('scanToFile')}
        hint={say('scanToFileHint')}
        onTap={() => navigation.open('pages/scan/index')}
      />
      <EnterpriseSearch />
      <ByStatus plans={plans} />
      <PlansCard
        id="my-plans"
        title={say('myPlans')}
        none={say('noPlans')}
        query={mine}
        naming="enterprise"
        onAll={() => toMine()}
      />
      <MonthCard forWhom="staff" />
      <NoticesCard />
    </>
  );
}

const toMine = (status?: PlanStatus) =>
  navigation.open('packages/inspections/plans/index', { scope: 'mine', status });

const isOnToday = ({ status, mode, startsAt, endsAt }: PlanRow) =>
  mode === 'on-site' &&
  (status === 'approved' || status === 'started') &&
  startsAt.slice(0, 10) <= today() &&
  endsAt.slice(0, 10) >= today();

/** Today's visits, each with its code one tap away. */
function OnSite({ plans }: { plans: PlanRow[] }) {
  const say = useText(homeText);
  const dates = useDates();
  const visits = plans.filter(isOnToday);
  if (visits.length === 0) return null;
  return (
    <Card id="on-site" title={say('onSite')}>
      <List label={say('onSite')}>
        {visits.map(({ id, enterprise, startsAt, endsAt }) => (
          <Row
            key={id}
            title={enterprise.name}
            note={dates.period(startsAt, endsAt)}
            trailing={
              <Button
                small
                icon="scan"
                label={`${say('showCode')} ${enterprise.name}`}
                onTap={() => navigation.open('packages/inspections/code/index', { id })}
              >
                {say('showCode')}
              </Button>
            }
          />
        ))}
      </List>
    </Card>
  );
}

/** My plans by state: each count opens its list. */
function ByStatus({ plans }: { plans: PlanRow[] }) {
  const say = useText(planStatusTexts);
  const counts = PLAN_STATUSES.map((status) => ({
    status,
    n: plans.filter((plan) => plan.status === status).length,
  })).filter(({ n }) => n > 0);
  if (counts.length === 0) return null;
  return (
    <Box className="tiles">
      {counts.map(({ status, n }) => (
        <Tap key={status} className="tile" onTap={() => toMine(status)}>
          <Words className="tile__number">{String(n)}</Words>
          <Words className="tile__name">{say(status)}</Words>
        </Tap>
      ))}
    </Box>
  );
}
