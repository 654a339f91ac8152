import { routingText } from '@anqi/shared/wording/ui/routing';
import { useState } from 'react';
import { useIntention, useQuestion, type Department, type Routing, type RoutingProposal } from '../../api';
import { Box, Button, Note, Page, Question, toast, useText, Words } from '../../ui';
import { ProblemNote } from '../problem-note';
import { ReasonSheet } from '../reason-sheet';
import type { RoutingDraft } from './draft';
import { DraftRows } from './draft-rows';
import { useVersionText, VersionSheet } from './history-card';
import { TrialCard } from './trial-card';
import { useNaming } from './use-naming';

const REASON_LEAST = 2;

export interface DraftScreenProps {
  draft: RoutingDraft;
  routing: Routing;
  departments: Department[];
  onChange: (part: Partial<RoutingDraft>) => void;
  /** It is in force, or given up. */
  onEnd: () => void;
  reload: () => void;
}

type Asked = 'drop' | 'apply' | 'new' | null;

/** A draft: changed, tried out, and put in force with a reason once its trial finds no fault. */
export function DraftScreen({ draft, routing, departments, onChange, onEnd, reload }: DraftScreenProps) {
  const say = useText(routingText);
  const [asked, setAsked] = useState<Asked>(null);
  const { roleNames } = routing;
  const naming = useNaming(draft, roleNames, departments);
  const isOld = routing.version !== draft.version;
  const trial = useTrial(draft);
  const { result } = trial;
  const mayApply = result !== null && result.faults.length === 0 && !isOld;
  const close = () => setAsked(null);
  const foot = (
    <Box className="two-buttons">
      <Button id="routing-try" tone={mayApply ? 'plain' : 'primary'} busy={trial.loading} onTap={trial.run}>
        {say('try')}
      </Button>
      {mayApply ? (
        <Button id="routing-apply" onTap={() => setAsked('apply')}>
          {say('apply')}
        </Button>
      ) : null}
    </Box>
  );
  return (
    <Page title={say('title')} foot={foot}>
      <Note tone="info" title={say('draft')} id="routing-draft">
        {say('draftOf', { version: draft.version })}
      </Note>
      <Button id="routing-drop" small tone="plain" onTap={() => setAsked('drop')}>
        {say('dropDraft')}
      </Button>
      {isOld ? (
        <Conflict
          routing={routing}
          onSee={() => setAsked('new')}
          onGoOn={() => onChange({ version: routing.version })}
        />
      ) : null}
      <DraftRows {...{ draft, roleNames, departments, naming, onChange }} />
      <ProblemNote problem={trial.problem} />
      {trial.isStale ? <Note tone="warn">{say('again')}</Note> : null}
      {result ? <TrialCard trial={result} proposal={draft} naming={naming} /> : null}
      {asked === 'drop' ? (
        <Question title={say('dropAsk')} yes={say('dropDraft')} danger onYes={onEnd} onClose={close}>
          <Words>{say('dropSay')}</Words>
        </Question>
      ) : null}
      {asked === 'apply' && result ? (
        <ApplySheet draft={draft} moved={result.moved} onDone={onEnd} onConflict={reload} onClose={close} />
      ) : null}
      {asked === 'new' ? (
        <VersionSheet version={routing.version} {...{ roleNames, departments }} onClose={close} />
      ) : null}
    </Page>
  );
}

/** The trial of a draft as it is now: one of an earlier state counts for nothing. */
function useTrial({ table, roles }: RoutingDraft) {
  const [tried, setTried] = useState<RoutingProposal | null>(null);
  const { data, loading, problem, reload } = useQuestion(
    'POST /routing/trials',
    tried === null ? null : { body: tried },
  );
  const isOfNow = tried !== null && JSON.stringify(tried) === JSON.stringify({ table, roles });
  return {
    ...{ loading, problem, result: isOfNow ? data : null, isStale: tried !== null && !isOfNow },
    run: () => (isOfNow ? reload() : setTried({ table, roles })),
  };
}

interface ConflictProps {
  routing: Routing;
  onSee: () => void;
  onGoOn: () => void;
}

function Conflict({ routing: { version, history }, onSee, onGoOn }: ConflictProps) {
  const say = useText(routingText);
  const versionText = useVersionText();
  const [newest] = history;
  return (
    <>
      <Note tone="warn" live title={say('conflict', { version })} id="routing-conflict">
        {newest ? say('conflictSay', { by: versionText(newest), note: newest.note }) : null}
      </Note>
      <Box className="two-buttons">
        <Button small tone="plain" onTap={onSee}>
          {say('seeNew')}
        </Button>
        <Button small onTap={onGoOn}>
          {say('goOn')}
        </Button>
      </Box>
    </>
  );
}

interface ApplySheetProps {
  draft: RoutingDraft;
  moved: number;
  onDone: () => void;
  onConflict: () => void;
  onClose: () => void;
}

function ApplySheet({ draft, moved, onDone, onConflict, onClose }: ApplySheetProps) {
  const say = useText(routingText);
  const { busy, problem, submit } = useIntention('POST /routing');
  const apply = async (note: string) => {
    const answer = await submit({ body: { ...draft, note } });
    if (answer.kind === 'refused' && answer.problem.code === 'version-conflict') {
      onClose();
      onConflict();
    }
    if (answer.kind !== 'done') return false;
    toast(say('applied'));
    onClose();
    onDone();
    return true;
  };
  return (
    <ReasonSheet
      title={say('apply')}
      label={say('reason')}
      least={REASON_LEAST}
      tooShort={say('reasonMissing', { count: REASON_LEAST })}
      yes={say('apply')}
      keepAs="routing-reason"
      onYes={apply}
      {...{ busy, problem, onClose }}
    >
      <Words>{moved === 0 ? say('nothing') : say('applySay', { moved })}</Words>
    </ReasonSheet>
  );
}
