import { useRef, useState } from 'react';
import { LEAST_REVEAL_REASON } from '@anqi/shared';
import { revealText } from '@anqi/shared/wording/ui/reveals';
import { type Problem, request, type RevealedContact, type ContactSubject } from '../../api';
import { Box, Button, useText, Words } from '../../ui';
import { CallButton } from '../cards/call-button';
import { ReasonSheet } from '../reason-sheet';

interface Whose {
  subject: ContactSubject;
  id: string;
}

/** The way from a masked contact to the full one: a reason first. What was shown is gone with the page. */
export function RevealContact(whose: Whose) {
  const say = useText(revealText);
  const [asking, setAsking] = useState(false);
  const [seen, setSeen] = useState<RevealedContact | null>(null);
  if (seen !== null) return <Seen contact={seen} />;
  return (
    <>
      <Button id={`reveal-${whose.id}`} tone="soft" icon="phone" onTap={() => setAsking(true)}>
        {say('show')}
      </Button>
      {asking ? <AskSheet {...whose} onSeen={setSeen} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Seen({ contact: { name, phone } }: { contact: RevealedContact }) {
  const say = useText(revealText);
  return (
    <Box className="spread" id="revealed">
      <Words className="strong">{[name, phone ?? say('none')].filter(Boolean).join(' ')}</Words>
      <CallButton name={name ?? ''} phone={phone} />
    </Box>
  );
}

interface AskSheetProps extends Whose {
  onSeen: (contact: RevealedContact) => void;
  onClose: () => void;
}

function AskSheet({ subject, id, onSeen, onClose }: AskSheetProps) {
  const say = useText(revealText);
  const { busy, problem, ask } = useReveal({ subject, id });
  const reveal = async (reason: string) => {
    const contact = await ask(reason);
    if (contact === null) return false;
    onSeen(contact);
    onClose();
    return true;
  };
  return (
    <ReasonSheet
      title={say('title')}
      label={say('reason')}
      least={LEAST_REVEAL_REASON}
      tooShort={say('reason.short', { count: LEAST_REVEAL_REASON })}
      yes={say('show')}
      keepAs={`reveal:${id}`}
      onYes={reveal}
      {...{ busy, problem, onClose }}
    >
      <Words>{say('say')}</Words>
    </ReasonSheet>
  );
}

/** Each call is a look of its own: none is tried again by itself, and a second tap waits for the first. */
function useReveal(whose: Whose) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const underWay = useRef(false);
  const ask = async (reason: string): Promise<RevealedContact | null> => {
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    setProblem(null);
    const result = await request('POST /contact-reveals', { body: { ...whose, reason } });
    underWay.current = false;
    setBusy(false);
    if (result.ok) return result.value;
    setProblem(result.problem);
    return null;
  };
  return { busy, problem, ask };
}
