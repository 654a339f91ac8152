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
export function RowField(props: RowFieldProps) {
  return props.column.digested ? <DigestedField {...props} /> : <ClearField {...props} />;
}

/** What was typed shows until it is saved; what is kept never does, and stays unless something is typed or it is cleared. */
function DigestedField({ column, value, kept, error, onValue }: RowFieldProps) {
  const say = useText(upkeepText);
  const language = useLanguage();
  const label = column.heading[language];
  const isKept = DIGESTED.test(value);
  return (
    <Box className="stack stack--tight">
      <TextField
        id={`cell-${column.key}`}
        label={label}
        hint={isKept ? say('digestedHint') : column.hint?.[language]}
        error={error}
        optional
        maxLength={column.most}
        value={isKept ? '' : value}
        onValue={(typed) => onValue(typed === '' ? kept : typed)}
      />
      {isKept ? (
        <Button small tone="plain" label={say('clearOf', { column: label })} onTap={() => onValue('')}>
          {say('clear')}
        </Button>
      ) : null}
    </Box>
  );
}

function ClearField({ column, choices, value, error, disabled, onValue }: RowFieldProps) {
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
      return (
        <TextField {...field} value={value} onValue={onValue} maxLength={most} long={(most ?? 0) > LONG} />
      );
  }
}
