import { personalText } from '@anqi/shared/wording/ui/personal';
import { useState } from 'react';
import { useIntention, useQuestion } from '../../../api';
import { pageStateOf } from '../../../features/page-state-of';
import { HeldData } from '../../../features/personal/held-data';
import { ProblemNote } from '../../../features/problem-note';
import { sessions } from '../../../features/session/session';
import { SignedIn } from '../../../features/session/signed-in';
import { navigation } from '../../../platform/navigation';
import { usePull } from '../../../platform/pull';
import { Button, Note, Page, TextField, toast, useText, Words } from '../../../ui';
import { FormSheet } from '../../../ui/form-sheet';

/** What is held about me, to take along and to erase. Nothing of it is kept on the phone. */
export default function PersonalPage() {
  const say = useText(personalText);
  return <SignedIn title={say('own')}>{() => <Personal />}</SignedIn>;
}

function Personal() {
  const say = useText(personalText);
  const query = useQuestion('GET /personal-data', {});
  usePull(query.reload);
  const [asking, setAsking] = useState(false);
  const foot = query.data?.mayErase ? (
    <Button id="erase" tone="danger" onTap={() => setAsking(true)}>
      {say('erase')}
    </Button>
  ) : undefined;
  return (
    <Page title={say('own')} state={pageStateOf(query)} foot={foot}>
      <Note>{say('ownSay')}</Note>
      {query.data ? <HeldData data={query.data} /> : null}
      {query.data?.mayErase === false ? <Note tone="quiet">{say('inOffice')}</Note> : null}
      {asking ? <EraseSheet onClose={() => setAsking(false)} /> : null}
    </Page>
  );
}

function EraseSheet({ onClose }: { onClose: () => void }) {
  const say = useText(personalText);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, submit } = useIntention('POST /personal-data/erasure');
  const isBlank = name.trim() === '';
  const erase = async () => {
    setTried(true);
    if (isBlank) return;
    if ((await submit({ body: { name: name.trim() } })).kind !== 'done') return;
    sessions.forget();
    toast(say('erased'));
    navigation.home();
  };
  return (
    <FormSheet
      id="erase-yes"
      title={say('erase')}
      danger
      busy={busy}
      onYes={() => void erase()}
      onClose={onClose}
    >
      <Words>{say('eraseSay')}</Words>
      <TextField
        id="erase-name"
        label={say('typeName')}
        maxLength={60}
        value={name}
        error={tried && isBlank ? say('nameMissing') : null}
        onValue={setName}
      />
      <ProblemNote problem={problem} />
    </FormSheet>
  );
}
