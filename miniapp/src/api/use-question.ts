import { useCallback, useEffect, useRef, useState } from 'react';
import { network } from '../platform/network';
import type { Problem } from './problem';
import { addressOf, request } from './request';
import type { AnswerOf, AsksOf, Questions } from './routes';
import type { Query } from './use-query';

type Held<T> = { said: string; data: T | null; problem: Problem | null; loading: boolean };

/**
 * Asks once and again on demand, or when the network is back after it failed. Nothing is kept: an old verdict
 * on a code must not pass for a new one.
 */
export function useQuestion<R extends keyof Questions>(route: R, asks: AsksOf<R> | null): Query<AnswerOf<R>> {
  type T = AnswerOf<R>;
  const said = asks === null ? '' : addressOf(route, asks) + JSON.stringify(asks);
  const nothing = { said, data: null, problem: null, loading: said !== '' };
  const [held, setHeld] = useState<Held<T>>(nothing);
  const latest = useRef({ asks, said });
  latest.current = { asks, said };

  const ask = useCallback(async () => {
    const wanted = latest.current;
    if (wanted.asks === null) return;
    setHeld({ said: wanted.said, data: null, problem: null, loading: true });
    const result = await request(route, wanted.asks);
    if (wanted.said !== latest.current.said) return; // another question has been asked meanwhile
    setHeld({
      said: wanted.said,
      data: result.ok ? result.value : null,
      problem: result.ok ? null : result.problem,
      loading: false,
    });
  }, [route]);

  useEffect(() => {
    if (said !== '') void ask();
  }, [said, ask]);
  const failed = held.problem !== null && held.problem.kind !== 'problem';
  useEffect(() => (failed ? network.onChange((online) => online && void ask()) : undefined), [failed, ask]);

  const shown = held.said === said ? held : nothing;
  return { ...shown, stale: false, reload: () => void ask() };
}
