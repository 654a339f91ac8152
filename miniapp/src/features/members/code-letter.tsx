import { membersText } from '@anqi/shared/wording/ui/members';
import type { InvitationMade } from '../../api';
import { linkTo } from '../../platform/page-link';
import { printing } from '../../platform/printing';
import { Box, Button, Heading, Note, Sheet, useText, Words } from '../../ui';
import { QrImage } from '../../ui/qr-image';
import { useDates } from '../dates/use-dates';
import { CopyButton } from '../sign-in/copy-button';

interface CodeLetterProps {
  enterprise: string;
  name: string;
  made: InvitationMade;
  onClose: () => void;
}

/** A code that was made, to be shown to a colleague or printed and sealed. A browser prints the letter alone. */
export function CodeLetter({ enterprise, name, made, onClose }: CodeLetterProps) {
  const say = useText(membersText);
  const dates = useDates();
  const { goodUntil } = made;
  const code = made.code ?? '';
  const { print } = printing;
  const foot = print ? (
    <Button id="print-letter" tone="soft" onTap={print}>
      {say('print')}
    </Button>
  ) : undefined;
  return (
    <Sheet title={say('codeOf', { name })} onClose={onClose} foot={foot}>
      <Note tone="warn">{say('once')}</Note>
      <Box className="letter">
        <Heading level={2}>{say('letterTitle')}</Heading>
        <Words>{enterprise}</Words>
        <Words>{say('letterTo', { name })}</Words>
        <QrImage
          text={linkTo('packages/account/join/index', { code }) ?? code}
          label={say('qr')}
          className="key-code"
        />
        <Words className="key-words key-words--code" id="issued-code">
          {code}
        </Words>
        <Words className="small">{say('letterSay', { at: dates.momentInFull(goodUntil) })}</Words>
        <Words className="small strong">{say('letterKeep')}</Words>
      </Box>
      <Box className="side-by-side side-by-side--centred">
        <CopyButton words={code} />
      </Box>
    </Sheet>
  );
}
