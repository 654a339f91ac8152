import {
  accountText,
  deviceAppTexts,
  deviceSystemTexts,
  signInMethodTexts,
} from '@anqi/shared/wording/ui/account';
import { useState } from 'react';
import { useIntention, useQuery, type Device } from '../../../api';
import { useDates } from '../../../features/dates/use-dates';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ProblemNote } from '../../../features/problem-note';
import { sessions } from '../../../features/session/session';
import { SignedIn } from '../../../features/session/signed-in';
import { navigation } from '../../../platform/navigation';
import { usePull } from '../../../platform/pull';
import { Button, List, Note, Page, Question, Row, Status, toast, useText, Words } from '../../../ui';

/** Where I am signed in, and signing out there or everywhere. */
export default function DevicesPage() {
  const say = useText(accountText);
  return <SignedIn title={say('devices')}>{() => <Devices />}</SignedIn>;
}

function Devices() {
  const say = useText(accountText);
  const query = useQuery('GET /devices', {});
  usePull(query.reload);
  const [asked, setAsked] = useState<Device | 'everywhere' | null>(null);
  const close = () => setAsked(null);
  const state = pageStateOf(query, ({ items }) =>
    items.length === 0 ? { title: say('none'), hint: say('noneHint') } : null,
  );
  const foot = (
    <Button id="everywhere" tone="danger" onTap={() => setAsked('everywhere')}>
      {say('everywhere')}
    </Button>
  );
  return (
    <Page title={say('devices')} above={<OfflineStrip query={query} />} state={state} foot={foot}>
      <Note>{say('devicesSay')}</Note>
      <List label={say('devices')}>
        {(query.data?.items ?? []).map((device) => (
          <DeviceRow key={device.id} device={device} onRemove={() => setAsked(device)} />
        ))}
      </List>
      {asked === 'everywhere' ? <EverywhereQuestion onClose={close} /> : null}
      {asked !== null && asked !== 'everywhere' ? (
        <RemoveQuestion device={asked} onDone={query.reload} onClose={close} />
      ) : null}
    </Page>
  );
}

function useNameOf(): (device: Device) => string {
  const say = useText(accountText);
  const sayApp = useText(deviceAppTexts);
  const saySystem = useText(deviceSystemTexts);
  return ({ app, system }) => say('device', { app: sayApp(app), system: saySystem(system) });
}

function DeviceRow({ device, onRemove }: { device: Device; onRemove: () => void }) {
  const say = useText(accountText);
  const sayMethod = useText(signInMethodTexts);
  const nameOf = useNameOf();
  const dates = useDates();
  const { isCurrent, method, startedAt, usedAt } = device;
  const name = nameOf(device);
  return (
    <Row
      icon={method === 'wechat' ? 'phone' : 'lock'}
      title={name}
      note={say('since', { method: sayMethod(method), at: dates.instant(startedAt) })}
      meta={say('used', { at: dates.instant(usedAt) })}
      trailing={
        isCurrent ? (
          <Status tone="good">{say('here')}</Status>
        ) : (
          <Button small tone="plain" label={say('removeOf', { device: name })} onTap={onRemove}>
            {say('remove')}
          </Button>
        )
      }
    />
  );
}

interface RemoveQuestionProps {
  device: Device;
  onDone: () => void;
  onClose: () => void;
}

function RemoveQuestion({ device, onDone, onClose }: RemoveQuestionProps) {
  const say = useText(accountText);
  const nameOf = useNameOf();
  const { busy, problem, submit } = useIntention('POST /devices/{id}/removal');
  const remove = async () => {
    const answer = await submit({ path: { id: device.id } });
    if (answer.kind !== 'done') return;
    toast(say('removed'));
    onClose();
    onDone();
  };
  return (
    <Question
      title={say('removeAsk', { device: nameOf(device) })}
      yes={say('remove')}
      danger
      busy={busy}
      onYes={() => void remove()}
      onClose={onClose}
    >
      <Words>{say('removeSay')}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}

function EverywhereQuestion({ onClose }: { onClose: () => void }) {
  const say = useText(accountText);
  const { busy, problem, submit } = useIntention('POST /devices/removal');
  const leave = async () => {
    if ((await submit({})).kind !== 'done') return;
    sessions.forget();
    toast(say('removed'));
    navigation.home();
  };
  return (
    <Question
      title={say('everywhereAsk')}
      yes={say('everywhere')}
      danger
      busy={busy}
      onYes={() => void leave()}
      onClose={onClose}
    >
      <Words>{say('everywhereSay')}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}
