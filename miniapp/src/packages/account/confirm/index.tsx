import { scanSignInText } from '@anqi/shared/wording/ui/scan-sign-in';
import { SignedIn } from '../../../features/session/signed-in';
import { ConfirmTicket } from '../../../features/sign-in/confirm-ticket';
import { usePageParameters } from '../../../platform/page-parameters';
import { Page, useText } from '../../../ui';

/** The phone that scanned a browser's code: which browser asks, and whether it is let in. */
export default function ConfirmPage() {
  const say = useText(scanSignInText);
  const { ticket } = usePageParameters();
  const title = say('confirmTitle');
  if (!ticket) {
    const hint = say('noTicketHint');
    return <Page title={title} state={{ kind: 'empty', title: say('noTicket'), hint }} />;
  }
  return (
    <SignedIn title={title}>
      {({ account }) => <ConfirmTicket ticket={ticket} name={account.name} />}
    </SignedIn>
  );
}
