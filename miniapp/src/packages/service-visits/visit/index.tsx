import { can, mayEver, type ServiceVisitAction } from '@anqi/shared';
import { serviceVisitsText, serviceVisitStatusTexts } from '@anqi/shared/wording/ui/service-visits';
import { useState } from 'react';
import { useQuery, type ServiceVisit, type Session } from '../../../api';
import { useDates } from '../../../features/dates/use-dates';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ProblemNote } from '../../../features/problem-note';
import { CallOffSheet, LeaveQuestion, MoveSheet } from '../../../features/service-visits/change-sheets';
import { LogCard } from '../../../features/service-visits/log-card';
import { formOf, logFormName, useQueued } from '../../../features/service-visits/use-queued';
import { VISIT_TONES } from '../../../features/service-visits/visit-lines';
import { SignedIn } from '../../../features/session/signed-in';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { usePull } from '../../../platform/pull';
import { Box, Button, Card, Facts, List, Note, Page, Row, Status, useText } from '../../../ui';

/** One visit by service people: who comes when and what for, and its log. */
export default function ServiceVisitPage() {
  const say = useText(serviceVisitsText);
  return (
    <SignedIn title={say('title')} may={({ roles }) => mayEver(roles, 'service-visit.read')}>
      {(session) => <Visit session={session} />}
    </SignedIn>
  );
}

function Visit({ session }: { session: Session }) {
  const say = useText(serviceVisitsText);
  const { id = '' } = usePageParameters();
  const query = useQuery('GET /service-visits/{id}', { path: { id } });
  usePull(query.reload);
  const queued = useQueued('POST /service-visits/{id}/log', query.reload).filter(
    (entry) => formOf(entry) === logFormName(id),
  );
  const visit = query.data;
  const toLog = () => navigation.open('packages/service-visits/log/index', { id });
  const isWaiting = queued.some(({ state }) => state === 'waiting');
  const actions = (visit?.actions ?? []).filter(() => !isWaiting);
  const hasFoot = actions.includes('log') || actions.includes('join');
  const foot = visit && hasFoot ? <Foot visit={visit} actions={actions} onLog={toLog} /> : null;
  return (
    <Page title={say('title')} state={pageStateOf(query)} above={<OfflineStrip query={query} />} foot={foot}>
      {isWaiting ? (
        <Note tone="warn" live>
          {say('logQueued')}
        </Note>
      ) : null}
      {queued
        .filter(({ state }) => state === 'refused')
        .map(({ key, problem }) => (
          <Card key={key} title={say('logRefused')}>
            <ProblemNote problem={problem ?? null} />
            <Button small tone="soft" onTap={toLog}>
              {say('writeOn')}
            </Button>
          </Card>
        ))}
      {visit ? (
        <VisitCards visit={visit} isOwn={can(session.roles, 'service-visit.read', ['own-enterprise'])} />
      ) : null}
      {visit ? <Changes visit={visit} actions={actions} onDone={query.reload} /> : null}
    </Page>
  );
}

function VisitCards({ visit, isOwn }: { visit: ServiceVisit; isOwn: boolean }) {
  const say = useText(serviceVisitsText);
  const sayStatus = useText(serviceVisitStatusTexts);
  const dates = useDates();
  const { enterprise, date, status, reason, participants, log } = visit;
  return (
    <>
      <Card title={enterprise.name} action={<Status tone={VISIT_TONES[status]}>{sayStatus(status)}</Status>}>
        <Facts
          rows={[
            { name: say('day'), value: dates.dayInFull(date) },
            { name: say('calledOffWhy'), value: reason },
          ]}
        />
        {isOwn && status === 'planned' ? <Note>{say('noInspection')}</Note> : null}
      </Card>
      <Card id="visit-people" title={say('participants')}>
        <List label={say('participants')}>
          {participants.map(({ id, name, unit, purpose, present }) => (
            <Row
              key={id}
              icon="person"
              title={name}
              note={unit?.name}
              meta={purpose}
              trailing={
                present === null ? null : (
                  <Status tone={present ? 'good' : 'plain'}>{say(present ? 'present' : 'absent')}</Status>
                )
              }
            />
          ))}
        </List>
      </Card>
      {log ? <LogCard log={log} /> : null}
    </>
  );
}

interface FootProps {
  visit: ServiceVisit;
  actions: readonly ServiceVisitAction[];
  onLog: () => void;
}

/** The one thing that is to be done now. */
function Foot({ visit: { enterprise, date }, actions, onLog }: FootProps) {
  const say = useText(serviceVisitsText);
  if (actions.includes('log')) {
    return (
      <Button id="visit-log-open" icon="edit" onTap={onLog}>
        {say('log')}
      </Button>
    );
  }
  const join = () =>
    navigation.open('packages/service-visits/plan/index', { enterpriseId: enterprise.id, date });
  return (
    <Button id="visit-join" icon="people" onTap={join}>
      {say('join')}
    </Button>
  );
}

const SHEETS = { move: MoveSheet, 'call-off': CallOffSheet, leave: LeaveQuestion } as const;
type Sheeted = keyof typeof SHEETS;

function Changes({ visit, actions, onDone }: Omit<FootProps, 'onLog'> & { onDone: () => void }) {
  const say = useText(serviceVisitsText);
  const [open, setOpen] = useState<Sheeted | null>(null);
  const offered = (Object.keys(SHEETS) as Sheeted[]).filter((action) => actions.includes(action));
  if (offered.length === 0) return null;
  const Sheet = open && SHEETS[open];
  const done = () => {
    setOpen(null);
    onDone();
  };
  return (
    <>
      <Box className="side-by-side">
        {offered.map((action) => (
          <Button key={action} id={`visit-${action}`} small tone="plain" onTap={() => setOpen(action)}>
            {say(action)}
          </Button>
        ))}
      </Box>
      {Sheet ? <Sheet visit={visit} onDone={done} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
