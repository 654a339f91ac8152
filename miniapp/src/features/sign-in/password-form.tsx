import { accountText } from '@anqi/shared/wording/ui/account';
import { scanSignInText } from '@anqi/shared/wording/ui/scan-sign-in';
import { useState } from 'react';
import { Box, Button, Card, List, Row, TextField, useText, Words } from '../../ui';
import { ProblemNote } from '../problem-note';
import { enter } from './enter';
import { knownDevices } from './known-devices';
import { isSixDigits, OneTimeField } from './one-time-field';
import { useAttempt } from './use-attempt';

/** Name, password and one-time password, for staff at a browser. */
export function PasswordForm({ onFirst, onScan }: { onFirst: () => void; onScan: () => void }) {
  const say = useText(accountText);
  const sayScan = useText(scanSignInText);
  const [login, setLogin] = useState(knownDevices.lastLogin);
  const [password, setPassword] = useState('');
  const [oneTimePassword, setOneTimePassword] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, go } = useAttempt('POST /sign-in/password');
  const submit = async () => {
    setTried(true);
    if (login.trim() === '' || password === '' || !isSixDigits(oneTimePassword)) return;
    const name = login.trim().toLowerCase();
    const deviceToken = knownDevices.tokenFor(name);
    const signedIn = await go({ body: { login: name, password, oneTimePassword, deviceToken } });
    if (signedIn !== null) return enter(signedIn, name);
    setOneTimePassword(''); // it may be used up; the rest stays
    setTried(false);
  };
  const done = () => void submit();
  return (
    <>
      <Card title={say('staff')}>
        <TextField
          id="login"
          label={say('login')}
          fills="username"
          value={login}
          maxLength={40}
          error={tried && login.trim() === '' ? say('missing') : null}
          onValue={setLogin}
          onDone={done}
        />
        <TextField
          id="password"
          label={say('password')}
          kind="password"
          fills="current-password"
          value={password}
          maxLength={128}
          error={tried && password === '' ? say('missing') : null}
          onValue={setPassword}
          onDone={done}
        />
        <OneTimeField value={oneTimePassword} onValue={setOneTimePassword} tried={tried} onDone={done} />
        <ProblemNote problem={problem} />
        <Button id="sign-in" busy={busy} onTap={done}>
          {say('signIn')}
        </Button>
        <Words className="small muted">{say('lost')}</Words>
      </Card>
      <List label={say('first')}>
        <Row id="by-scan" icon="scan" title={sayScan('title')} note={sayScan('note')} onTap={onScan} />
        <Row id="first-time" icon="lock" title={say('first')} note={say('firstNote')} onTap={onFirst} />
      </List>
      <Box className="stack">
        <Words className="small muted">{say('enterpriseHint')}</Words>
      </Box>
    </>
  );
}
