import { bindingsText } from '@anqi/shared/wording/ui/bindings';
import { useState } from 'react';
import { AskForm } from '../../../features/bindings/ask-form';
import { AskedCard } from '../../../features/bindings/asked-card';
import { bindingKey } from '../../../features/bindings/binding-key';
import { Page, useText } from '../../../ui';

/** Somebody of an enterprise asks to be confirmed, with or without an account, and sees how it stands. */
export default function AskPage() {
  const say = useText(bindingsText);
  const [key, setKey] = useState(bindingKey.read);
  const again = () => {
    bindingKey.forget();
    setKey(null);
  };
  return (
    <Page title={say('askTitle')}>
      {key === null ? <AskForm onAsked={setKey} /> : <AskedCard requestKey={key} onAgain={again} />}
    </Page>
  );
}
