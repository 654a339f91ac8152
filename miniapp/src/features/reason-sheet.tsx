import { useState, type ReactNode } from 'react';
import type { Problem } from '../api';
import { TextField } from '../ui';
import { FormSheet } from '../ui/form-sheet';
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
  const [tried, setTried] = useState(false);
  const { form, change, forget } = useKeptForm(props.keepAs, () => ({ words: '' }));
  const isShort = lengthOf(form.words) < props.least;
  const press = async () => {
    setTried(true);
    if (!isShort && !props.incomplete && (await props.onYes(form.words.trim()))) forget();
  };
  return (
    <FormSheet
      id="reason-yes"
      title={props.title}
      yes={props.yes}
      danger={props.danger}
      busy={props.busy}
      onYes={() => void press()}
      onClose={props.onClose}
    >
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
    </FormSheet>
  );
}
