import { jest } from '@jest/globals';
import type { DataSource, QueryRunner } from 'typeorm';

interface Statement {
  sql: string;
  parameters: unknown[];
}

/** Every statement that `work` sends, in order and once each. */
export async function statementsOf(
  dataSource: DataSource,
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  const runner = dataSource.createQueryRunner();
  const prototype = Object.getPrototypeOf(runner) as QueryRunner;
  await runner.release();
  const seen = new Map<string, Statement>();
  const send = prototype.query;
  const spy = jest.spyOn(prototype, 'query').mockImplementation(function (this: QueryRunner, ...args) {
    const [sql, parameters = []] = args as [string, unknown[]?];
    if (!seen.has(sql)) seen.set(sql, { sql, parameters });
    return send.apply(this, args);
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return [...seen.values()].filter(({ sql }) => /^\s*(SELECT|UPDATE|DELETE|WITH|\(SELECT)/i.test(sql));
}

/** A table of at most so many rows may be read whole; a list may be put in order while it is no longer than a page. */
const FEW_ROWS = 400;
const PAGE_ROWS = 101;

/** What of the statement grows with its tables; empty where all is found by an index. */
export async function growthOf(
  dataSource: DataSource,
  statement: Statement,
  isInOrder = false,
): Promise<string[]> {
  return dataSource.options.type === 'better-sqlite3'
    ? growthOnSqlite(dataSource, statement, isInOrder)
    : growthOnMysql(dataSource, statement, isInOrder);
}

/** Whether nothing but indices is read: rows that do not match are passed over where they are cheapest. */
export async function isByIndexAlone(
  dataSource: DataSource,
  { sql, parameters }: Statement,
): Promise<boolean> {
  if (dataSource.options.type === 'better-sqlite3') {
    const steps = (await dataSource.query(`EXPLAIN QUERY PLAN ${sql}`, parameters)) as { detail: string }[];
    return steps.every(({ detail }) => detail.includes('USING COVERING INDEX'));
  }
  const steps = (await dataSource.query(`EXPLAIN ${sql}`, parameters)) as MysqlStep[];
  return steps.every(({ Extra }) => /Using index(?! condition)/.test(Extra ?? ''));
}

interface MysqlStep {
  table: string | null;
  type: string | null;
  key: string | null;
  rows: number | string | null;
  Extra: string | null;
}

async function growthOnMysql(
  dataSource: DataSource,
  { sql, parameters }: Statement,
  isInOrder: boolean,
): Promise<string[]> {
  const steps = (await dataSource.query(`EXPLAIN ${sql}`, parameters)) as MysqlStep[];
  return steps.flatMap((step) => {
    const { table, type, key, rows, Extra } = step;
    const isSort = Extra?.includes('filesort') === true && Number(rows) > PAGE_ROWS;
    return [
      ...(isScan(step, isInOrder)
        ? [`reads all of ${table ?? ''} (${type ?? ''} ${key ?? ''} ${Number(rows)})`]
        : []),
      ...(isSort ? [`sorts ${Number(rows)} rows of ${table ?? ''}`] : []),
    ];
  });
}

function isScan({ table, type, rows, Extra }: MysqlStep, isInOrder: boolean): boolean {
  if (Number(rows) <= FEW_ROWS || table?.startsWith('<')) return false;
  if (isInOrder && type === 'index') return Extra?.includes('filesort') === true;
  return type === 'ALL' || type === 'index';
}

/** A page of a whole table in the order of an index is told as a scan, and ends with the page. */
const isPageOfAll = (sql: string): boolean => !/\bWHERE\b/i.test(sql) && /\bLIMIT \d+$/.test(sql.trim());

async function growthOnSqlite(
  dataSource: DataSource,
  { sql, parameters }: Statement,
  isInOrder: boolean,
): Promise<string[]> {
  const steps = (await dataSource.query(`EXPLAIN QUERY PLAN ${sql}`, parameters)) as { detail: string }[];
  if (isPageOfAll(sql) && !steps.some(({ detail }) => detail.includes('TEMP B-TREE'))) return [];
  const large = new Set<string>();
  for (const { tableName } of dataSource.entityMetadatas) {
    const [{ count }] = (await dataSource.query(`SELECT COUNT(*) AS count FROM ${tableName}`)) as [
      { count: number },
    ];
    if (count > FEW_ROWS) large.add(tableName);
  }
  const nameOf = (alias: string): string =>
    new RegExp(`"?(\\w+)"?\\s+(?:AS\\s+)?"?${alias}"?(?=[\\s,)]|$)`, 'i').exec(sql)?.[1] ?? alias;
  return steps
    .filter(({ detail }) => !isInOrder || !detail.includes(' USING '))
    .map(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1])
    .filter(
      (alias): alias is string => alias !== undefined && large.has(large.has(alias) ? alias : nameOf(alias)),
    )
    .map((alias) => `reads all of ${alias}`);
}
