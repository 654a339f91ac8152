import { useState } from 'react';
import { planText } from '@anqi/shared/wording/ui/plans';
import { workbenchText } from '@anqi/shared/wording/ui/workbench';
import { useIntention, useQuery, type FilingAttempt } from '../../api';
import { Box, Button, Card, toast, useText, Words } from '../../ui';
import { ComplaintMarks } from '../complaints/complaint-marks';
import { useDates } from '../dates/use-dates';
import { DecisionCard } from '../decision/decision-card';
import { namesOf } from '../decision/use-trace-lines';
import { ReasonSheet } from '../reason-sheet';

const LEAST = 5;

/** A filing that nobody could decide on: the coordinating office does, with a reason. */
export function AttemptCard({ attempt, onDecided }: { attempt: FilingAttempt; onDecided: () => void }) {
  const say = useText(workbenchText);
  const sayPlan = useText(planText);
  const dates = useDates();
  const departments = useQuery('GET /departments', {});
  const [asked, setAsked] = useState<'accept' | 'refuse' | null>(null);
  return (
    <Card title={attempt.enterprise.name}>
      <Words className="small muted">
        {`${attempt.department.name} · ${say('attempts.filed', { at: dates.instant(attempt.at) })}`}
      </Words>
      <Words>{dates.period(attempt.draft.startsAt, attempt.draft.endsAt)}</Words>
      <ComplaintMarks
        route="GET /filing-attempts/{id}/complaint-marks"
        id={attempt.id}
        reason={attempt.draft.reason}
      />
      <DecisionCard
        decision={attempt.decision}
        title={sayPlan(`decision.${attempt.decision.outcome}`)}
        names={{ department: namesOf([...(departments.data?.items ?? []), attempt.department]) }}
      />
      <Box className="two-buttons">
        <Button id="attempt-accept" onTap={() => setAsked('accept')}>
          {say('attempts.accept')}
        </Button>
        <Button id="attempt-refuse" tone="danger" onTap={() => setAsked('refuse')}>
          {say('attempts.refuse')}
        </Button>
      </Box>
      {asked === null ? null : (
        <DecideSheet
          attempt={attempt}
          accept={asked === 'accept'}
          onDecided={onDecided}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  );
}

interface DecideSheetProps {
  attempt: FilingAttempt;
  accept: boolean;
  onDecided: () => void;
  onClose: () => void;
}

function DecideSheet({ attempt, accept, onDecided, onClose }: DecideSheetProps) {
  const say = useText(workbenchText);
  const { busy, problem, submit } = useIntention('POST /filing-attempts/{id}/decision');
  const decide = async (reason: string) => {
    const outcome = await submit({ path: { id: attempt.id }, body: { accept, reason } });
    if (outcome.kind !== 'done') return false;
    toast(say(accept ? 'attempts.accepted' : 'attempts.refused'));
    onClose();
    onDecided();
    return true;
  };
  return (
    <ReasonSheet
      title={say(accept ? 'attempts.accept' : 'attempts.refuse')}
      label={say('attempts.reason')}
      least={LEAST}
      tooShort={say('note.missing', { count: LEAST })}
      yes={say(accept ? 'attempts.accept' : 'attempts.refuse')}
      danger={!accept}
      keepAs={`attempt:${attempt.id}`}
      onYes={decide}
      {...{ busy, problem, onClose }}
    />
  );
}
