import { accountText } from '@anqi/shared/wording/ui/account';
import { useState } from 'react';
import { login } from '../../platform/login';
import { Button, Card, Note, useText, Words } from '../../ui';
import { ProblemNote } from '../problem-note';
import { CodeField, isWholeCode } from './code-field';
import { enter } from './enter';
import { useAttempt } from './use-attempt';

/** One tap; a WeChat that nobody knows yet is bound by a one-time code. */
/** `code`: an invitation that was scanned; it is sent at once, for he may be known or not. */
export function WechatForm({ code: scanned }: { code?: string }) {
  const say = useText(accountText);
  const [isUnbound, setUnbound] = useState(scanned !== undefined);
  const [hasNoCode, setNoCode] = useState(false);
  const [typed, setTyped] = useState(scanned ?? '');
  const [tried, setTried] = useState(false);
  const { busy, problem, go } = useAttempt('POST /sign-in/wechat');
  const submit = async () => {
    setTried(true);
    if (isUnbound && !isWholeCode(typed)) return;
    const code = await login.code();
    setNoCode(code === null);
    if (code === null) return;
    const signedIn = await go({ body: { code, ...(isUnbound && { admissionCode: typed }) } });
    if (signedIn !== null) enter(signedIn);
  };
  const needsCode = problem?.code === 'wechat-not-bound';
  if (needsCode && !isUnbound) {
    setUnbound(true);
    setTried(false);
  }
  return (
    <Card title={say(isUnbound ? 'bindTitle' : 'title')}>
      <Words>{say(isUnbound ? 'bindSay' : 'wechatSay')}</Words>
      {isUnbound ? <CodeField value={typed} onValue={setTyped} tried={tried} /> : null}
      {hasNoCode ? (
        <Note tone="warn" live>
          {say('wechatFailed')}
        </Note>
      ) : null}
      <ProblemNote problem={needsCode ? null : problem} />
      <Button id="sign-in" busy={busy} onTap={() => void submit()}>
        {say(isUnbound ? 'bind' : 'byWechat')}
      </Button>
    </Card>
  );
}
