import type { ReactNode } from 'react';
import { commonText } from '@anqi/shared/wording/ui/common';
import { Box, NativePicker, TextArea, TextInput, Words } from '../platform/elements';
import type { TextInputProps } from '../platform/element-props';
import { classNames } from './class-names';
import { Icon } from './icon';
import { useText } from './use-text';

export interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  /** What is wrong and how to mend it. */
  error?: string | null;
  optional?: boolean;
}

/** A label, its hint, its control and what is wrong with it; the control's id is the field's. */
export function Field({ id, label, hint, error, optional, children }: FieldProps & { children: ReactNode }) {
  const say = useText(commonText);
  return (
    <Box className="field">
      <Box className="field__label">
        <Words id={`${id}-label`}>{label}</Words>
        {optional ? <Words className="field__mark">{say('optional')}</Words> : null}
      </Box>
      {hint ? (
        <Words className="field__hint" id={`${id}-hint`}>
          {hint}
        </Words>
      ) : null}
      {children}
      {error ? (
        <Box className="field__error" id={`${id}-error`} live="polite">
          <Icon name="warn" />
          <Words>{error}</Words>
        </Box>
      ) : null}
    </Box>
  );
}

const described = ({ id, hint, error }: FieldProps) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

interface TextFieldProps extends FieldProps {
  value: string;
  onValue: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  kind?: TextInputProps['kind'];
  fills?: TextInputProps['fills'];
  onDone?: () => void;
  /** Several lines. */
  long?: boolean;
  disabled?: boolean;
}

export function TextField(props: TextFieldProps) {
  const Control = props.long ? TextArea : TextInput;
  return (
    <Field {...props}>
      <Control
        id={props.id}
        label={props.label}
        value={props.value}
        onValue={props.onValue}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        kind={props.kind}
        fills={props.fills}
        onDone={props.onDone}
        disabled={props.disabled}
        invalid={Boolean(props.error)}
        describedBy={described(props)}
        className={classNames('input', props.long && 'input--area', Boolean(props.error) && 'input--wrong')}
      />
    </Field>
  );
}

interface WheelFieldProps extends FieldProps {
  /** `YYYY-MM-DD` or `HH:mm`. */
  value: string;
  onValue: (value: string) => void;
  from?: string;
  until?: string;
  disabled?: boolean;
}

function WheelField(props: WheelFieldProps & { kind: 'date' | 'time' }) {
  return (
    <Field {...props}>
      <NativePicker
        kind={props.kind}
        id={props.id}
        label={props.label}
        value={props.value}
        onValue={props.onValue}
        from={props.from}
        until={props.until}
        disabled={props.disabled}
        describedBy={described(props)}
        className={classNames('input', Boolean(props.error) && 'input--wrong')}
      >
        <Words>{props.value}</Words>
      </NativePicker>
    </Field>
  );
}

export const DateField = (props: WheelFieldProps) => <WheelField {...props} kind="date" />;
export const TimeField = (props: WheelFieldProps) => <WheelField {...props} kind="time" />;

export interface SearchBoxProps {
  value: string;
  onValue: (value: string) => void;
  label: string;
  onDone?: () => void;
  id?: string;
}

export function SearchBox({ value, onValue, label, onDone, id }: SearchBoxProps) {
  return (
    <Box className="search">
      <Icon name="search" className="search__icon" />
      <TextInput
        id={id}
        kind="search"
        label={label}
        placeholder={label}
        value={value}
        onValue={onValue}
        onDone={onDone}
        className="input"
      />
    </Box>
  );
}
