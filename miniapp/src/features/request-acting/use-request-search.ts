import { useState } from 'react';
import { useQuery, type RequestRow } from '../../api';
import { useSettled } from '../lists/use-settled';

const LEAST = 2;

export interface RequestSearch {
  typed: string;
  setTyped: (typed: string) => void;
  /** Of whichever enterprise, without the one and duplicates; `null` until enough is typed and an answer is there. */
  found: RequestRow[] | null;
}

/** Finds other requests than `ownId` by number or words, while it is typed. */
export function useRequestSearch(ownId: string): RequestSearch {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed);
  const isAsked = q.length >= LEAST;
  const { data } = useQuery(
    'GET /requests',
    isAsked ? { query: { scope: 'centre' as const, q, limit: 8 } } : null,
  );
  const found =
    isAsked && data !== null
      ? data.items.filter(({ id, status }) => id !== ownId && status !== 'duplicate')
      : null;
  return { typed, setTyped, found };
}
