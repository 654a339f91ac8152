import { useState } from 'react';
import { formatInstant, VISIT_RESULTS } from '@anqi/shared';
import { visitResultTexts } from '@anqi/shared/wording/plans';
import { planText } from '@anqi/shared/wording/ui/plans';
import { clock } from '../../platform/clock';
import { Box, DateField, Field, OptionRow, SwitchRow, TextField, useLanguage, useText } from '../../ui';
import { FormSheet } from '../../ui/form-sheet';
import { today } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';
import type { PlanSheetProps } from './decide-sheets';
import { emptyFinish, finishBody, finishFaults, mayBeLenient, type FinishForm } from './finish-form';
import { usePlanWrite } from './use-plan-write';

/** Ends the visit with its result, which the enterprise is told. */
export function FinishSheet({ open, onClose }: PlanSheetProps) {
  const say = useText(planText);
  const { plan } = open;
  const { form, change, forget } = useKeptForm<FinishForm>(`finish:${plan.id}`, emptyFinish);
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = usePlanWrite('POST /plans/{id}/finish', open);
  const hasNoPenaltyItem = plan.items.some(({ noPenalty }) => noPenalty);
  const finish = async () => {
    setTried(true);
    const body = finishBody(form, hasNoPenaltyItem, formatInstant(clock.now()));
    if (body === null || !(await send({ path: { id: plan.id }, body }))) return;
    forget();
    onClose();
  };
  return (
    <FormSheet
      id="finish-yes"
      title={say('finish.title')}
      yes={say('finish.confirm')}
      busy={busy}
      onYes={() => void finish()}
      onClose={onClose}
    >
      <FinishFields {...{ form, change, tried, hasNoPenaltyItem }} />
      <ProblemNote problem={problem} />
    </FormSheet>
  );
}

interface FieldsProps {
  form: FinishForm;
  change: (part: Partial<FinishForm>) => void;
  tried: boolean;
  hasNoPenaltyItem: boolean;
}

function FinishFields({ form, change, tried, hasNoPenaltyItem }: FieldsProps) {
  const say = useText(planText);
  const language = useLanguage();
  const faults = tried ? finishFaults(form) : {};
  const errorOf = (field: keyof FinishForm) => {
    const fault = faults[field];
    return fault ? say(fault) : null;
  };
  return (
    <>
      <Field id="finish-result" label={say('finish.result')} error={errorOf('result')}>
        <Box role="radiogroup" label={say('finish.result')}>
          {VISIT_RESULTS.map((result) => (
            <OptionRow
              key={result}
              option={{ id: result, title: visitResultTexts[result][language] }}
              many={false}
              chosen={form.result === result}
              onTap={() => change({ result })}
            />
          ))}
        </Box>
      </Field>
      <TextField
        id="finish-words"
        label={say('finish.words')}
        long
        maxLength={2000}
        value={form.words}
        error={errorOf('words')}
        onValue={(words) => change({ words })}
      />
      {form.result === 'correction' ? (
        <DateField
          id="finish-due"
          label={say('finish.due')}
          value={form.correctionDueDate}
          from={today()}
          error={errorOf('correctionDueDate')}
          onValue={(correctionDueDate) => change({ correctionDueDate })}
        />
      ) : null}
      {mayBeLenient(form, hasNoPenaltyItem) ? (
        <SwitchRow
          title={say('finish.leniency')}
          note={say('finish.leniency.hint')}
          on={form.leniency}
          onChange={(leniency) => change({ leniency })}
        />
      ) : null}
    </>
  );
}
