import { mayEver } from '@anqi/shared';
import { bindingsText } from '@anqi/shared/wording/ui/bindings';
import { membersText } from '@anqi/shared/wording/ui/members';
import { useState } from 'react';
import { useIntention } from '../../../api';
import { ProblemNote } from '../../../features/problem-note';
import { sessions, useSession } from '../../../features/session/session';
import { CodeField, isWholeCode } from '../../../features/sign-in/code-field';
import { EnrolForm } from '../../../features/sign-in/enrol-form';
import { WechatForm } from '../../../features/sign-in/wechat-form';
import { login } from '../../../platform/login';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { Button, Card, Page, toast, useText, Words } from '../../../ui';

/** By an invitation: who is signed in joins, anybody else comes in by it. */
export default function JoinPage() {
  const say = useText(membersText);
  const { code = '' } = usePageParameters();
  const { session, loading } = useSession();
  const title = say('joinTitle');
  if (session === null && loading) return <Page title={title} state={{ kind: 'loading' }} />;
  if (session !== null && !mayEver(session.roles, 'member.join'))
    return <Page title={title} state={{ kind: 'no-right' }} />;
  return (
    <Page title={title}>
      {session !== null ? <JoinForm code={code} name={session.account.name} /> : <ComeIn code={code} />}
      <AskInstead />
    </Page>
  );
}

function AskInstead() {
  const say = useText(bindingsText);
  return (
    <Button id="to-ask" tone="plain" onTap={() => navigation.open('packages/account/ask/index')}>
      {say('toAsk')}
    </Button>
  );
}

function ComeIn({ code }: { code: string }) {
  return login.byWechat ? <WechatForm code={code} /> : <EnrolForm code={code} onBack={navigation.back} />;
}

function JoinForm({ code, name }: { code: string; name: string }) {
  const say = useText(membersText);
  const [typed, setTyped] = useState(code);
  const [tried, setTried] = useState(false);
  const { busy, problem, submit } = useIntention('POST /memberships');
  const join = async () => {
    setTried(true);
    if (!isWholeCode(typed)) return;
    const answer = await submit({ body: { code: typed.trim() } });
    if (answer.kind !== 'done') return;
    await sessions.renew();
    toast(say('joined'), 'check');
    navigation.home();
  };
  return (
    <Card title={say('joinTitle')}>
      <Words>{say('joinSay')}</Words>
      <CodeField value={typed} onValue={setTyped} tried={tried} />
      <Words className="small muted">{say('joinAs', { name })}</Words>
      <ProblemNote problem={problem} />
      <Button id="join" busy={busy} onTap={() => void join()}>
        {say('joinYes')}
      </Button>
    </Card>
  );
}
