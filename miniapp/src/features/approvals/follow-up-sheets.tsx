import { useState } from 'react';
import { addDays, FOLLOW_UP_OUTCOMES, type FollowUpOutcome } from '@anqi/shared';
import { followUpEventTexts, followUpOutcomeTexts } from '@anqi/shared/wording/ratings';
import { workbenchText } from '@anqi/shared/wording/ui/workbench';
import { useIntention, type FollowUp } from '../../api';
import { DateField, SwitchRow, toast, useLanguage, useText } from '../../ui';
import { today } from '../dates/use-dates';
import { ReasonSheet } from '../reason-sheet';
import { OutcomeField } from './outcome-field';

export interface FollowUpSheetProps {
  followUp: FollowUp;
  onHandled: () => void;
  onClose: () => void;
}

const CONTACT_LEAST = 2;
const REASON_LEAST = 5;
/** A proposal for a complex matter's date, and no more. */
const A_WEEK = 7;

export function ContactSheet({ followUp, onHandled, onClose }: FollowUpSheetProps) {
  const say = useText(workbenchText);
  const language = useLanguage();
  const [planDate, setPlanDate] = useState<string | null>(followUp.planDate);
  const { busy, problem, submit } = useIntention('POST /follow-ups/{id}/contact');
  const record = async (note: string) => {
    const body = planDate === null ? { note } : { note, planDate };
    const outcome = await submit({ path: { id: followUp.id }, body });
    if (outcome.kind !== 'done') return false;
    toast(say('follow-ups.done'));
    onClose();
    onHandled();
    return true;
  };
  return (
    <ReasonSheet
      title={followUpEventTexts.contact[language]}
      label={say('follow-ups.contact.note')}
      least={CONTACT_LEAST}
      tooShort={say('note.missing', { count: CONTACT_LEAST })}
      yes={followUpEventTexts.contact[language]}
      keepAs={`contact:${followUp.id}`}
      onYes={record}
      {...{ busy, problem, onClose }}
    >
      <SwitchRow
        title={say('follow-ups.contact.complex')}
        on={planDate !== null}
        onChange={(on) => setPlanDate(on ? addDays(today(), A_WEEK) : null)}
      />
      {planDate === null ? null : (
        <DateField
          id="plan-date"
          label={say('follow-ups.plan-date')}
          value={planDate}
          from={today()}
          onValue={setPlanDate}
        />
      )}
    </ReasonSheet>
  );
}

export function SettleSheet({ followUp, onHandled, onClose }: FollowUpSheetProps) {
  const say = useText(workbenchText);
  const language = useLanguage();
  const [outcome, setOutcome] = useState<FollowUpOutcome | null>(null);
  const { busy, problem, submit } = useIntention('POST /follow-ups/{id}/outcome');
  const settle = async (reason: string) => {
    if (outcome === null) return false;
    const answer = await submit({ path: { id: followUp.id }, body: { outcome, reason } });
    if (answer.kind !== 'done') return false;
    toast(say('follow-ups.done'));
    onClose();
    onHandled();
    return true;
  };
  return (
    <ReasonSheet
      title={followUpEventTexts.settle[language]}
      label={say('follow-ups.outcome.reason')}
      least={REASON_LEAST}
      tooShort={say('note.missing', { count: REASON_LEAST })}
      yes={followUpEventTexts.settle[language]}
      keepAs={`settle:${followUp.id}`}
      incomplete={outcome === null}
      onYes={settle}
      {...{ busy, problem, onClose }}
    >
      <OutcomeField
        id="follow-up-outcome"
        label={say('follow-ups.outcome')}
        outcomes={FOLLOW_UP_OUTCOMES}
        texts={followUpOutcomeTexts}
        value={outcome}
        onValue={setOutcome}
      />
    </ReasonSheet>
  );
}
