import { useState } from 'react';
import { INTAKE_CHANNELS, type IntakeChannel } from '@anqi/shared';
import { intakeChannelTexts } from '@anqi/shared/wording/intake';
import { intakeText } from '@anqi/shared/wording/ui/intake';
import { useIntention, type IntakeClient, type KeyedIntakeClient } from '../../api';
import {
  Box,
  Button,
  Card,
  ChooseOne,
  Facts,
  Question,
  Sheet,
  Status,
  TextField,
  toast,
  useLanguage,
  useText,
  Words,
} from '../../ui';
import { useDates } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';

interface KeyCardProps {
  client: IntakeClient;
  /** A key was made: it is shown once. */
  onKey: (client: KeyedIntakeClient) => void;
  onChanged: () => void;
}

/** Another system: since when, when it last sent something, and its key's end or renewal. */
export function KeyCard({ client, onKey, onChanged }: KeyCardProps) {
  const say = useText(intakeText);
  const language = useLanguage();
  const dates = useDates();
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null);
  const { name, channel, keyId, active, createdAt, lastUsedAt } = client;
  return (
    <Card
      title={name}
      action={
        <Status tone={active ? 'good' : 'plain'}>{say(active ? 'keys.active' : 'keys.revoked')}</Status>
      }
    >
      <Facts
        rows={[
          { name: say('keys.channel'), value: intakeChannelTexts[channel][language] },
          { name: say('keys.id'), value: keyId },
          { name: say('keys.created'), value: dates.instant(createdAt) },
          {
            name: say('keys.used'),
            value: lastUsedAt === null ? say('keys.never') : dates.instant(lastUsedAt),
          },
        ]}
      />
      <Box className="two-buttons">
        <Button small tone="soft" id={`renew-${client.id}`} onTap={() => setAsking('renew')}>
          {say('keys.renew')}
        </Button>
        {active ? (
          <Button small tone="plain" id={`revoke-${client.id}`} onTap={() => setAsking('revoke')}>
            {say('keys.revoke')}
          </Button>
        ) : null}
      </Box>
      {asking === 'renew' ? <RenewQuestion {...{ client, onKey }} onClose={() => setAsking(null)} /> : null}
      {asking === 'revoke' ? (
        <RevokeQuestion {...{ client, onChanged }} onClose={() => setAsking(null)} />
      ) : null}
    </Card>
  );
}

type RenewProps = Pick<KeyCardProps, 'client' | 'onKey'> & { onClose: () => void };

function RenewQuestion({ client, onKey, onClose }: RenewProps) {
  const say = useText(intakeText);
  const { busy, problem, submit } = useIntention('POST /intake/clients/{id}/renew');
  const renew = async () => {
    const outcome = await submit({ path: { id: client.id } });
    if (outcome.kind !== 'done') return;
    onClose();
    onKey(outcome.value);
  };
  return (
    <Question
      title={say('keys.renew')}
      yes={say('keys.renew')}
      danger
      busy={busy}
      onYes={() => void renew()}
      onClose={onClose}
    >
      <Words>{say('keys.renew.say', { name: client.name })}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}

type RevokeProps = Pick<KeyCardProps, 'client' | 'onChanged'> & { onClose: () => void };

function RevokeQuestion({ client, onChanged, onClose }: RevokeProps) {
  const say = useText(intakeText);
  const { busy, problem, submit } = useIntention('POST /intake/clients/{id}/revoke');
  const revoke = async () => {
    const outcome = await submit({ path: { id: client.id } });
    if (outcome.kind !== 'done') return;
    toast(say('keys.revoke.done'));
    onClose();
    onChanged();
  };
  return (
    <Question
      title={say('keys.revoke')}
      yes={say('keys.revoke')}
      danger
      busy={busy}
      onYes={() => void revoke()}
      onClose={onClose}
    >
      <Words>{say('keys.revoke.say', { name: client.name })}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}

interface NewKeyProps {
  onKey: (client: KeyedIntakeClient) => void;
  onClose: () => void;
}

interface NewClient {
  name: string;
  channel: IntakeChannel | null;
}

const LEAST_NAME = 2;
const MOST_NAME = 60;

/** Makes a key for another system. */
export function NewKeySheet({ onKey, onClose }: NewKeyProps) {
  const say = useText(intakeText);
  const language = useLanguage();
  const { form, change, forget } = useKeptForm<NewClient>('intake-client', () => ({
    name: '',
    channel: null,
  }));
  const [tried, setTried] = useState(false);
  const { busy, problem, submit } = useIntention('POST /intake/clients');
  const name = form.name.trim();
  const isShort = Array.from(name).length < LEAST_NAME;
  const press = async () => {
    setTried(true);
    if (isShort || form.channel === null) return;
    const outcome = await submit({ body: { name, channel: form.channel } });
    if (outcome.kind !== 'done') return;
    forget();
    onKey(outcome.value);
  };
  const foot = (
    <Button id="key-make" busy={busy} onTap={() => void press()}>
      {say('keys.make')}
    </Button>
  );
  return (
    <Sheet title={say('keys.new')} onClose={onClose} foot={foot}>
      <TextField
        id="key-name"
        label={say('keys.name')}
        maxLength={MOST_NAME}
        value={form.name}
        error={tried && isShort ? say('keys.name.short') : null}
        onValue={(typed) => change({ name: typed })}
      />
      <ChooseOne
        id="key-channel"
        label={say('keys.channel')}
        error={tried && form.channel === null ? say('keys.channel.missing') : null}
        options={INTAKE_CHANNELS.map((id) => ({ id, title: intakeChannelTexts[id][language] }))}
        value={form.channel}
        onValue={(channel) => change({ channel: channel as IntakeChannel })}
      />
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
