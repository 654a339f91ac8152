import { can, mayEver } from '@anqi/shared';
import { commonText } from '@anqi/shared/wording/ui/common';
import { homeText } from '@anqi/shared/wording/ui/home';
import { meText } from '@anqi/shared/wording/ui/me';
import type { Session } from '../../api';
import { MonthCard } from '../../features/calendar/month-card';
import { DemoBar } from '../../features/demo/demo-bar';
import { ApprovalsSection } from '../../features/home/approvals-section';
import { AskButton } from '../../features/home/ask-button';
import { EnterpriseHome } from '../../features/home/enterprise-home';
import { GuestHome } from '../../features/home/guest-home';
import { InspectorHome } from '../../features/home/inspector-home';
import { NoticesCard } from '../../features/home/notices-card';
import { QueueStrip } from '../../features/home/queue-strip';
import { RequestsCard } from '../../features/home/requests-card';
import { WorkCard } from '../../features/home/work-card';
import { useSession } from '../../features/session/session';
import { navigation } from '../../platform/navigation';
import { Icon, Page, Tap, useText, Words } from '../../ui';

/** Home by role: what that role needs next stands first. */
export default function HomePage() {
  const say = useText(commonText);
  const { session, loading } = useSession();
  return (
    <Page
      isHome
      title={say('appName')}
      top={<DemoBar />}
      above={<QueueStrip />}
      action={<MyThings session={session} />}
      state={loading ? { kind: 'loading' } : undefined}
    >
      {session === null ? <GuestHome /> : <HomeOf session={session} key={session.account.id} />}
    </Page>
  );
}

function HomeOf({ session }: { session: Session }) {
  const { roles } = session;
  const approves = mayEver(roles, 'plan.approve');
  if (mayEver(roles, 'visit.rate')) return <EnterpriseHome />;
  if (mayEver(roles, 'plan.file') && !approves) return <InspectorHome />;
  return (
    <>
      {approves || mayEver(roles, 'plan.approve-waiver') ? <ApprovalsSection /> : null}
      <RequestsCard session={session} />
      <WorkCard roles={roles} />
      {can(roles, 'request.submit', ['serves', 'district']) ? <AskButton /> : null}
      <MonthCard forWhom="staff" />
      <NoticesCard />
    </>
  );
}

function MyThings({ session }: { session: Session | null }) {
  const say = useText(meText);
  const sayHome = useText(homeText);
  const sayCommon = useText(commonText);
  const name = session?.account.name ?? sayHome('signIn');
  return (
    <Tap
      className="my-things"
      label={sayCommon('pair', { name: say('title'), value: name })}
      onTap={() => navigation.open('pages/me/index')}
    >
      <Icon name="person" />
      <Words>{name}</Words>
    </Tap>
  );
}
