import { accountText } from '@anqi/shared/wording/ui/account';
import { TextField, useText } from '../../ui';

interface CodeFieldProps {
  value: string;
  onValue: (value: string) => void;
  tried: boolean;
}

const LETTERS = 16;

export const isWholeCode = (typed: string): boolean => typed.replace(/[^0-9a-z]/gi, '').length === LETTERS;

/** The one-time code by which somebody takes an account. */
export function CodeField({ value, onValue, tried }: CodeFieldProps) {
  const say = useText(accountText);
  return (
    <TextField
      id="admission-code"
      label={say('code')}
      hint={say('codeHint')}
      value={value}
      maxLength={24}
      placeholder="XXXX-XXXX-XXXX-XXXX"
      error={tried && !isWholeCode(value) ? say('codeShort') : null}
      onValue={onValue}
    />
  );
}
