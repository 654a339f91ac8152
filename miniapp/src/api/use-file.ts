import { useState } from 'react';
import { openFile } from '../platform/files';
import { noAnswer, readProblem, type Problem } from './problem';
import { addressOf, headers, ready } from './request';
import type { AsksOf, FileRoute } from './routes';

export interface FileQuery<R extends FileRoute> {
  busy: boolean;
  problem: Problem | null;
  /** Fetches and opens it; a second tap meanwhile does nothing. */
  open: (asks: AsksOf<R>, name: string) => Promise<void>;
}

/** A file that the server makes for whoever is signed in. */
export function useFile<R extends FileRoute>(route: R): FileQuery<R> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async (asks: AsksOf<R>, name: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const over = await ready();
    if (over !== null) {
      setBusy(false);
      return setProblem(over);
    }
    const opened = await openFile({ path: addressOf(route, asks), headers: headers(), name });
    setBusy(false);
    if (opened.kind === 'opened') return;
    setProblem(opened.kind === 'answer' ? readProblem(opened.status, opened.body) : noAnswer(opened.kind));
  };
  return { busy, problem, open };
}
