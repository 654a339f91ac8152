import { can, mayEver, SERVICE_VISIT_LISTS, type ServiceVisitList } from '@anqi/shared';
import { serviceVisitListTexts, serviceVisitsText } from '@anqi/shared/wording/ui/service-visits';
import { useState } from 'react';
import type { Session } from '../../../api';
import { QueueStrip } from '../../../features/home/queue-strip';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { useQueued } from '../../../features/service-visits/use-queued';
import { VisitWeeks } from '../../../features/service-visits/visit-lines';
import { SignedIn } from '../../../features/session/signed-in';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { usePull } from '../../../platform/pull';
import { Button, Page, Segmented, StateFace, useText } from '../../../ui';

/** Visits by service people: to come, to be logged, over. */
export default function ServiceVisitsPage() {
  const say = useText(serviceVisitsText);
  return (
    <SignedIn title={say('title')} may={({ roles }) => mayEver(roles, 'service-visit.read')}>
      {(session) => <Visits session={session} />}
    </SignedIn>
  );
}

function Visits({ session: { roles } }: { session: Session }) {
  const say = useText(serviceVisitsText);
  const sayList = useText(serviceVisitListTexts);
  const { enterpriseId } = usePageParameters();
  const mayPlan = mayEver(roles, 'service-visit.plan');
  const [list, setList] = useState<ServiceVisitList>('upcoming');
  const [scope, setScope] = useState<'mine' | 'all'>(mayPlan && !enterpriseId ? 'mine' : 'all');
  const pages = usePages('GET /service-visits', {
    query: { list, scope, ...(enterpriseId ? { enterpriseId } : {}) },
  });
  usePull(pages.reload);
  useQueued('POST /service-visits', pages.reload);
  const lists = SERVICE_VISIT_LISTS.filter((each) => mayPlan || each !== 'to-log');
  const nothing = { title: say(`none.${list}`), hint: say(mayPlan ? 'noneHint' : 'noneHintOwn') };
  const state = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? nothing : null));
  const foot = mayPlan && (
    <Button
      id="visit-plan"
      icon="calendar"
      onTap={() => navigation.open('packages/service-visits/plan/index', { enterpriseId })}
    >
      {say('plan')}
    </Button>
  );
  return (
    <Page
      title={say('title')}
      above={
        <>
          <OfflineStrip query={pages.first} />
          <QueueStrip />
        </>
      }
      foot={foot}
    >
      <Segmented
        label={say('lists')}
        options={lists.map((id) => ({ id, title: sayList(id) }))}
        value={list}
        onValue={setList}
      />
      {mayPlan ? (
        <Segmented
          label={say('whose')}
          options={(['mine', 'all'] as const).map((id) => ({ id, title: say(id) }))}
          value={scope}
          onValue={setScope}
        />
      ) : null}
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      <VisitWeeks visits={pages.items} isOwn={can(roles, 'service-visit.read', ['own-enterprise'])} />
      <MoreButton pages={pages} />
    </Page>
  );
}
