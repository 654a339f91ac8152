import { useState } from 'react';
import { request, useQuery, type AsksOf, type Listed, type Problem, type Query } from '../../api';
import { addressOf } from '../../api/request';
import type { Reads } from '../../api/routes';

/** Routes that answer a page of a list and the cursor of the next. */
type ListRoute = { [R in keyof Reads]: Reads[R]['answer'] extends Listed<infer _> ? R : never }[keyof Reads];
type AnswerOf<R extends ListRoute> = Reads[R]['answer'] & Listed<ItemOf<R>>;
type ItemOf<R extends ListRoute> = Reads[R]['answer']['items'][number];

export interface Pages<T, A extends Listed<T> = Listed<T>> {
  /** The first page as the query knows it: its loading and its problems are the list's. */
  first: Query<A>;
  items: T[];
  hasMore: boolean;
  loadingMore: boolean;
  /** Why the last further page did not come. */
  problem: Problem | null;
  more: () => void;
  reload: () => void;
}

interface Further<T> {
  address: string;
  items: T[];
  nextCursor: string | null;
}

/** A list that grows page by page, by cursor; another filter begins it anew. `null` asks nothing yet. */
export function usePages<R extends ListRoute>(
  route: R,
  asks: AsksOf<R> | null,
): Pages<ItemOf<R>, AnswerOf<R>> {
  type T = ItemOf<R>;
  const first = useQuery(route, asks) as unknown as Query<AnswerOf<R>>;
  const address = asks === null ? '' : addressOf(route, asks);
  const [held, setHeld] = useState<Further<T> | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const further = held?.address === address ? held : null;
  const cursor = further === null ? (first.data?.nextCursor ?? null) : further.nextCursor;

  const more = async () => {
    if (asks === null || cursor === null || loadingMore) return;
    setLoadingMore(true);
    const { query = {} } = asks as unknown as { query?: Record<string, string> };
    const result = await request(route, { ...asks, query: { ...query, cursor } } as AsksOf<R>);
    setLoadingMore(false);
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    const page = result.value as Listed<T>;
    setHeld({ address, items: [...(further?.items ?? []), ...page.items], nextCursor: page.nextCursor });
  };

  return {
    first,
    items: [...(first.data?.items ?? []), ...(further?.items ?? [])],
    hasMore: cursor !== null,
    loadingMore,
    problem,
    more: () => void more(),
    reload: () => {
      setHeld(null);
      first.reload();
    },
  };
}
