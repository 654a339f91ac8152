import { useRef, useState } from 'react';
import { isPassing, type Problem, type RequestSheet, type SheetTrial } from '../../api';
import { takeInSheet, trySheet } from '../../api/sheets';
import { randomKey } from '../../platform/random-key';
import { sheetFiles, type ChosenSheet } from '../../platform/sheet-files';

export interface SheetWork {
  busy: 'checking' | 'taking' | null;
  trial: SheetTrial | null;
  done: RequestSheet | null;
  problem: Problem | null;
  /** Asks for a file and checks it. */
  choose: () => void;
  takeIn: (again: boolean) => void;
}

/** One file from the choice to its requests; a second tap meanwhile does nothing. */
export function useSheet(onDone: () => void): SheetWork {
  const [busy, setBusy] = useState<SheetWork['busy']>(null);
  const [trial, setTrial] = useState<SheetTrial | null>(null);
  const [done, setDone] = useState<RequestSheet | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const chosen = useRef<ChosenSheet | null>(null);
  const intention = useRef<{ key: string; again: boolean } | null>(null);
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
      const result = await trySheet(sheet);
      if (result.ok) setTrial(result.value);
      else setProblem(result.problem);
    });
  };

  const takeIn = (again: boolean): Promise<void> =>
    during('taking', async () => {
      const sheet = chosen.current;
      if (sheet === null) return;
      if (intention.current?.again !== again) intention.current = { key: randomKey(), again };
      const result = await takeInSheet(sheet, intention.current);
      if (result.ok) {
        setDone(result.value);
        setTrial(null);
        onDone();
        return;
      }
      setProblem(result.problem);
      if (isPassing(result.problem)) return;
      intention.current = null;
      // Somebody was faster, or an enterprise is no longer there: it is checked anew.
      const checked = await trySheet(sheet);
      if (checked.ok) setTrial(checked.value);
    });

  return {
    busy,
    trial,
    done,
    problem,
    choose: () => void choose(),
    takeIn: (again) => void takeIn(again),
  };
}
