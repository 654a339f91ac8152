import { useRef, useState } from 'react';
import { isPassing, type Problem, type Result } from '../../api';
import { randomKey } from '../../platform/random-key';
import { sheetFiles, type ChosenSheet } from '../../platform/sheet-files';

export interface FileWork<Trial, Done, How> {
  busy: 'checking' | 'taking' | null;
  trial: Trial | null;
  done: Done | null;
  problem: Problem | null;
  /** Asks for a file and checks it. */
  choose: () => void;
  takeIn: (how: How) => void;
}

interface Calls<Trial, Done, How> {
  check: (sheet: ChosenSheet) => Promise<Result<Trial>>;
  take: (sheet: ChosenSheet, how: How, key: string) => Promise<Result<Done>>;
}

/** One file from the choice until it is taken in; a second tap meanwhile does nothing. */
export function useSheetWork<Trial, Done, How>(
  { check, take }: Calls<Trial, Done, How>,
  onDone: () => void,
): FileWork<Trial, Done, How> {
  const [busy, setBusy] = useState<'checking' | 'taking' | null>(null);
  const [trial, setTrial] = useState<Trial | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const chosen = useRef<ChosenSheet | null>(null);
  const intention = useRef<{ key: string; how: How } | null>(null);
  const underWay = useRef(false);

  const during = async (what: 'checking' | 'taking', work: () => Promise<void>): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(what);
    setProblem(null);
    await work();
    underWay.current = false;
    setBusy(null);
  };

  const choose = async (): Promise<void> => {
    const sheet = await sheetFiles.choose();
    if (sheet === null) return;
    await during('checking', async () => {
      chosen.current = sheet;
      intention.current = null;
      setTrial(null);
      setDone(null);
      const result = await check(sheet);
      if (result.ok) setTrial(result.value);
      else setProblem(result.problem);
    });
  };

  const takeIn = (how: How): Promise<void> =>
    during('taking', async () => {
      const sheet = chosen.current;
      if (sheet === null) return;
      if (intention.current?.how !== how) intention.current = { key: randomKey(), how };
      const result = await take(sheet, how, intention.current.key);
      if (result.ok) {
        setDone(result.value);
        setTrial(null);
        onDone();
        return;
      }
      setProblem(result.problem);
      if (isPassing(result.problem)) return;
      intention.current = null;
      // Somebody was faster: it is checked anew.
      const checked = await check(sheet);
      if (checked.ok) setTrial(checked.value);
    });

  return {
    ...{ busy, trial, done, problem },
    choose: () => void choose(),
    takeIn: (how) => void takeIn(how),
  };
}
