import { useState, type ReactNode } from 'react';
import { commonText } from '@anqi/shared/wording/ui/common';
import type { Problem } from '../api';
import { Button, Sheet, TextField, useText } from '../ui';
import { ProblemNote } from './problem-note';
import { useKeptForm } from './use-kept-form';

export interface ReasonSheetProps {
  title: string;
  /** Above the field: what the tap will do. */
  children?: ReactNode;
  label: string;
  /** Characters (code points) that make a reason. */
  least: number;
  /** What is said where there are fewer. */
  tooShort: string;
  yes: string;
  danger?: boolean;
  busy: boolean;
  problem: Problem | null;
  /** Under what the words are kept until they are sent. */
  keepAs: string;
  /** Other fields of the sheet are not filled in yet. */
  incomplete?: boolean;
  /** Tells whether it was done. */
  onYes: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

const lengthOf = (words: string) => Array.from(words.trim()).length;

/** Asks for a written reason before something is done; the words survive a lost network and a reload. */
export function ReasonSheet(props: ReasonSheetProps) {
  const say = useText(commonText);
  const [tried, setTried] = useState(false);
  const { form, change, forget } = useKeptForm(props.keepAs, () => ({ words: '' }));
  const isShort = lengthOf(form.words) < props.least;
  const press = async () => {
    setTried(true);
    if (!isShort && !props.incomplete && (await props.onYes(form.words.trim()))) forget();
  };
  const foot = (
    <>
      <Button
        id="reason-yes"
        tone={props.danger ? 'danger' : 'primary'}
        busy={props.busy}
        onTap={() => void press()}
      >
        {props.yes}
      </Button>
      <Button tone="plain" onTap={props.onClose}>
        {say('back')}
      </Button>
    </>
  );
  return (
    <Sheet title={props.title} onClose={props.onClose} foot={foot}>
      {props.children}
      <TextField
        id="reason-words"
        label={props.label}
        long
        maxLength={500}
        value={form.words}
        error={tried && isShort ? props.tooShort : null}
        onValue={(words) => change({ words })}
      />
      <ProblemNote problem={props.problem} />
    </Sheet>
  );
}
