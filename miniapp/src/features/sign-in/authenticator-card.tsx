import { accountText } from '@anqi/shared/wording/ui/account';
import { useState } from 'react';
import type { Enrolment } from '../../api';
import { Box, Button, Card, Status, useText, Words } from '../../ui';
import { QrImage } from '../../ui/qr-image';
import { ProblemNote } from '../problem-note';
import { CopyButton } from './copy-button';
import { enter } from './enter';
import { isSixDigits, OneTimeField } from './one-time-field';
import { useAttempt } from './use-attempt';

interface AuthenticatorCardProps {
  enrolment: Enrolment;
  admissionCode: string;
  login: string;
}

/** The secret for the authenticator; its first one-time password shows that it has it. */
export function AuthenticatorCard({ enrolment, admissionCode, login }: AuthenticatorCardProps) {
  const say = useText(accountText);
  const [oneTimePassword, setOneTimePassword] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, go } = useAttempt('POST /sign-in/enrolment/confirmation');
  const { name, secret, keyUri } = enrolment;
  const submit = async () => {
    setTried(true);
    if (!isSixDigits(oneTimePassword)) return;
    const signedIn = await go({ body: { admissionCode, oneTimePassword } });
    if (signedIn !== null) enter(signedIn, login);
  };
  return (
    <Card title={say('authenticator')} action={<Status>{say('step', { n: 2 })}</Status>}>
      <Words>{say('authenticatorSay', { name })}</Words>
      <QrImage text={keyUri} label={say('qr')} className="key-code" />
      <Box className="spread">
        <Words className="small muted">{say('secret')}</Words>
        <CopyButton words={secret} />
      </Box>
      <Words className="key-words" id="totp-secret">
        {(secret.match(/.{1,4}/g) ?? []).join(' ')}
      </Words>
      <OneTimeField
        value={oneTimePassword}
        onValue={setOneTimePassword}
        tried={tried}
        onDone={() => void submit()}
      />
      <ProblemNote problem={problem} />
      <Button id="enrol-finish" busy={busy} onTap={() => void submit()}>
        {say('finish')}
      </Button>
    </Card>
  );
}
