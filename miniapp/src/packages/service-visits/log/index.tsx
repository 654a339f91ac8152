import { formatInstant, formatTime, mayEver, parseInstant, SERVICE_VISIT_LIMITS } from '@anqi/shared';
import { serviceVisitsText } from '@anqi/shared/wording/ui/service-visits';
import { useState } from 'react';
import { useIntention, useQuery, type ServiceVisit, type Session } from '../../../api';
import { today } from '../../../features/dates/use-dates';
import { QueueStrip } from '../../../features/home/queue-strip';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ProblemNote } from '../../../features/problem-note';
import {
  firstFault,
  lengthOf,
  logDraft,
  NEW_MATTER,
  type LogForm,
} from '../../../features/service-visits/log-form';
import { MatterFields } from '../../../features/service-visits/matter-fields';
import { logFormName } from '../../../features/service-visits/use-queued';
import { SignedIn } from '../../../features/session/signed-in';
import { useKeptForm } from '../../../features/use-kept-form';
import { clock } from '../../../platform/clock';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { scroll } from '../../../platform/scroll';
import {
  Box,
  Button,
  Card,
  ChooseMany,
  DateField,
  Note,
  Page,
  TextField,
  TimeField,
  toast,
  useText,
  Vacant,
} from '../../../ui';

/** What was seen and said on a visit; what was asked for becomes requests with it. */
export default function LogVisitPage() {
  const say = useText(serviceVisitsText);
  return (
    <SignedIn title={say('log')} may={({ roles }) => mayEver(roles, 'service-visit.keep')}>
      {(session) => <Log session={session} />}
    </SignedIn>
  );
}

function Log({ session }: { session: Session }) {
  const say = useText(serviceVisitsText);
  const { id = '' } = usePageParameters();
  const query = useQuery('GET /service-visits/{id}', { path: { id } });
  const visit = query.data;
  if (visit === null) return <Page title={say('log')} state={pageStateOf(query)} />;
  if (!visit.actions.includes('log')) {
    return (
      <Page title={say('log')}>
        <Vacant icon="info" title={say('form.over')}>
          <Button small tone="plain" onTap={navigation.back}>
            {say('title')}
          </Button>
        </Vacant>
      </Page>
    );
  }
  return <Form visit={visit} accountId={session.account.id} strip={<OfflineStrip query={query} />} />;
}

interface FormProps {
  visit: ServiceVisit;
  accountId: string;
  strip: React.ReactNode;
}

function Form({ visit, accountId, strip }: FormProps) {
  const say = useText(serviceVisitsText);
  const { id, enterprise, participants } = visit;
  const [tried, setTried] = useState(false);
  const { form, change, forget } = useKeptForm<LogForm>(logFormName(id), () => ({
    date: visit.date,
    time: visit.date === today() ? formatTime(parseInstant(formatInstant(clock.now()))) : '10:00',
    presentIds: [accountId],
    hosts: '',
    words: '',
    matters: [],
  }));
  const { busy, problem, submit } = useIntention('POST /service-visits/{id}/log');
  const fault = firstFault(form, clock.now());
  const { leastWords, mostWords, mostMatters } = SERVICE_VISIT_LIMITS;
  const send = async () => {
    setTried(true);
    if (fault !== null) return scroll.toField(fault);
    const answer = await submit({ path: { id }, body: logDraft(form, visit.version) }, enterprise.name);
    if (answer.kind === 'queued') {
      toast(say('logQueued'), 'offline');
      return navigation.back();
    }
    if (answer.kind !== 'done') return;
    forget();
    const n = form.matters.filter(({ way }) => way === 'request').length;
    toast(n > 0 ? say('form.doneRequests', { n }) : say('form.done'));
    navigation.replace('packages/service-visits/visit/index', { id });
  };
  const changeMatter = (at: number, part: object) =>
    change(({ matters }) => ({
      matters: matters.map((matter, index) => (index === at ? { ...matter, ...part } : matter)),
    }));
  return (
    <Page
      title={say('log')}
      above={
        <>
          {strip}
          <QueueStrip />
        </>
      }
      foot={
        <Button id="log-yes" busy={busy} onTap={() => void send()}>
          {say('form.submit')}
        </Button>
      }
    >
      <Card title={enterprise.name}>
        <Box className="pair">
          <DateField
            id="log-date"
            label={say('form.date')}
            value={form.date}
            until={today()}
            onValue={(date) => change({ date })}
          />
          <TimeField
            id="log-time"
            label={say('form.time')}
            value={form.time}
            error={tried && fault === 'log-time' ? say('form.future') : null}
            onValue={(time) => change({ time })}
          />
        </Box>
        <ChooseMany
          id="log-present"
          label={say('form.present')}
          options={participants.map(({ id: each, name, unit }) => ({
            id: each,
            title: name,
            note: unit?.name,
          }))}
          value={form.presentIds}
          error={tried && form.presentIds.length === 0 ? say('form.presentMissing') : null}
          onValue={(presentIds) => change({ presentIds })}
        />
        <TextField
          id="log-hosts"
          label={say('form.hosts')}
          optional
          maxLength={200}
          value={form.hosts}
          onValue={(hosts) => change({ hosts })}
        />
        <TextField
          id="log-words"
          label={say('form.words')}
          long
          maxLength={mostWords}
          value={form.words}
          error={tried && lengthOf(form.words) < leastWords ? say('tooShort', { n: leastWords }) : null}
          onValue={(words) => change({ words })}
        />
      </Card>
      {form.matters.map((matter, index) => (
        <MatterFields
          key={index}
          matter={matter}
          index={index}
          tried={tried}
          onChange={(part) => changeMatter(index, part)}
          onRemove={() => change(({ matters }) => ({ matters: matters.filter((_, at) => at !== index) }))}
        />
      ))}
      {form.matters.some(({ way }) => way === 'request') ? <Note>{say('form.say')}</Note> : null}
      {form.matters.length < mostMatters ? (
        <Button
          id="log-add"
          tone="soft"
          icon="edit"
          onTap={() => change(({ matters }) => ({ matters: [...matters, NEW_MATTER] }))}
        >
          {say('form.add')}
        </Button>
      ) : null}
      <ProblemNote problem={problem} />
    </Page>
  );
}
