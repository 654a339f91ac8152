import { useState } from 'react';
import { intakeText } from '@anqi/shared/wording/ui/intake';
import { useIntention, type UnmatchedIntake } from '../../api';
import { Box, Button, Card, Facts, Note, Sheet, Status, toast, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { ReasonSheet } from '../reason-sheet';
import { RevealContact } from '../reveals/reveal-contact';
import { EnterprisePicker } from './enterprise-picker';

const LEAST = 2;

interface UnmatchedProps {
  item: UnmatchedIntake;
  onDecided: () => void;
}

/** Something that was sent and that no enterprise of the register was named for. */
export function UnmatchedCard({ item, onDecided }: UnmatchedProps) {
  const say = useText(intakeText);
  const dates = useDates();
  const [open, setOpen] = useState<'match' | 'decline' | null>(null);
  const { enterpriseName, creditCode, words, urgent, contactName, contactPhone } = item;
  const close = () => setOpen(null);
  return (
    <Card
      title={enterpriseName ?? say('unmatched.unnamed')}
      action={urgent ? <Status tone="bad">{say('unmatched.urgent')}</Status> : undefined}
    >
      <Words className="as-written">{words}</Words>
      <Facts
        rows={[
          { name: say('unmatched.code'), value: creditCode },
          { name: say('unmatched.source'), value: item.source.name },
          { name: say('unmatched.number'), value: item.externalId },
          { name: say('unmatched.at'), value: dates.instant(item.receivedAt) },
          { name: say('unmatched.category'), value: item.category },
          { name: say('unmatched.contact'), value: [contactName, contactPhone].filter(Boolean).join(' ') },
        ]}
      />
      {contactName || contactPhone ? <RevealContact subject="intake-item" id={item.id} /> : null}
      <Box className="two-buttons">
        <Button id={`match-${item.id}`} onTap={() => setOpen('match')}>
          {say('unmatched.match')}
        </Button>
        <Button id={`decline-${item.id}`} tone="plain" onTap={() => setOpen('decline')}>
          {say('unmatched.decline')}
        </Button>
      </Box>
      {open === 'match' ? <MatchSheet {...{ item, onDecided }} onClose={close} /> : null}
      {open === 'decline' ? <DeclineSheet {...{ item, onDecided }} onClose={close} /> : null}
    </Card>
  );
}

function MatchSheet({ item, onDecided, onClose }: UnmatchedProps & { onClose: () => void }) {
  const say = useText(intakeText);
  const [enterpriseId, setEnterpriseId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { busy, problem, submit } = useIntention('POST /intake/unmatched/{id}/match');
  const press = async () => {
    setTried(true);
    if (enterpriseId === null) return;
    const outcome = await submit({ path: { id: item.id }, body: { enterpriseId } });
    if (outcome.kind !== 'done') return;
    toast(say('unmatched.matched'));
    onClose();
    onDecided();
  };
  const foot = (
    <Button id="match-yes" busy={busy} onTap={() => void press()}>
      {say('unmatched.yes')}
    </Button>
  );
  return (
    <Sheet title={say('unmatched.match')} onClose={onClose} foot={foot}>
      <Words>{say('unmatched.match.say')}</Words>
      <EnterprisePicker
        begin={item.creditCode ?? item.enterpriseName ?? ''}
        value={enterpriseId}
        onValue={setEnterpriseId}
      />
      {tried && enterpriseId === null ? (
        <Note tone="bad" live>
          {say('unmatched.choose')}
        </Note>
      ) : null}
      <ProblemNote problem={problem} />
    </Sheet>
  );
}

function DeclineSheet({ item, onDecided, onClose }: UnmatchedProps & { onClose: () => void }) {
  const say = useText(intakeText);
  const { busy, problem, submit } = useIntention('POST /intake/unmatched/{id}/decline');
  const decline = async (reason: string) => {
    const outcome = await submit({ path: { id: item.id }, body: { reason } });
    if (outcome.kind !== 'done') return false;
    toast(say('unmatched.declined'));
    onClose();
    onDecided();
    return true;
  };
  return (
    <ReasonSheet
      title={say('unmatched.decline')}
      label={say('unmatched.reason')}
      least={LEAST}
      tooShort={say('unmatched.reason.short')}
      yes={say('unmatched.decline')}
      danger
      keepAs={`intake:${item.id}`}
      onYes={decline}
      {...{ busy, problem, onClose }}
    >
      <Words>{say('unmatched.decline.say')}</Words>
    </ReasonSheet>
  );
}
