import { accountText } from '@anqi/shared/wording/ui/account';
import { useState } from 'react';
import type { Enrolment } from '../../api';
import { Button, Card, Status, TextField, useText } from '../../ui';
import { ProblemNote } from '../problem-note';
import { AuthenticatorCard } from './authenticator-card';
import { CodeField, isWholeCode } from './code-field';
import { useAttempt } from './use-attempt';

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._-]{2,38}$/;
const SHORTEST = 10;

/** Taking an account by a one-time code: name and password, then the authenticator. */
export function EnrolForm({ onBack, code = '' }: { onBack: () => void; code?: string }) {
  const say = useText(accountText);
  const [admissionCode, setCode] = useState(code);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const { busy, problem, go } = useAttempt('POST /sign-in/enrolment');
  const name = login.trim().toLowerCase();
  const isShort = Array.from(password).length < SHORTEST;
  const submit = async () => {
    setTried(true);
    if (!isWholeCode(admissionCode) || !LOGIN.test(name) || isShort || again !== password) return;
    setEnrolment(await go({ body: { admissionCode, login: name, password } }));
  };
  if (enrolment !== null) return <AuthenticatorCard {...{ enrolment, admissionCode, login: name }} />;
  return (
    <Card title={say('enrolTitle')} action={<Status>{say('step', { n: 1 })}</Status>}>
      <CodeField value={admissionCode} onValue={setCode} tried={tried} />
      <TextField
        id="login"
        label={say('login')}
        hint={say('loginHint')}
        fills="username"
        value={login}
        maxLength={39}
        error={tried && !LOGIN.test(name) ? say('loginWrong') : null}
        onValue={setLogin}
      />
      <TextField
        id="password"
        label={say('password')}
        hint={say('passwordHint')}
        kind="password"
        fills="new-password"
        value={password}
        maxLength={128}
        error={tried && isShort ? say('passwordShort') : null}
        onValue={setPassword}
      />
      <TextField
        id="password-again"
        label={say('again')}
        kind="password"
        fills="new-password"
        value={again}
        maxLength={128}
        error={tried && again !== password ? say('notTheSame') : null}
        onValue={setAgain}
        onDone={() => void submit()}
      />
      <ProblemNote problem={problem} />
      <Button id="enrol-next" busy={busy} onTap={() => void submit()}>
        {say('next')}
      </Button>
      <Button tone="plain" onTap={onBack}>
        {say('back')}
      </Button>
    </Card>
  );
}
