import { addDays, instantOf, parseDate } from '@anqi/shared';
import { type Condition, OPEN } from './request-scopes.js';
import type { RequestFilter } from './requests.query.dto.js';
import { searchKeysOf } from './text-pairs.js';

/** What a list leaves out beside its scope. */
export function filtersOf(query: RequestFilter, now: Date): Condition[] {
  const { status, state, category, due, dueFrom, dueUntil, enterpriseId, q } = query;
  return [
    ...(status ? [{ sql: 'r.status = :status', values: { status } }] : []),
    ...(state === 'open' ? [{ sql: OPEN, values: {} }] : []),
    ...(state === 'ended' ? [{ sql: `NOT (${OPEN})`, values: {} }] : []),
    ...(category ? [{ sql: 'r.category = :category', values: { category } }] : []),
    ...(enterpriseId ? [{ sql: 'r.enterpriseId = :enterpriseId', values: { enterpriseId } }] : []),
    ...(due === 'red' ? [{ sql: 'r.dueAt <= :now', values: { now } }] : []),
    ...(due === 'amber' ? [{ sql: 'r.amberAt <= :now', values: { now } }] : []),
    ...(dueFrom ? [{ sql: 'r.dueAt >= :dueFrom', values: { dueFrom: startOf(dueFrom) } }] : []),
    ...(dueUntil
      ? [{ sql: 'r.dueAt < :dueUntil', values: { dueUntil: startOf(addDays(dueUntil, 1)) } }]
      : []),
    ...(q?.trim() ? [searchFor(q.trim())] : []),
  ];
}

/** Local midnight. */
const startOf = (date: string): Date => new Date(instantOf(parseDate(date), 0));

/** All of its pairs of characters, or the beginning of the number; one character alone is looked for as it stands. */
function searchFor(wanted: string): Condition {
  const literal = wanted.replace(/[!%_]/g, (sign) => `!${sign}`);
  const number = "r.number LIKE :start ESCAPE '!'";
  const start = `${literal.toUpperCase()}%`;
  const pairs = searchKeysOf(wanted);
  if (pairs.length === 0) {
    return { sql: `${number} OR r.words LIKE :part ESCAPE '!'`, values: { start, part: `%${literal}%` } };
  }
  const found = `SELECT p.requestId FROM request_pairs p WHERE p.pair IN (:...pairs)
    GROUP BY p.requestId HAVING COUNT(*) = :pairCount`;
  return { sql: `${number} OR r.id IN (${found})`, values: { start, pairs, pairCount: pairs.length } };
}
