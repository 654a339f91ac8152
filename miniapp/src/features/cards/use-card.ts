import { useEffect, useRef } from 'react';
import { cache, useQuery, useQuestion, type CardOpening, type Query } from '../../api';
import { clock } from '../../platform/clock';
import { useSession } from '../session/session';

/** One of them: the code that was scanned, or the enterprise whose member looks. */
export interface CardAddress {
  token: string | null;
  enterpriseId?: string;
}

const keptAs = (token: string): string => `card:${token}`;

/** A card as it is now; without a network as it was opened last, for numbers on it still answer. */
export function useCard({ token, enterpriseId }: CardAddress): Query<CardOpening> {
  const scanned = useQuestion('POST /card-openings', token === null ? null : { body: { token } });
  const own = useQuery(
    'GET /enterprises/{id}/card',
    token === null && enterpriseId ? { path: { id: enterpriseId } } : null,
  );
  const query = token === null ? own : withKept(scanned, token);
  const opened = scanned.data;
  useEffect(() => {
    if (token !== null && opened !== null && opened.verdict !== 'not-ours') {
      cache.write(keptAs(token), opened, clock.now());
    }
  }, [token, opened]);
  useAnotherVisitor(query.reload);
  return query;
}

function withKept(scanned: Query<CardOpening>, token: string): Query<CardOpening> {
  const isCut = scanned.problem !== null && scanned.problem.kind !== 'problem';
  const kept = isCut ? cache.read<CardOpening>(keptAs(token)) : null;
  return kept === null ? scanned : { ...scanned, data: kept.value, stale: true };
}

/** Whoever signs in from here sees more of the card: it is asked for anew. */
function useAnotherVisitor(reload: () => void): void {
  const { session, loading } = useSession();
  const visitor = loading ? null : (session?.account.id ?? '');
  const before = useRef(visitor);
  useEffect(() => {
    const isAnother = visitor !== null && before.current !== null && before.current !== visitor;
    if (visitor !== null) before.current = visitor;
    if (isAnother) reload();
  }); // after every rendering: `reload` is a new function each time
}
