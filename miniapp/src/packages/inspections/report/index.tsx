import { noCodeTexts } from '@anqi/shared/wording/no-code';
import { verdictPageText } from '@anqi/shared/wording/ui/verdict';
import { useState } from 'react';
import { useIntention } from '../../../api';
import { today } from '../../../features/dates/use-dates';
import { ProblemNote } from '../../../features/problem-note';
import { useKeptForm } from '../../../features/use-kept-form';
import {
  draftOf,
  emptyReport,
  faultsOf,
  MOST_WORDS,
  type ReportForm,
} from '../../../features/visit/report-form';
import { clock, useNow } from '../../../platform/clock';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { Button, DateField, Page, TextField, TimeField, useText, Vacant, Words } from '../../../ui';

type Sent = { kind: 'sent'; id: string } | { kind: 'queued' };

const MINUTE = 60_000;

/** Anyone may report a visit that showed no code, signed in or not. */
export default function ReportPage() {
  const say = useText(verdictPageText);
  const sayNoCode = useText(noCodeTexts);
  const [sent, setSent] = useState<Sent | null>(null);
  if (sent !== null) {
    return (
      <Page title={sayNoCode('report')}>
        <Vacant
          icon={sent.kind === 'sent' ? 'check' : 'offline'}
          title={say(sent.kind === 'sent' ? 'reportSentTitle' : 'reportQueuedTitle')}
          hint={sent.kind === 'sent' ? say('reportSentText', { id: sent.id.slice(-6) }) : say('reportQueued')}
        >
          <Button small tone="plain" onTap={navigation.home}>
            {say('reportHome')}
          </Button>
        </Vacant>
      </Page>
    );
  }
  return <Form onSent={setSent} />;
}

function Form({ onSent }: { onSent: (sent: Sent) => void }) {
  const say = useText(verdictPageText);
  const sayNoCode = useText(noCodeTexts);
  const { enterpriseId, creditCode, enterpriseName, departmentName } = usePageParameters();
  const given = { enterpriseId, creditCode };
  const { form, change, forget } = useKeptForm<ReportForm>('visit-report', () => ({
    ...emptyReport(clock.now()),
    enterpriseName: enterpriseName ?? '',
    departmentName: departmentName ?? '',
  }));
  useNow(MINUTE / 4); // the hour follows the clock until it is chosen
  const [tried, setTried] = useState(false);
  const { busy, problem, submit } = useIntention('POST /visit-reports');
  const whole = { ...form, ...given };
  const faults = faultsOf(whole, clock.now());
  const errorOf = (field: keyof ReportForm) => {
    const fault = tried ? faults[field] : undefined;
    return fault ? say(fault) : undefined;
  };

  async function send() {
    setTried(true);
    if (Object.keys(faultsOf(whole, clock.now())).length > 0) return;
    const outcome = await submit({ body: draftOf(whole) }, form.enterpriseName || creditCode || '');
    if (outcome.kind === 'done') onSent({ kind: 'sent', id: outcome.value.id });
    else if (outcome.kind === 'queued') onSent({ kind: 'queued' });
    else return;
    forget();
  }

  return (
    <Page
      title={sayNoCode('report')}
      foot={
        <Button busy={busy} onTap={() => void send()}>
          {say('reportSend')}
        </Button>
      }
    >
      <Words>{say('reportIntro')}</Words>
      <TextField
        id="enterprise"
        label={say('reportEnterprise')}
        value={form.enterpriseName}
        onValue={(value) => change({ enterpriseName: value })}
        error={errorOf('enterpriseName')}
        maxLength={100}
      />
      <TextField
        id="department"
        optional
        label={say('reportDepartment')}
        value={form.departmentName}
        onValue={(value) => change({ departmentName: value })}
        maxLength={100}
      />
      <DateField
        id="date"
        label={say('reportDate')}
        value={form.date}
        until={today()}
        onValue={(date) => change({ date })}
      />
      <TimeField
        id="time"
        label={say('reportTime')}
        value={form.time}
        onValue={(time) => change({ time })}
        error={errorOf('time')}
      />
      <TextField
        id="words"
        long
        optional
        label={say('reportWords')}
        hint={say('reportWordsHint')}
        value={form.words}
        onValue={(words) => change({ words })}
        maxLength={MOST_WORDS}
      />
      <TextField
        id="phone"
        kind="tel"
        optional
        label={say('reportPhone')}
        hint={say('reportPhoneHint')}
        value={form.contactPhone}
        onValue={(contactPhone) => change({ contactPhone })}
        maxLength={20}
      />
      <ProblemNote problem={problem} />
    </Page>
  );
}
