import type { ReactNode } from 'react';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { Box, Button, Progress, useText } from '../../ui';
import type { Filing } from './filing';
import { FORM_STEPS, type FormStep } from './form';

/** Where one is in the form, in words and as a bar. */
export function FilingProgress({ step }: { step: FormStep }) {
  const say = useText(filingText);
  const at = FORM_STEPS.indexOf(step) + 1;
  const of = FORM_STEPS.length;
  return <Progress label={say('progress', { at, of, name: say(`step.${step}`) })} at={at} of={of} />;
}

/** Back and on, within reach of a thumb; the last step has its own main button. */
export function StepButtons({ filing, last }: { filing: Filing; last: ReactNode }) {
  const say = useText(filingText);
  const at = FORM_STEPS.indexOf(filing.form.step);
  const before = FORM_STEPS[at - 1];
  const next = FORM_STEPS[at + 1];
  return (
    <Box className="two-buttons">
      {before ? (
        <Button id="back" tone="plain" onTap={() => filing.go(before)}>
          {say('back')}
        </Button>
      ) : null}
      {next ? (
        <Button id="next" onTap={() => filing.go(next)}>
          {say('next')}
        </Button>
      ) : (
        last
      )}
    </Box>
  );
}
