import { deviceAppTexts, deviceSystemTexts } from '@anqi/shared/wording/ui/account';
import { scanSignInText } from '@anqi/shared/wording/ui/scan-sign-in';
import { useEffect, useState } from 'react';
import { useIntention, type AskingBrowser } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, Card, Facts, Note, Page, TextField, useText, Vacant, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';

type Outcome = 'done' | 'refused';

/** Takes the ticket up as the page opens; from then on it is this phone's. */
export function ConfirmTicket({ ticket, name }: { ticket: string; name: string }) {
  const say = useText(scanSignInText);
  const [asking, setAsking] = useState<AskingBrowser | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const scan = useIntention('POST /sign-in/tickets/scan');
  const take = async () => {
    const taken = await scan.submit({ body: { ticket } });
    if (taken.kind === 'done') setAsking(taken.value);
  };
  useEffect(() => void take(), [ticket]); // eslint-disable-line react-hooks/exhaustive-deps -- once a ticket
  const title = say('confirmTitle');
  if (outcome !== null) {
    return (
      <Page title={title}>
        <Vacant
          icon={outcome === 'done' ? 'check' : 'shield'}
          title={say(outcome)}
          hint={say(`${outcome}Say`)}
        >
          <Button small onTap={navigation.home}>
            {say('goHome')}
          </Button>
        </Vacant>
      </Page>
    );
  }
  if (asking === null && scan.problem !== null) {
    return (
      <Page title={title}>
        <ProblemNote problem={scan.problem} />
        <Button tone="plain" onTap={navigation.home}>
          {say('goHome')}
        </Button>
      </Page>
    );
  }
  if (asking === null) return <Page title={title} state={{ kind: 'loading' }} />;
  return (
    <Page title={title}>
      <Answer {...{ ticket, name, asking }} onDone={setOutcome} />
    </Page>
  );
}

interface AnswerProps {
  ticket: string;
  name: string;
  asking: AskingBrowser;
  onDone: (outcome: Outcome) => void;
}

function Answer({ ticket, name, asking, onDone }: AnswerProps) {
  const say = useText(scanSignInText);
  const sayApp = useText(deviceAppTexts);
  const saySystem = useText(deviceSystemTexts);
  const dates = useDates();
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = useIntention('POST /sign-in/tickets/confirmation');
  const refuse = useIntention('POST /sign-in/tickets/refusal');
  const isWhole = /^\d{2}$/.test(number);
  const isEnded = confirm.problem?.code === 'ticket-number-wrong' || confirm.problem?.code === 'ticket-over';
  const sayYes = async () => {
    setTried(true);
    if (isWhole && (await confirm.submit({ body: { ticket, number } })).kind === 'done') onDone('done');
  };
  const sayNo = async () => {
    if ((await refuse.submit({ body: { ticket } })).kind === 'done') onDone('refused');
  };
  return (
    <Card title={say('asks')} id="confirm-ticket">
      <Facts
        rows={[
          { name: say('browser'), value: `${sayApp(asking.app)} · ${saySystem(asking.system)}` },
          { name: say('askedAt'), value: dates.instant(asking.askedAt) },
          { name: say('as'), value: <Words className="strong">{name}</Words> },
        ]}
      />
      <Note tone="warn">{say('only')}</Note>
      <TextField
        id="ticket-number"
        label={say('number')}
        hint={say('numberHint')}
        kind="number"
        value={number}
        maxLength={2}
        disabled={isEnded}
        error={tried && !isWhole ? say('numberShort') : null}
        onValue={setNumber}
        onDone={() => void sayYes()}
      />
      <ProblemNote problem={confirm.problem ?? refuse.problem} />
      {isEnded ? (
        <Button tone="plain" onTap={navigation.home}>
          {say('goHome')}
        </Button>
      ) : (
        <>
          <Button id="let-in" busy={confirm.busy} onTap={() => void sayYes()}>
            {say('yes')}
          </Button>
          <Button id="refuse" tone="danger" busy={refuse.busy} onTap={() => void sayNo()}>
            {say('no')}
          </Button>
        </>
      )}
    </Card>
  );
}
