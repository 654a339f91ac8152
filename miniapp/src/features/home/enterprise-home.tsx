import { addDays } from '@anqi/shared';
import { homeText } from '@anqi/shared/wording/ui/home';
import { useQuery, type PlanRow } from '../../api';
import { navigation } from '../../platform/navigation';
import { BigScanButton, Button, Card, List, Row, useText } from '../../ui';
import { MonthCard } from '../calendar/month-card';
import { today, useDates } from '../dates/use-dates';
import { useSession } from '../session/session';
import { AskButton } from './ask-button';
import { MyOfficer } from './my-officer';
import { MyRequestsCard } from './my-requests-card';
import { NoticesCard } from './notices-card';
import { PlansCard } from './plans-card';

/** What an enterprise wants to know: is somebody coming, may they, and how was it. */
export function EnterpriseHome() {
  const say = useText(homeText);
  const coming = useQuery('GET /plans', { query: { scope: 'enterprise', from: today(), limit: 10 } });
  const { session } = useSession();
  const toPlans = () => navigation.open('packages/inspections/plans/index', { scope: 'enterprise' });
  return (
    <>
      <BigScanButton
        title={say('scan')}
        hint={say('scanHint')}
        onTap={() => navigation.open('pages/scan/index')}
      />
      <AskButton />
      {session ? <MyRequestsCard session={session} /> : null}
      <ToRate />
      {session?.enterprises.map((enterprise) => (
        <MyOfficer key={enterprise.id} enterprise={enterprise} />
      ))}
      <MonthCard forWhom="enterprise" />
      <PlansCard
        id="visits"
        title={say('visits')}
        none={say('noVisits')}
        query={coming}
        naming="department"
        onAll={toPlans}
      />
      <NoticesCard />
    </>
  );
}

/** How far back to look; whether a visit can still be rated, the policy says on its page. */
const USUAL_DAYS = 15;
const isUnrated = ({ rated }: PlanRow) => rated === false;

/** Visits that ended and wait for a word. */
function ToRate() {
  const say = useText(homeText);
  const dates = useDates();
  const from = addDays(today(), -USUAL_DAYS);
  const { data } = useQuery('GET /plans', {
    query: { scope: 'enterprise', status: 'finished', from, limit: 10 },
  });
  const unrated = (data?.items ?? []).filter(isUnrated).slice(0, 2);
  if (unrated.length === 0) return null;
  return (
    <Card id="to-rate" title={say('toRate')}>
      <List label={say('toRate')}>
        {unrated.map(({ id, department, startsAt, endsAt }) => (
          <Row
            key={id}
            title={department.name}
            note={dates.period(startsAt, endsAt)}
            trailing={
              <Button
                small
                tone="soft"
                icon="star"
                label={`${say('rate')} ${department.name}`}
                onTap={() => navigation.open('packages/ratings/rate/index', { planId: id })}
              >
                {say('rate')}
              </Button>
            }
          />
        ))}
      </List>
    </Card>
  );
}
