import { addDays, instantOf, parseDate } from '@anqi/shared';
import { type Condition, ENDED, OPEN } from './request-scopes.js';
import type { RequestFilter } from './requests.query.dto.js';
import { searchKeysOf } from './text-pairs.js';

/** What a list leaves out beside its scope. */
export function filtersOf(query: RequestFilter, now: Date): Condition[] {
  const { status, state, category, due, dueFrom, dueUntil, enterpriseId, q } = query;
  return [
    ...(status ? [{ sql: 'r.status = :status', values: { status } }] : []),
    ...(state === 'open' ? [{ sql: OPEN, values: {} }] : []),
    ...(state === 'ended' ? [{ sql: ENDED, values: {} }] : []),
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

/** The beginning of a number: year and month at least, perhaps the rest. */
const NUMBER = /^20\d{2}(0[1-9]|1[0-2])\d{0,2}(-[0-9A-Z]*)?$/i;

const NUMBER_LENGTH = 20;

/**
 * The beginning of the number where it is one, else all of its pairs of characters: no index helps with either of two things.
 * One character alone is looked for as it stands.
 */
function searchFor(wanted: string): Condition {
  if (!NUMBER.test(wanted)) return searchInWords(wanted);
  const start = wanted.toUpperCase();
  return {
    sql: 'r.number BETWEEN :start AND :end',
    values: { start, end: start.padEnd(NUMBER_LENGTH, 'Z') },
  };
}

function searchInWords(wanted: string): Condition {
  const pairs = searchKeysOf(wanted);
  if (pairs.length === 0) {
    const literal = wanted.replace(/[!%_]/g, (sign) => `!${sign}`);
    return { sql: "r.words LIKE :part ESCAPE '!'", values: { part: `%${literal}%` } };
  }
  const found = `SELECT p.requestId FROM request_pairs p WHERE p.pair IN (:...pairs)
    GROUP BY p.requestId HAVING COUNT(*) = :pairCount`;
  return { sql: `r.id IN (${found})`, values: { pairs, pairCount: pairs.length } };
}
