import { dateOf, REQUEST_CATEGORIES, tokenFromLaunch } from '@anqi/shared';
import { requestCategoryTexts } from '@anqi/shared/wording/requests-categories';
import { cardPageText } from '@anqi/shared/wording/ui/cards';
import { servicesText } from '@anqi/shared/wording/ui/services';
import type { CardOpening } from '../../../api';
import { CardHead } from '../../../features/cards/card-head';
import { CardLines, CardPeople } from '../../../features/cards/card-people';
import { DeadCard } from '../../../features/cards/dead-card';
import { OwnMatters } from '../../../features/cards/own-matters';
import { QuietLine } from '../../../features/cards/quiet-line';
import { useCard } from '../../../features/cards/use-card';
import { today, useDates } from '../../../features/dates/use-dates';
import { pageStateOf } from '../../../features/page-state-of';
import { VisitsLink } from '../../../features/service-visits/visits-link';
import { useSession } from '../../../features/session/session';
import { CallLink } from '../../../features/summons/call-link';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { usePull } from '../../../platform/pull';
import { Box, Button, Card, Icon, Note, Page, Status, useText, Vacant, Words } from '../../../ui';

/** A contact card: who serves this enterprise, one tap from ringing or submitting. Signed in or not. */
export default function CardPage() {
  const say = useText(cardPageText);
  const { token: given, q, scene, enterpriseId } = usePageParameters();
  const token = given || tokenFromLaunch({ q, scene });
  const query = useCard({ token, enterpriseId });
  usePull(query.reload);
  if (token === null && !enterpriseId) {
    return (
      <Page title={say('title')}>
        <Vacant icon="scan" title={say('missing')} hint={say('missingHint')}>
          <Button icon="scan" onTap={() => navigation.replace('pages/scan/index')}>
            {say('scanAgain')}
          </Button>
        </Vacant>
      </Page>
    );
  }
  const isLost = query.data === null && query.problem?.kind === 'offline';
  return (
    <Page
      title={say('title')}
      state={pageStateOf(query)}
      above={isLost ? <Note tone="warn">{say('offline')}</Note> : null}
    >
      {query.data ? <Opened opening={query.data} stale={query.stale} /> : null}
    </Page>
  );
}

function Opened({ opening, stale }: { opening: CardOpening; stale: boolean }) {
  if (opening.face === null) return <DeadCard opening={opening} />;
  const { face, owner } = opening;
  const isOfToday = !stale || dateOf(opening.openedAt) === today();
  return (
    <>
      {stale ? <StaleStrip openedAt={opening.openedAt} /> : null}
      <CardHead face={face} />
      <ToSubmit opening={opening} />
      <QuietLine quietDay={opening.quietDay} stale={stale} />
      <CardPeople face={face} knowsDuty={isOfToday} />
      {opening.mayAssignFor ? <ToChangeOfficer enterpriseId={opening.mayAssignFor} /> : null}
      {owner ? <VisitsLink enterpriseId={owner.enterpriseId} /> : null}
      {owner?.openRequests ? <OwnMatters requests={owner.openRequests} /> : null}
      <CardLines opening={opening} />
      <Helps />
    </>
  );
}

/** For the centre and the head of the unit that serves it. */
function ToChangeOfficer({ enterpriseId }: { enterpriseId: string }) {
  const say = useText(servicesText);
  return (
    <Button
      id="change-officer"
      tone="plain"
      icon="people"
      onTap={() => navigation.open('packages/services/officer/index', { enterpriseId })}
    >
      {say('officer.title')}
    </Button>
  );
}

function StaleStrip({ openedAt }: { openedAt: string }) {
  const say = useText(cardPageText);
  const dates = useDates();
  return (
    <Box className="page__strip" live="polite">
      <Icon name="offline" />
      <Words>{say('stale', { date: dates.instant(openedAt) })}</Words>
    </Box>
  );
}

/** The way to a request; to whoever may not submit one for this enterprise, why. */
function ToSubmit({ opening: { owner } }: { opening: CardOpening }) {
  const say = useText(cardPageText);
  const { session } = useSession();
  if (owner !== null) {
    const ask = () => navigation.open('packages/requests/submit/index', { enterpriseId: owner.enterpriseId });
    const isMember = session?.enterprises.some(({ id }) => id === owner.enterpriseId);
    return (
      <>
        <Button id="ask" icon="edit" onTap={ask}>
          {say(session?.enterprises.length ? 'ask' : 'askFor')}
        </Button>
        {isMember ? <CallLink about={{ enterpriseId: owner.enterpriseId }} /> : null}
      </>
    );
  }
  if (session !== null) return <Note id="not-yours">{say('notYours')}</Note>;
  return (
    <Note tone="info" id="sign-in">
      <Words>{say('signInHint')}</Words>
    </Note>
  );
}

function Helps() {
  const say = useText(cardPageText);
  const sayCategory = useText(requestCategoryTexts);
  return (
    <Card id="helps" title={say('helps')}>
      <Box className="side-by-side" role="list">
        {REQUEST_CATEGORIES.filter((each) => each !== 'other').map((category) => (
          <Box key={category} role="listitem">
            <Status>{sayCategory(category)}</Status>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
