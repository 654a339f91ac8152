import { formatInstant } from '@anqi/shared';
import { summonsText } from '@anqi/shared/wording/ui/summons';
import { useEffect, useState, type ReactNode } from 'react';
import {
  queue,
  useIntention,
  useQueue,
  type Session,
  type SummonsDraft,
  type SummonsOptions,
  type SummonsView,
} from '../../api';
import { clock } from '../../platform/clock';
import { navigation } from '../../platform/navigation';
import { Box, Button, Card, Facts, Fold, Page, TextField, toast, useText, Vacant, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { contactStore } from '../requests/contact-store';
import { DueDays } from '../requests/due-days';
import { useKeptForm } from '../use-kept-form';
import { beginCall, callDraft, callFault, type CallForm } from './call-form';
import { WhomFields } from './whom-fields';

/** So many characters tell one summons from another in the queue. */
const LABEL = 12;

interface CallScreenProps {
  session: Session;
  options: SummonsOptions;
  about: Pick<SummonsDraft, 'requestId' | 'enterpriseId'>;
  formName: string;
  /** Above the form: for which enterprise. */
  children: ReactNode;
}

/** One page: whom, what for, by when. */
export function CallScreen({ session, options, about, formName, children }: CallScreenProps) {
  const say = useText(summonsText);
  const [tried, setTried] = useState(false);
  const [queued, setQueued] = useState<string | null>(null);
  const { form, change, forget } = useKeptForm<CallForm>(formName, () =>
    beginCall(options, contactStore.read(session.account.id)?.phone ?? ''),
  );
  const { busy, problem, submit } = useIntention('POST /summonses');
  const fault = callFault(form, options);
  const send = async () => {
    setTried(true);
    if (fault !== null) return;
    const body = callDraft(form, options, about);
    const outcome = await submit({ body }, `${body.words.slice(0, LABEL)}…`);
    if (outcome.kind !== 'done' && outcome.kind !== 'queued') return;
    forget();
    if (outcome.kind === 'queued') return setQueued(outcome.key);
    toast(say('sent'));
    toSummons(outcome.value);
  };
  if (queued !== null) return <QueuedFace entryKey={queued} />;
  const shown = tried ? fault : null;
  return (
    <Page
      title={say('call.title')}
      foot={
        <Button id="call-send" icon="flag" busy={busy} onTap={() => void send()}>
          {say('send')}
        </Button>
      }
    >
      {children}
      <AboutCard options={options} />
      <WhomFields options={options} form={form} change={change} missing={shown === 'departmentId'} />
      <TextField
        id="call-words"
        label={say('words.ask')}
        placeholder={say('words.placeholder')}
        long
        maxLength={1000}
        value={form.words}
        error={shown === 'words' ? say('words.short') : null}
        onValue={(words) => change({ words })}
      />
      <TextField
        id="call-phone"
        label={say('phone.ask')}
        kind="tel"
        optional
        maxLength={40}
        value={form.contactPhone}
        onValue={(contactPhone) => change({ contactPhone })}
      />
      <DueLine options={options} />
      <ProblemNote problem={problem} />
    </Page>
  );
}

/** Who calls, and about which request. */
function AboutCard({ options: { caller, requestNumber } }: { options: SummonsOptions }) {
  const say = useText(summonsText);
  return (
    <Card>
      <Facts
        rows={[
          { name: say('caller'), value: caller.name },
          { name: say('request'), value: requestNumber },
        ]}
      />
    </Card>
  );
}

function DueLine({ options: { dueAt, days, provisional } }: { options: SummonsOptions }) {
  const say = useText(summonsText);
  const dates = useDates();
  return (
    <Card id="call-due">
      <Words>{say('by.when', { at: dates.instant(dueAt) })}</Words>
      {provisional ? <Words className="small muted">{say('provisional')}</Words> : null}
      <Fold title={say('due.why')}>
        <DueDays clock={{ startedAt: formatInstant(clock.now()), dueAt, days }} />
      </Fold>
    </Card>
  );
}

const toSummons = ({ id }: Pick<SummonsView, 'id'>) =>
  navigation.replace('packages/summons/summons/index', { id });

/** No network: it waits and survives; once it has been sent it is looked at, and what was refused is written on. */
function QueuedFace({ entryKey }: { entryKey: string }) {
  const say = useText(summonsText);
  const entry = useQueue().find(({ key }) => key === entryKey);
  const state = entry?.state;
  useEffect(() => {
    if (entry === undefined || state === 'waiting') return;
    if (state === 'refused') return navigation.replace('packages/summons/call/index', { restore: entryKey });
    queue.remove(entryKey);
    toSummons(entry.answer as SummonsView);
  }, [state]); // eslint-disable-line react-hooks/exhaustive-deps -- an entry changes its state once
  return (
    <Page title={say('call.title')}>
      <Box live="polite" id="call-queued">
        <Vacant icon="clock" title={say('queued.title')} hint={say('queued.hint')}>
          <Button onTap={navigation.home}>{say('home')}</Button>
          <Button tone="plain" onTap={() => navigation.open('pages/me/index')}>
            {say('queued.see')}
          </Button>
        </Vacant>
      </Box>
    </Page>
  );
}
