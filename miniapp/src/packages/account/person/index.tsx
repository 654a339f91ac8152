import { LEAST_REVEAL_REASON, mayEver } from '@anqi/shared';
import { personalText } from '@anqi/shared/wording/ui/personal';
import { useRef, useState } from 'react';
import { type PersonalData, type Problem, request, useIntention } from '../../../api';
import { HeldData } from '../../../features/personal/held-data';
import { ProblemNote } from '../../../features/problem-note';
import { SignedIn } from '../../../features/session/signed-in';
import { usePageParameters } from '../../../platform/page-parameters';
import { Button, Card, Note, Page, Question, TextField, toast, useText, Words } from '../../../ui';

const LEAST_DIGITS = 7;

/** What is held about somebody who asked in writing: by his account, else by the number that he left. */
export default function PersonPage() {
  const say = useText(personalText);
  return (
    <SignedIn title={say('other')} may={({ roles }) => mayEver(roles, 'personal-data.handle')}>
      {() => <Person />}
    </SignedIn>
  );
}

function Person() {
  const say = useText(personalText);
  const { id: accountId } = usePageParameters();
  const [phone, setPhone] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const { busy, problem, data, find, forget } = usePersonalData();
  const isOdd = accountId === undefined && phone.replace(/\D/g, '').length < LEAST_DIGITS;
  const isShort = Array.from(reason.trim()).length < LEAST_REVEAL_REASON;
  const asked: Asked = { ...(accountId ? { accountId } : { phone: phone.trim() }), reason: reason.trim() };
  const press = () => {
    setTried(true);
    if (!isOdd && !isShort) void find(asked);
  };
  return (
    <Page title={say('other')}>
      <Note>{say('otherSay')}</Note>
      <Card>
        {accountId === undefined ? (
          <TextField
            id="person-phone"
            label={say('phone')}
            maxLength={40}
            value={phone}
            error={tried && isOdd ? say('phoneOdd') : null}
            onValue={(words) => {
              setPhone(words);
              forget();
            }}
          />
        ) : null}
        <TextField
          id="person-reason"
          label={say('reason')}
          maxLength={200}
          value={reason}
          error={tried && isShort ? say('reasonShort', { count: LEAST_REVEAL_REASON }) : null}
          onValue={setReason}
        />
        <Button id="person-find" busy={busy} onTap={press}>
          {say('find')}
        </Button>
        <ProblemNote problem={problem} />
      </Card>
      {data ? <HeldData data={data} /> : null}
      {data?.mayErase === false ? <Note tone="quiet">{say('inOffice')}</Note> : null}
      {data?.mayErase ? (
        <Button id="person-erase" tone="danger" onTap={() => setAsking(true)}>
          {say('eraseOther')}
        </Button>
      ) : null}
      {asking ? <EraseQuestion asked={asked} onErased={forget} onClose={() => setAsking(false)} /> : null}
    </Page>
  );
}

interface Asked {
  accountId?: string;
  phone?: string;
  reason: string;
}

/** Each call is a look that is noted: none happens by itself, and a changed number forgets what was found. */
function usePersonalData() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [data, setData] = useState<PersonalData | null>(null);
  const underWay = useRef(false);
  const find = async (body: Asked) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setProblem(null);
    const result = await request('POST /personal-data/exports', { body });
    underWay.current = false;
    setBusy(false);
    setData(result.ok ? result.value : null);
    setProblem(result.ok ? null : result.problem);
  };
  return { busy, problem, data, find, forget: () => setData(null) };
}

interface EraseQuestionProps {
  asked: Asked;
  onErased: () => void;
  onClose: () => void;
}

function EraseQuestion({ asked, onErased, onClose }: EraseQuestionProps) {
  const say = useText(personalText);
  const { busy, problem, submit } = useIntention('POST /personal-data/erasures');
  const erase = async () => {
    if ((await submit({ body: asked })).kind !== 'done') return;
    toast(say('erased'));
    onErased();
    onClose();
  };
  return (
    <Question
      title={say('eraseOther')}
      yes={say('eraseOther')}
      danger
      busy={busy}
      onYes={() => void erase()}
      onClose={onClose}
    >
      <Words>{say('eraseOtherSay')}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}
