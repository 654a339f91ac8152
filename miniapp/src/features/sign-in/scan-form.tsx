import { scanSignInText } from '@anqi/shared/wording/ui/scan-sign-in';
import { Button, Card, Note, useText, Words } from '../../ui';
import { QrImage } from '../../ui/qr-image';
import { linkTo } from '../../platform/page-link';
import { timeOf } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { useTicket } from './use-ticket';

/** The browser shows a code, then the number that is typed on the phone that scanned it. */
export function ScanForm({ onBack }: { onBack: () => void }) {
  const say = useText(scanSignInText);
  const { ticket, number, isOver, isOffline, problem, askAgain } = useTicket();
  return (
    <Card title={say('title')} id="scan-sign-in">
      {ticket !== null && !isOver && number === null ? (
        <>
          <Words>{say('say')}</Words>
          <QrImage
            text={linkTo('packages/account/confirm/index', { ticket: ticket.ticket }) ?? ticket.ticket}
            label={say('qr')}
            className="key-code"
          />
          <Words className="small muted">{say('waiting', { at: timeOf(ticket.goodUntil) })}</Words>
        </>
      ) : null}
      {number !== null && !isOver ? (
        <>
          <Note tone="good" live>
            {say('scanned')}
          </Note>
          <Words className="big-number" id="ticket-number">
            {number}
          </Words>
        </>
      ) : null}
      {isOffline ? <Note tone="warn">{say('offline')}</Note> : null}
      {isOver ? (
        <>
          <Note tone="warn" title={say('over')} live>
            {say('overSay')}
          </Note>
          <Button id="another-ticket" onTap={askAgain}>
            {say('another')}
          </Button>
        </>
      ) : null}
      <ProblemNote problem={problem} />
      <Button tone="plain" onTap={onBack}>
        {say('byPassword')}
      </Button>
    </Card>
  );
}
