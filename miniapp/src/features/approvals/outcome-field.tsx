import type { Text } from '@anqi/shared/wording/language';
import { Box, Field, OptionRow, useLanguage } from '../../ui';

export interface OutcomeFieldProps<Outcome extends string> {
  id: string;
  label: string;
  error?: string | null;
  outcomes: readonly Outcome[];
  texts: Readonly<Record<Outcome, Text>>;
  value: Outcome | null;
  onValue: (outcome: Outcome) => void;
}

/** A few outcomes, all of them in sight. */
export function OutcomeField<Outcome extends string>(props: OutcomeFieldProps<Outcome>) {
  const language = useLanguage();
  const { id, label, error, outcomes, texts, value, onValue } = props;
  return (
    <Field id={id} label={label} error={error}>
      <Box role="radiogroup" label={label}>
        {outcomes.map((outcome) => (
          <OptionRow
            key={outcome}
            option={{ id: outcome, title: texts[outcome][language] }}
            many={false}
            chosen={outcome === value}
            onTap={() => onValue(outcome)}
          />
        ))}
      </Box>
    </Field>
  );
}
