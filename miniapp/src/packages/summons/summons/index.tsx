import type { SummonsEvent } from '@anqi/shared';
import { summonsText } from '@anqi/shared/wording/ui/summons';
import { useState } from 'react';
import { cache, queue, useQuery, type Query, type SummonsView } from '../../../api';
import { addressOf } from '../../../api/request';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { StepSheet, useStepName } from '../../../features/summons/step-sheet';
import { SummonsDue, SummonsHead } from '../../../features/summons/summons-cards';
import { SummonsStory } from '../../../features/summons/summons-story';
import { useSteps, type Steps } from '../../../features/summons/use-steps';
import { clock } from '../../../platform/clock';
import { usePageParameters } from '../../../platform/page-parameters';
import { usePull } from '../../../platform/pull';
import { Box, Button, Note, Page, useText, Words } from '../../../ui';

/** One summons: what for and how it stands, by when, what happened, and what the reader may do now. */
export default function SummonsPage() {
  const say = useText(summonsText);
  const { id = '' } = usePageParameters();
  return <SignedIn title={say('one')}>{() => <Opening key={id} id={id} />}</SignedIn>;
}

function Opening({ id }: { id: string }) {
  const say = useText(summonsText);
  const asks = { path: { id } };
  const query = useQuery('GET /summonses/{id}', id === '' ? null : asks);
  const [answer, setAnswer] = useState<SummonsView | null>(null);
  usePull(() => {
    setAnswer(null);
    query.reload();
  });
  const summons = answer ?? query.data;
  if (summons === null) {
    return <Page title={say('one')} state={id === '' ? { kind: 'not-found' } : pageStateOf(query)} />;
  }
  const answered = (next: SummonsView) => {
    cache.write(addressOf('GET /summonses/{id}', asks), next, clock.now());
    setAnswer(next);
  };
  return <Opened summons={summons} query={query} onAnswer={answered} />;
}

interface OpenedProps {
  summons: SummonsView;
  query: Query<SummonsView>;
  onAnswer: (summons: SummonsView) => void;
}

function Opened({ summons, query, onAnswer }: OpenedProps) {
  const say = useText(summonsText);
  const nameOf = useStepName();
  const [asked, setAsked] = useState<SummonsEvent | null>(null);
  const steps = useSteps(summons, onAnswer);
  const foot = steps.actions.map((event) => (
    <Button
      key={event}
      id={`step-${event}`}
      tone={event === 'call-off' ? 'plain' : 'primary'}
      onTap={() => setAsked(event)}
    >
      {nameOf(event)}
    </Button>
  ));
  return (
    <Page title={say('one')} above={<OfflineStrip query={query} />} foot={foot.length > 0 ? foot : null}>
      <QueuedSteps steps={steps} onAgain={setAsked} />
      <SummonsHead summons={summons} />
      <SummonsDue summons={summons} />
      <SummonsStory summons={summons} />
      {asked ? (
        <StepSheet
          key={asked}
          summons={summons}
          event={asked}
          onDone={onAnswer}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Page>
  );
}

/** What a dead zone kept back, and what was not accepted afterwards. */
function QueuedSteps({ steps, onAgain }: { steps: Steps; onAgain: (event: SummonsEvent) => void }) {
  const say = useText(summonsText);
  const nameOf = useStepName();
  return (
    <>
      {steps.waiting.map(({ event, entry }) => (
        <Note key={entry.key} tone="warn" live>
          {say('waiting', { step: nameOf(event) })}
        </Note>
      ))}
      {steps.refused.map(({ event, entry }) => (
        <Note key={entry.key} tone="bad" live title={say('refused', { step: nameOf(event) })}>
          <Box className="stack stack--tight">
            <Words>{entry.problem?.detail ?? entry.problem?.title ?? ''}</Words>
            <Button
              small
              tone="plain"
              onTap={() => {
                queue.remove(entry.key);
                if (steps.actions.includes(event)) onAgain(event);
              }}
            >
              {say('again')}
            </Button>
          </Box>
        </Note>
      ))}
    </>
  );
}
