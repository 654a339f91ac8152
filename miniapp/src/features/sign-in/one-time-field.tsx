import { accountText } from '@anqi/shared/wording/ui/account';
import { TextField, useText } from '../../ui';

interface OneTimeFieldProps {
  value: string;
  onValue: (value: string) => void;
  /** It was tried to send it: what is missing is shown. */
  tried: boolean;
  onDone: () => void;
}

export const isSixDigits = (typed: string): boolean => /^\d{6}$/.test(typed);

/** The six digits of an authenticator; blanks that it shows between them are let go. */
export function OneTimeField({ value, onValue, tried, onDone }: OneTimeFieldProps) {
  const say = useText(accountText);
  return (
    <TextField
      id="one-time-password"
      label={say('oneTimePassword')}
      hint={say('oneTimeHint')}
      kind="number"
      fills="one-time-code"
      value={value}
      maxLength={7}
      error={tried && !isSixDigits(value) ? say('sixDigits') : null}
      onValue={(typed) => onValue(typed.replace(/\s/g, ''))}
      onDone={onDone}
    />
  );
}
