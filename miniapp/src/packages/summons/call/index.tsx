import { mayEver } from '@anqi/shared';
import { summonsText } from '@anqi/shared/wording/ui/summons';
import { useEffect, useState } from 'react';
import { queue, useQuery, type Session, type SummonsDraft } from '../../../api';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { formOfDraft } from '../../../features/summons/call-form';
import { CallScreen } from '../../../features/summons/call-screen';
import { keepForm } from '../../../features/use-kept-form';
import { usePageParameters } from '../../../platform/page-parameters';
import { ChooseOne, Page, useText } from '../../../ui';

/** Calls the officer or a department, about a request or about nothing in particular. */
export default function CallPage() {
  const say = useText(summonsText);
  return (
    <SignedIn title={say('call.title')} may={({ roles }) => mayEver(roles, 'summons.call')}>
      {(session) => <Calling key={session.account.id} session={session} />}
    </SignedIn>
  );
}

function Calling({ session }: { session: Session }) {
  const say = useText(summonsText);
  const parameters = usePageParameters();
  const { enterprises } = session;
  const restored = useRestored(session, parameters.restore);
  const requestId = restored?.requestId ?? parameters.requestId;
  const [enterpriseId, setEnterpriseId] = useState(parameters.enterpriseId ?? enterprises[0]?.id);
  // The request says which enterprise it is of.
  const about = requestId === undefined ? { enterpriseId } : { requestId };
  const options = useQuery('GET /summonses/options', restored === null ? null : { query: about });
  if (options.data === null) return <Page title={say('call.title')} state={pageStateOf(options)} />;
  const choice =
    enterprises.length > 1 && requestId === undefined ? (
      <ChooseOne
        id="call-enterprise"
        label={say('enterprise')}
        options={enterprises.map(({ id, name }) => ({ id, title: name }))}
        value={enterpriseId ?? null}
        onValue={setEnterpriseId}
      />
    ) : null;
  return (
    <CallScreen
      key={options.data.caller.id}
      session={session}
      options={options.data}
      about={about}
      formName={formNameOf(session, requestId)}
    >
      {choice}
    </CallScreen>
  );
}

const formNameOf = ({ account }: Session, requestId: string | undefined): string =>
  `summons:${account.id}:${requestId ?? ''}`;

/** Out of the queue and back into the form; an empty draft where nothing is to be restored, `null` until that is done. */
function useRestored(session: Session, key: string | undefined): Partial<SummonsDraft> | null {
  const [draft, setDraft] = useState<Partial<SummonsDraft> | null>(key === undefined ? {} : null);
  useEffect(() => {
    if (key === undefined) return;
    const taken = queue.take(key);
    const body = taken?.route === 'POST /summonses' ? (taken.asks as { body: SummonsDraft }).body : null;
    if (body !== null) keepForm(formNameOf(session, body.requestId), formOfDraft(body));
    setDraft(body ?? {});
  }, [key]); // eslint-disable-line react-hooks/exhaustive-deps -- once for what the address names
  return draft;
}
