import { useRef, useState } from 'react';
import { request, type AnswerOf, type AsksOf, type Problem } from '../../api';
import type { Questions } from '../../api/routes';

export interface Attempt<R extends keyof Questions> {
  busy: boolean;
  problem: Problem | null;
  /** The answer, or null where there is none: `problem` says why. A second tap meanwhile does nothing. */
  go: (asks: AsksOf<R>) => Promise<AnswerOf<R> | null>;
}

/** One of the doors: asked without a key, for its answer is a secret. */
export function useAttempt<R extends keyof Questions>(route: R): Attempt<R> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const underWay = useRef(false);
  const go = async (asks: AsksOf<R>): Promise<AnswerOf<R> | null> => {
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    setProblem(null);
    const result = await request(route, asks);
    underWay.current = false;
    setBusy(false);
    if (!result.ok) setProblem(result.problem);
    return result.ok ? result.value : null;
  };
  return { busy, problem, go };
}
