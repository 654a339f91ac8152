import { mayEver } from '@anqi/shared';
import { cardPrintPageText } from '@anqi/shared/wording/ui/card-print';
import { servicesText } from '@anqi/shared/wording/ui/services';
import { useState } from 'react';
import { useQuery, type CardIssuePreview } from '../../../api';
import { useIssuing } from '../../../features/cards/use-issuing';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ProblemNote } from '../../../features/problem-note';
import { SignedIn } from '../../../features/session/signed-in';
import { useKeptForm } from '../../../features/use-kept-form';
import { navigation } from '../../../platform/navigation';
import {
  Button,
  Card,
  ChooseOne,
  Note,
  Page,
  Progress,
  Question,
  StateFace,
  useText,
  Words,
} from '../../../ui';

/** Stands for no choice: an option needs an id. */
const ALL = '';
const BY = ['town', 'park', 'kind'] as const;
const CHOICES = { town: 'towns', park: 'parks', kind: 'kinds' } as const;
/** Pieces of the bar. */
const PIECES = 20;

/** Issues cards for all enterprises of a district that have none: chosen here, made some hundreds at a time. */
export default function IssuePage() {
  const say = useText(servicesText);
  return (
    <SignedIn title={say('issue.title')} may={({ roles }) => mayEver(roles, 'card.manage')}>
      {() => <Issue />}
    </SignedIn>
  );
}

function Issue() {
  const say = useText(servicesText);
  const { form, change } = useKeptForm('card-issue', () => ({ town: ALL, park: ALL, kind: ALL }));
  const preview = useQuery('GET /card-issue-preview', { query: form });
  const issuing = useIssuing(preview.reload);
  const [asked, setAsked] = useState(false);
  const state = pageStateOf(preview);
  const cards = preview.data?.cards ?? 0;
  const { progress, busy } = issuing;
  const start = () => {
    setAsked(false);
    void issuing.run(form);
  };
  return (
    <Page title={say('issue.title')} above={<OfflineStrip query={preview} />}>
      <Card title={say('issue.scope')} id="issue-form">
        {BY.map((by) => (
          <Choice
            key={by}
            by={by}
            preview={preview.data}
            disabled={busy}
            value={form[by]}
            onValue={(value) => change({ [by]: value })}
          />
        ))}
        {state.kind === 'ready' ? (
          <Words className="strong" live="polite" id="issue-count">
            {cards === 0 ? say('issue.countNone') : say('issue.count', { n: cards })}
          </Words>
        ) : (
          <StateFace state={state} inside />
        )}
        <Note>{say('issue.say')}</Note>
        {busy ? null : (
          <Button id="issue-start" disabled={cards === 0} onTap={() => setAsked(true)}>
            {say(progress !== null && progress.left > 0 ? 'issue.goOn' : 'issue.start')}
          </Button>
        )}
      </Card>
      {progress ? <ProgressCard {...issuing} progress={progress} /> : null}
      <ProblemNote problem={issuing.problem} />
      {asked ? (
        <Question
          title={say('issue.ask', { n: cards })}
          yes={say('issue.start')}
          onYes={start}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </Page>
  );
}

interface ProgressCardProps {
  progress: { issued: number; left: number };
  busy: boolean;
  stop: () => void;
}

function ProgressCard({ progress: { issued, left }, busy, stop }: ProgressCardProps) {
  const say = useText(servicesText);
  const total = Math.max(1, issued + left);
  return (
    <Card id="issue-progress">
      <Progress
        label={say(left === 0 ? 'issue.done' : 'issue.progress', { issued, left })}
        at={Math.floor((PIECES * issued) / total)}
        of={PIECES}
      />
      {busy ? (
        <Button small tone="plain" onTap={stop}>
          {say('issue.stop')}
        </Button>
      ) : issued > 0 ? (
        <Button small tone="soft" onTap={() => navigation.open('packages/cards/print/index')}>
          {say('issue.print')}
        </Button>
      ) : null}
    </Card>
  );
}

interface ChoiceProps {
  by: (typeof BY)[number];
  preview: CardIssuePreview | null;
  disabled: boolean;
  value: string;
  onValue: (value: string) => void;
}

/** Nothing where there is nothing to choose: a district may have no parks. */
function Choice({ by, preview, disabled, value, onValue }: ChoiceProps) {
  const say = useText(servicesText);
  const sayScope = useText(cardPrintPageText);
  const choices = preview?.[CHOICES[by]] ?? [];
  if (choices.length === 0 && value === ALL) return null;
  const options = [
    { id: ALL, title: sayScope('all') },
    ...choices.map(({ name, cards }) => ({ id: name, title: name, note: say('issue.n', { n: cards }) })),
  ];
  const isGone = options.every(({ id }) => id !== value);
  return (
    <ChooseOne
      id={`issue-${by}`}
      label={sayScope(by)}
      options={isGone ? [...options, { id: value, title: value }] : options}
      value={value}
      disabled={disabled}
      onValue={onValue}
    />
  );
}
