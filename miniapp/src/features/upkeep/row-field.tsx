import { DIGESTED, LIST_SIGN, NO, YES, type RegisterColumn } from '@anqi/shared';
import { upkeepText } from '@anqi/shared/wording/ui/upkeep';
import {
  Box,
  Button,
  ChooseMany,
  ChooseOne,
  DateField,
  SwitchRow,
  TextField,
  useLanguage,
  useText,
} from '../../ui';

interface RowFieldProps {
  column: RegisterColumn;
  choices: readonly string[];
  value: string;
  /** What the row says now. */
  kept: string;
  error: string | null;
  disabled?: boolean;
  onValue: (value: string) => void;
}

/** Stands for no choice. */
const NOTHING = '';
const LONG = 100;

/** The control of one cell, by the kind of its column. */
export function RowField({ column, choices, value, kept, error, disabled, onValue }: RowFieldProps) {
  const say = useText(upkeepText);
  const language = useLanguage();
  const { key, kind, required, derived, most } = column;
  const field = {
    id: `cell-${key}`,
    label: column.heading[language],
    hint: derived ? say('derived') : column.hint?.[language],
    error,
    optional: !required && !derived,
    disabled: disabled || derived,
  };
  const options = choices.map((choice) => ({ id: choice, title: choice }));
  switch (kind) {
    case 'flag':
      return <SwitchRow title={field.label} on={value === YES} onChange={(on) => onValue(on ? YES : NO)} />;
    case 'choice':
      return (
        <ChooseOne
          {...field}
          options={required ? options : [{ id: NOTHING, title: say('none') }, ...options]}
          value={value === '' && required ? null : value}
          onValue={onValue}
        />
      );
    case 'choices':
      return (
        <ChooseMany
          {...field}
          options={options}
          value={value === '' ? [] : value.split(LIST_SIGN)}
          onValue={(chosen) => onValue(choices.filter((each) => chosen.includes(each)).join(LIST_SIGN))}
        />
      );
    case 'date':
      return (
        <Box className="stack stack--tight">
          <DateField {...field} value={value} onValue={onValue} />
          {value !== '' && !required && !disabled ? (
            <Button
              small
              tone="plain"
              label={say('clearOf', { column: field.label })}
              onTap={() => onValue('')}
            >
              {say('clear')}
            </Button>
          ) : null}
        </Box>
      );
    default:
      if (column.digested && DIGESTED.test(value))
        return (
          <Box className="stack stack--tight">
            <TextField {...field} hint={say('digestedHint')} value="" onValue={onValue} maxLength={most} />
            <Button
              small
              tone="plain"
              label={say('clearOf', { column: field.label })}
              onTap={() => onValue('')}
            >
              {say('clear')}
            </Button>
          </Box>
        );
      return (
        <TextField
          {...field}
          value={value}
          onValue={(typed) => onValue(typed === '' && column.digested ? kept : typed)}
          maxLength={most}
          long={(most ?? 0) > LONG}
        />
      );
  }
}
