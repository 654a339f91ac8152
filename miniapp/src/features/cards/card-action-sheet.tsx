import { cardsDeskText } from '@anqi/shared/wording/ui/cards-desk';
import { useIntention, type CardRow } from '../../api';
import { Question, toast, useText, Words } from '../../ui';
import { ProblemNote } from '../problem-note';
import { ReasonSheet } from '../reason-sheet';
import { DeliverSheet } from './deliver-sheet';
import { SiteSheet } from './site-sheet';

export type CardAction = 'deliver' | 'issue' | 'issue-site' | 'reissue' | 'revoke';

export interface CardSheetProps {
  row: CardRow;
  onDone: () => void;
  onClose: () => void;
}

/** Asks for what an action needs; none of them happens at one tap. */
export function CardActionSheet({ action, ...sheet }: CardSheetProps & { action: CardAction }) {
  switch (action) {
    case 'deliver':
      return <DeliverSheet {...sheet} />;
    case 'issue':
      return <IssueQuestion {...sheet} />;
    case 'issue-site':
      return <SiteSheet {...sheet} />;
    case 'reissue':
    case 'revoke':
      return <EndSheet {...sheet} action={action} />;
  }
}

function IssueQuestion({ row: { enterprise }, onDone, onClose }: CardSheetProps) {
  const say = useText(cardsDeskText);
  const { busy, problem, submit } = useIntention('POST /cards');
  const issue = async () => {
    const outcome = await submit({ body: { enterpriseId: enterprise.id } });
    if (outcome.kind !== 'done') return;
    toast(say('issueDone'));
    onClose();
    onDone();
  };
  return (
    <Question
      title={say('issueAsk', { name: enterprise.name })}
      yes={say('issue')}
      busy={busy}
      onYes={() => void issue()}
      onClose={onClose}
    >
      <Words>{say('issueSay')}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}

const LEAST = 2;

function EndSheet({ action, row, onDone, onClose }: CardSheetProps & { action: 'reissue' | 'revoke' }) {
  const say = useText(cardsDeskText);
  const isReissue = action === 'reissue';
  const { busy, problem, submit } = useIntention(
    isReissue ? 'POST /cards/{codeId}/reissue' : 'POST /cards/{codeId}/revocation',
  );
  const codeId = row.card?.codeId ?? '';
  const end = async (reason: string) => {
    const outcome = await submit({ path: { codeId }, body: { reason } });
    if (outcome.kind !== 'done') return false;
    toast(say(isReissue ? 'reissueDone' : 'revokeDone'));
    onClose();
    onDone();
    return true;
  };
  return (
    <ReasonSheet
      title={say(action)}
      label={say('reason')}
      least={LEAST}
      tooShort={say('reasonMissing', { count: LEAST })}
      yes={say(action)}
      danger={!isReissue}
      keepAs={`${action}:${codeId}`}
      onYes={end}
      {...{ busy, problem, onClose }}
    >
      <Words className="strong">{row.enterprise.name}</Words>
      <Words>{say(isReissue ? 'reissueSay' : 'revokeSay', { code: codeId })}</Words>
    </ReasonSheet>
  );
}
