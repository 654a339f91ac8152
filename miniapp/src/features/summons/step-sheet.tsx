import { RATING_LEVELS, type RatingLevel, type SummonsEvent } from '@anqi/shared';
import { ratingLevelText } from '@anqi/shared/wording/ratings';
import { summonsEventTexts } from '@anqi/shared/wording/requests';
import { summonsText } from '@anqi/shared/wording/ui/summons';
import { useState } from 'react';
import { useIntention, type AsksOf, type SummonsStepRoute, type SummonsView } from '../../api';
import { Field, Levels, Note, Segmented, TextField, toast, useLanguage, useText, Words } from '../../ui';
import { FormSheet } from '../../ui/form-sheet';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';
import { bodyOf, EMPTY_STEP, faultOf, type StepForm } from './step-form';
import { STEP_ROUTES } from './use-steps';

export interface StepSheetProps {
  summons: SummonsView;
  event: SummonsEvent;
  onDone: (summons: SummonsView) => void;
  onClose: () => void;
}

/** What a step is called; to call off is said in full, for a sheet has a way back of its own. */
export function useStepName(): (event: SummonsEvent) => string {
  const say = useText(summonsText);
  const language = useLanguage();
  return (event) => (event === 'call-off' ? say('step.call-off') : summonsEventTexts[event][language]);
}

/** So many characters tell one summons from another in the queue. */
const LABEL = 12;

/** One step of a summons: what was typed is kept, and waits for a network where there is none. */
export function StepSheet({ summons, event, onDone, onClose }: StepSheetProps) {
  const say = useText(summonsText);
  const nameOf = useStepName();
  const [tried, setTried] = useState(false);
  const { form, change, forget } = useKeptForm<StepForm>(`summons:${summons.id}:${event}`, () => EMPTY_STEP);
  const { busy, problem, submit } = useIntention(STEP_ROUTES[event]);
  const fault = faultOf(event, form);
  const send = async () => {
    setTried(true);
    if (fault !== null) return;
    const asks = { path: { id: summons.id }, body: bodyOf(event, form) } as AsksOf<SummonsStepRoute>;
    const outcome = await submit(asks, `${summons.words.slice(0, LABEL)}…`);
    if (outcome.kind !== 'done' && outcome.kind !== 'queued') return;
    forget();
    if (outcome.kind === 'done') onDone(outcome.value);
    toast(say(outcome.kind), outcome.kind === 'queued' ? 'offline' : undefined);
    onClose();
  };
  return (
    <FormSheet
      id="step-yes"
      title={nameOf(event)}
      danger={event === 'call-off'}
      busy={busy}
      onYes={() => void send()}
      onClose={onClose}
    >
      <StepFields event={event} form={form} change={change} fault={tried ? fault : null} />
      <ProblemNote problem={problem} />
    </FormSheet>
  );
}

interface StepFieldsProps {
  event: SummonsEvent;
  form: StepForm;
  change: (part: Partial<StepForm>) => void;
  fault: keyof StepForm | null;
}

function StepFields({ event, form, change, fault }: StepFieldsProps) {
  const say = useText(summonsText);
  const isNeeded = event === 'report' || event === 'call-off';
  return (
    <>
      {event === 'settle' ? <SolvedField {...{ form, change, fault }} /> : null}
      {event === 'rate' ? <LevelField {...{ form, change, fault }} /> : null}
      <TextField
        id="step-words"
        label={say(isNeeded ? `step.${event}.words` : 'step.words')}
        optional={!isNeeded}
        long
        maxLength={500}
        value={form.words}
        error={isNeeded && fault === 'words' ? say(`step.${event}.short`) : null}
        onValue={(words) => change({ words })}
      />
    </>
  );
}

type PartProps = Pick<StepFieldsProps, 'form' | 'change' | 'fault'>;

function SolvedField({ form, change, fault }: PartProps) {
  const say = useText(summonsText);
  const answers: { id: StepForm['solved']; title: string }[] = [
    { id: 'yes', title: say('solved') },
    { id: 'no', title: say('unsolved') },
  ];
  return (
    <>
      <Field
        id="step-solved"
        label={say('step.settle.ask')}
        error={fault === 'solved' ? say('step.settle.choose') : null}
      >
        <Segmented
          label={say('step.settle.ask')}
          options={answers}
          value={form.solved}
          onValue={(solved) => change({ solved })}
        />
      </Field>
      {form.solved === 'no' ? <Note>{say('step.settle.again')}</Note> : null}
    </>
  );
}

function LevelField({ form, change, fault }: PartProps) {
  const say = useText(summonsText);
  const language = useLanguage();
  const options = [...RATING_LEVELS]
    .reverse()
    .map((level: RatingLevel) => ({ level, title: ratingLevelText(level, language) }));
  return (
    <Field
      id="step-level"
      label={say('step.rate.ask')}
      error={fault === 'level' ? say('step.settle.choose') : null}
    >
      <Levels
        label={say('step.rate.ask')}
        options={options}
        value={form.level}
        onValue={(level) => change({ level })}
      />
      <Words className="small muted">{say('step.rate.say')}</Words>
    </Field>
  );
}
