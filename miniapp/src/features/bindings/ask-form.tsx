import { bindingsText } from '@anqi/shared/wording/ui/bindings';
import { useState } from 'react';
import { useIntention } from '../../api';
import { Button, Card, TextField, toast, useText, Words } from '../../ui';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';
import { bindingKey } from './binding-key';

const CREDIT_CODE = 18;
const LEAST_PHONE = 5;

export function AskForm({ onAsked }: { onAsked: (key: string) => void }) {
  const say = useText(bindingsText);
  const [tried, setTried] = useState(false);
  const { form, change, forget } = useKeptForm('binding', () => ({
    enterprise: '',
    creditCode: '',
    name: '',
    title: '',
    phone: '',
  }));
  const { busy, problem, submit } = useIntention('POST /binding-requests');
  const faults = {
    enterprise: form.enterprise.trim().length < 2 ? say('enterpriseMissing') : null,
    creditCode: [0, CREDIT_CODE].includes(form.creditCode.trim().length) ? null : say('creditCodeWrong'),
    name: form.name.trim() === '' ? say('nameMissing') : null,
    phone: form.phone.trim().length < LEAST_PHONE ? say('phoneMissing') : null,
  };
  const shown = (name: keyof typeof faults) => (tried ? faults[name] : null);
  const send = async () => {
    setTried(true);
    if (Object.values(faults).some((fault) => fault !== null)) return;
    const { title, ...rest } = form;
    const creditCode = form.creditCode.trim();
    const key = bindingKey.coming();
    bindingKey.keep(key);
    const body = {
      ...rest,
      key,
      creditCode: creditCode || undefined,
      ...(title && { title }),
    };
    const answer = await submit({ body });
    if (answer.kind !== 'done') return;
    forget();
    toast(say('sent'), 'check');
    onAsked(key);
  };
  return (
    <Card>
      <Words>{say('askSay')}</Words>
      <TextField
        id="binding-enterprise"
        label={say('enterprise')}
        value={form.enterprise}
        maxLength={120}
        error={shown('enterprise')}
        onValue={(enterprise) => change({ enterprise })}
      />
      <TextField
        id="binding-credit-code"
        label={say('creditCode')}
        optional
        value={form.creditCode}
        maxLength={CREDIT_CODE}
        error={shown('creditCode')}
        onValue={(creditCode) => change({ creditCode })}
      />
      <TextField
        id="binding-name"
        label={say('name')}
        value={form.name}
        maxLength={60}
        error={shown('name')}
        onValue={(name) => change({ name })}
      />
      <TextField
        id="binding-title"
        label={say('post')}
        optional
        value={form.title}
        maxLength={60}
        onValue={(title) => change({ title })}
      />
      <TextField
        id="binding-phone"
        label={say('phone')}
        hint={say('phoneHint')}
        value={form.phone}
        maxLength={40}
        error={shown('phone')}
        onValue={(phone) => change({ phone })}
      />
      <ProblemNote problem={problem} />
      <Button id="binding-send" busy={busy} onTap={() => void send()}>
        {say('send')}
      </Button>
    </Card>
  );
}
