import type { EntityManager } from 'typeorm';
import { personalColumn, type Row } from '../platform/index.js';
import type { Listed } from './adapters/adapter.js';

export interface PageOfRows {
  /** Part of a cell; blank finds all. */
  query: string;
  /** Id of the row that the page follows; null for the first page. */
  after: string | null;
  limit: number;
}

interface Condition {
  sql: string;
  values: readonly string[];
}

const ALL: Condition = { sql: '1 = 1', values: [] };

/** Ids of a page's rows in the order of the list, and one more where it goes on. */
export async function findRows(
  tx: EntityManager,
  listed: Listed,
  { query, after, limit }: PageOfRows,
): Promise<string[]> {
  const { table, order, where = ALL.sql } = listed;
  const [found, follows] = [searchFor(tx, listed, query), await following(tx, listed, after)];
  const rows: Row[] = await tx.query(
    `SELECT r.id AS id FROM ${table} r WHERE ${where} AND ${found.sql} AND ${follows.sql}
     ORDER BY ${order}, r.id LIMIT ${limit + 1}`,
    [...found.values, ...follows.values],
  );
  return rows.map(({ id }) => id as string);
}

export async function countRows(tx: EntityManager, { table, where = ALL.sql }: Listed): Promise<number> {
  const [row]: Row[] = await tx.query(`SELECT COUNT(*) AS n FROM ${table} r WHERE ${where}`);
  return Number(row?.n ?? 0);
}

function searchFor(tx: EntityManager, { searched, coded = [], sealed }: Listed, query: string): Condition {
  if (query === '') return ALL;
  const pattern = `%${query.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
  const conditions = [
    ...searched.map((sql): Condition => ({ sql, values: [pattern] })),
    ...coded.flatMap(({ sql, names }) => {
      const { names: all, idOf } = names();
      const codes = all.filter((name) => name.includes(query)).map((name) => idOf(name) ?? name);
      return codes.map((code): Condition => ({ sql, values: [code] }));
    }),
    ...(sealed
      ? [{ sql: 'r.name LIKE ?', values: [personalColumn(tx, sealed, 'name').patternOf(query)] }]
      : []),
  ];
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    values: conditions.flatMap(({ values }) => values),
  };
}

/** One that is there no more has no place: the list begins again. */
async function following(
  tx: EntityManager,
  { table, order }: Listed,
  after: string | null,
): Promise<Condition> {
  if (after === null) return ALL;
  const [row]: Row[] = await tx.query(`SELECT ${order} AS place FROM ${table} r WHERE r.id = ?`, [after]);
  if (row === undefined) return ALL;
  const place = row.place as string;
  return { sql: `(${order} > ? OR (${order} = ? AND r.id > ?))`, values: [place, place, after] };
}
