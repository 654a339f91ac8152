import { SERVICE_VISIT_LIMITS } from '@anqi/shared';
import { serviceVisitsText } from '@anqi/shared/wording/ui/service-visits';
import { useState } from 'react';
import { useIntention, useQuery, type ServiceVisit } from '../../api';
import { Question, StateFace, toast, useText, Words } from '../../ui';
import { FormSheet } from '../../ui/form-sheet';
import { pageStateOf } from '../page-state-of';
import { ProblemNote } from '../problem-note';
import { ReasonSheet } from '../reason-sheet';
import { DayChoice } from './day-choice';

export interface ChangeSheetProps {
  visit: ServiceVisit;
  onDone: () => void;
  onClose: () => void;
}

/** Another day for a visit, with the advice on each. */
export function MoveSheet({ visit, onDone, onClose }: ChangeSheetProps) {
  const say = useText(serviceVisitsText);
  const [date, setDate] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const days = useQuery('GET /service-visit-days', {
    query: { enterpriseId: visit.enterprise.id, visitId: visit.id },
  });
  const { busy, problem, submit } = useIntention('POST /service-visits/{id}/move');
  const state = pageStateOf(days);
  const move = async () => {
    setTried(true);
    if (date === null) return;
    const answer = await submit({ path: { id: visit.id }, body: { date, version: visit.version } });
    if (answer.kind !== 'done') return;
    toast(say('moved'));
    onDone();
  };
  return (
    <FormSheet
      id="visit-move-yes"
      title={say('move')}
      busy={busy}
      onYes={() => void move()}
      onClose={onClose}
    >
      {days.data ? (
        <DayChoice
          weeks={days.data.weeks}
          value={date}
          own={visit.date}
          error={tried && date === null ? say('plan.dayMissing') : null}
          onValue={setDate}
        />
      ) : null}
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      <ProblemNote problem={problem} />
    </FormSheet>
  );
}

export function CallOffSheet({ visit, onDone, onClose }: ChangeSheetProps) {
  const say = useText(serviceVisitsText);
  const { busy, problem, submit } = useIntention('POST /service-visits/{id}/call-off');
  const least = SERVICE_VISIT_LIMITS.leastWords;
  const callOff = async (reason: string) => {
    const answer = await submit({ path: { id: visit.id }, body: { reason, version: visit.version } });
    if (answer.kind !== 'done') return false;
    toast(say('calledOff'));
    onDone();
    return true;
  };
  return (
    <ReasonSheet
      title={say('call-off')}
      label={say('callOffReason')}
      least={least}
      tooShort={say('tooShort', { n: least })}
      yes={say('call-off')}
      danger
      busy={busy}
      problem={problem}
      keepAs={`service-visit-off:${visit.id}`}
      onYes={callOff}
      onClose={onClose}
    >
      <Words>{say('callOffSay')}</Words>
    </ReasonSheet>
  );
}

export function LeaveQuestion({ visit, onDone, onClose }: ChangeSheetProps) {
  const say = useText(serviceVisitsText);
  const { busy, problem, submit } = useIntention('POST /service-visits/{id}/leave');
  const leave = async () => {
    const answer = await submit({ path: { id: visit.id }, body: { version: visit.version } });
    if (answer.kind !== 'done') return;
    toast(say('left'));
    onDone();
  };
  return (
    <Question
      title={say('leaveAsk')}
      yes={say('leave')}
      busy={busy}
      onYes={() => void leave()}
      onClose={onClose}
    >
      <Words>{say('leaveSay')}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}
