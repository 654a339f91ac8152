import { useCallback, useEffect, useRef, useState } from 'react';
import { cache } from './cache';
import { clock } from '../platform/clock';
import { network } from '../platform/network';
import type { Problem } from './problem';
import { addressOf, request } from './request';
import type { AnswerOf, AsksOf, Reads } from './routes';

export interface Query<T> {
  /** The newest answer known, maybe an old one: see `stale`. */
  data: T | null;
  /** Why the last request brought nothing. */
  problem: Problem | null;
  loading: boolean;
  /** What is shown was kept from before and could not be renewed. */
  stale: boolean;
  reload: () => void;
}

type Held<T> = { address: string; data: T | null; problem: Problem | null; loading: boolean };

/** A phone says that its network is back before a request finds its way. */
const AGAIN_MS = 2_000;

/**
 * Reads a route while the page is shown: what was kept at once, then what the server says now; again when the
 * network comes back, and once more a moment later where that was too soon. `null` instead of parameters asks nothing yet.
 */
export function useQuery<R extends keyof Reads>(route: R, asks: AsksOf<R> | null): Query<AnswerOf<R>> {
  type T = AnswerOf<R>;
  const address = asks === null ? '' : addressOf(route, asks);
  const [held, setHeld] = useState<Held<T>>(() => first<T>(address));
  const isLost = held.problem?.kind === 'offline';
  const latest = useRef({ asks, address, isLost });
  latest.current = { asks, address, isLost };

  const load = useCallback(async () => {
    const wanted = latest.current;
    if (wanted.asks === null) return;
    setHeld((before) => ({ ...fit(before, wanted.address), loading: true }));
    const result = await request(route, wanted.asks);
    if (result.ok) cache.write(wanted.address, result.value, clock.now());
    if (wanted.address !== latest.current.address) return; // the page has moved on
    setHeld((before) => ({
      address: wanted.address,
      data: result.ok ? result.value : remains(fit(before, wanted.address), result.problem),
      problem: result.ok ? null : result.problem,
      loading: false,
    }));
  }, [route]);

  useEffect(() => {
    if (address !== '') void load();
    let again: ReturnType<typeof setTimeout> | undefined;
    const stop = network.onChange((online) => {
      clearTimeout(again);
      if (!online) return;
      void load();
      again = setTimeout(() => latest.current.isLost && void load(), AGAIN_MS);
    });
    return () => {
      clearTimeout(again);
      stop();
    };
  }, [address, load]);

  const shown = fit(held, address);
  return { ...shown, stale: shown.data !== null && shown.problem !== null, reload: () => void load() };
}

function first<T>(address: string): Held<T> {
  const kept = address === '' ? null : cache.read<T>(address);
  return { address, data: kept?.value ?? null, problem: null, loading: address !== '' };
}

/** What is held belongs to another address after the parameters changed. */
const fit = <T>(held: Held<T>, address: string): Held<T> =>
  held.address === address ? held : first<T>(address);

/** A refusal takes the old answer away; a dead zone does not. */
const remains = <T>(held: Held<T>, problem: Problem): T | null =>
  problem.kind === 'problem' ? null : held.data;
