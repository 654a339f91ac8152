import { addDays, mayEver } from '@anqi/shared';
import { policiesText } from '@anqi/shared/wording/ui/policies';
import { useState } from 'react';
import { useIntention, useQuery, useQuestion, type PolicyVersion } from '../../../api';
import { today, useDates } from '../../../features/dates/use-dates';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ProblemNote } from '../../../features/problem-note';
import { SignedIn } from '../../../features/session/signed-in';
import { formOf, termsOfForm, wrongFields, type PolicyForm } from '../../../features/upkeep/policy-form';
import { PolicyFields } from '../../../features/upkeep/policy-fields';
import { PolicyPreviewCard } from '../../../features/upkeep/policy-preview-card';
import { useKeptForm } from '../../../features/use-kept-form';
import { navigation } from '../../../platform/navigation';
import { Button, Card, Page, Question, toast, useText, Words } from '../../../ui';

/** A policy version drafted from the newest, tried on what is filed, and published. */
export default function PolicyPage() {
  const say = useText(policiesText);
  return (
    <SignedIn title={say('draft')} may={({ roles }) => mayEver(roles, 'policy.keep')}>
      {() => <PolicyScreen />}
    </SignedIn>
  );
}

function PolicyScreen() {
  const say = useText(policiesText);
  const query = useQuery('GET /policies', {});
  const [newest] = query.data?.items ?? [];
  return (
    <Page title={say('draft')} state={pageStateOf(query)} above={<OfflineStrip query={query} />}>
      {newest ? <Draft newest={newest} /> : null}
    </Page>
  );
}

function Draft({ newest }: { newest: PolicyVersion }) {
  const say = useText(policiesText);
  const { form, change, forget } = useKeptForm<PolicyForm>(`policy:${newest.version}`, () =>
    formOf(newest.terms, today()),
  );
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<PolicyForm | null>(null);
  const wrong = wrongFields(form, today());
  const isAsked = asked !== null && JSON.stringify(asked) === JSON.stringify(form);
  const preview = useQuestion(
    'POST /policy-previews',
    isAsked && wrong.length === 0 ? { body: { terms: termsOfForm(form) } } : null,
  );
  const ask = () => {
    setTried(true);
    if (wrong.length === 0) setAsked(form);
  };
  return (
    <>
      <Card id="policy-form">
        <PolicyFields form={form} wrong={tried ? wrong : []} least={addDays(today(), 1)} onChange={change} />
        <Button
          id="policy-ask"
          tone={preview.data ? 'soft' : 'primary'}
          busy={isAsked && preview.loading}
          onTap={ask}
        >
          {say('preview')}
        </Button>
        <ProblemNote problem={preview.problem} />
      </Card>
      {preview.data ? (
        <>
          <PolicyPreviewCard preview={preview.data} />
          <Decree form={form} basedOn={newest.version} onDone={forget} />
        </>
      ) : null}
    </>
  );
}

function Decree({ form, basedOn, onDone }: { form: PolicyForm; basedOn: number; onDone: () => void }) {
  const say = useText(policiesText);
  const dates = useDates();
  const [asking, setAsking] = useState(false);
  const { busy, problem, submit } = useIntention('POST /policies');
  const decree = async () => {
    const answer = await submit({ body: { basedOn, terms: termsOfForm(form) } });
    if (answer.kind !== 'done') return;
    onDone();
    toast(say('decreed'));
    navigation.back();
  };
  return (
    <>
      <Button id="policy-decree" onTap={() => setAsking(true)}>
        {say('decree')}
      </Button>
      {asking ? (
        <Question
          title={say('decree')}
          yes={say('decree')}
          busy={busy}
          onYes={() => void decree()}
          onClose={() => setAsking(false)}
        >
          <Words>{say('decree.ask', { date: dates.dayInFull(form.effectiveFrom) })}</Words>
          <ProblemNote problem={problem} />
        </Question>
      ) : null}
    </>
  );
}
