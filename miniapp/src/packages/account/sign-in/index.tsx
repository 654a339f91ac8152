import { accountText } from '@anqi/shared/wording/ui/account';
import { useState } from 'react';
import { useSession } from '../../../features/session/session';
import { EnrolForm } from '../../../features/sign-in/enrol-form';
import { PasswordForm } from '../../../features/sign-in/password-form';
import { ScanForm } from '../../../features/sign-in/scan-form';
import { WechatForm } from '../../../features/sign-in/wechat-form';
import { login } from '../../../platform/login';
import { navigation } from '../../../platform/navigation';
import { Button, Page, useText, Vacant } from '../../../ui';

/** Who are you: by WeChat, or by name and password. */
export default function SignInPage() {
  const say = useText(accountText);
  const { session } = useSession();
  const [way, setWay] = useState<'password' | 'first' | 'scan'>('password');
  const byPassword = () => setWay('password');
  if (session !== null) {
    return (
      <Page title={say('title')}>
        <Vacant icon="check" title={say('already', { name: session.account.name })}>
          <Button small onTap={navigation.home}>
            {say('goHome')}
          </Button>
        </Vacant>
      </Page>
    );
  }
  if (login.byWechat) {
    return (
      <Page title={say('title')}>
        <WechatForm />
      </Page>
    );
  }
  return (
    <Page title={say('title')}>
      {way === 'first' ? <EnrolForm onBack={byPassword} /> : null}
      {way === 'scan' ? <ScanForm onBack={byPassword} /> : null}
      {way === 'password' ? (
        <PasswordForm onFirst={() => setWay('first')} onScan={() => setWay('scan')} />
      ) : null}
    </Page>
  );
}
