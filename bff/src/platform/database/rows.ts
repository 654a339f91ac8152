/**
 * Written SQL on the hot paths: values as every driver takes and gives them. SQLite takes no Date and no boolean
 * and gives instants back as text; MariaDB gives JSON as text, MySQL as objects.
 */
import type { EntityManager } from 'typeorm';
import { FewTripsRunner } from './few-trips.js';

export type SqlValue = string | number | null;
export type Row = Record<string, unknown>;

/** `YYYY-MM-DD HH:mm:ss.SSS` in UTC, as TypeORM writes instants on SQLite too. */
export function sqlInstant(at: Date): string {
  const text = at.toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 23)}`;
}

export function toSql(value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return sqlInstant(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') return JSON.stringify(value);
  return value as string | number;
}

export function instantOf(value: unknown): Date {
  if (value instanceof Date) return value;
  const text = String(value).replace(' ', 'T');
  return new Date(text.endsWith('Z') ? text : `${text}Z`);
}

export function instantOrNull(value: unknown): Date | null {
  return value === null || value === undefined ? null : instantOf(value);
}

export function flagOf(value: unknown): boolean {
  return value === true || Number(value) === 1;
}

export function jsonOf<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}

/** Ids out of a GROUP_CONCAT. */
export function idsOf(joined: unknown): string[] {
  return typeof joined === 'string' && joined !== '' ? joined.split(',') : [];
}

/** `?, ?, ?` for a list; an empty one matches nothing. */
export function marks(list: readonly unknown[]): string {
  return list.length === 0 ? 'NULL' : list.map(() => '?').join(', ');
}

/** One statement for all rows; they have the same columns. `ending`: what follows the values. */
export async function insertRows(
  tx: EntityManager,
  table: string,
  rows: readonly Row[],
  ending = '',
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const names = Object.keys(first);
  const columns = names.map((name) => `\`${name}\``).join(', '); // `before` is a word of SQL; SQLite takes these quotes too
  const tuple = `(${marks(names)})`;
  const values: SqlValue[] = [];
  for (const row of rows) for (const name of names) values.push(toSql(row[name]));
  await writeLater(
    tx,
    `INSERT INTO ${table} (${columns}) VALUES ${rows.map(() => tuple).join(', ')} ${ending}`,
    values,
  );
}

/** A write of a transaction whose answer nobody reads: it may go out with what comes after it (see `few-trips.ts`). */
export async function writeLater(tx: EntityManager, sql: string, values: readonly SqlValue[]): Promise<void> {
  if (tx.queryRunner instanceof FewTripsRunner) await tx.queryRunner.later(sql, values);
  else await tx.query(sql, [...values]);
}

/** How many rows an UPDATE or DELETE met. */
export async function affected(tx: EntityManager, sql: string, values: readonly SqlValue[]): Promise<number> {
  const { queryRunner } = tx;
  if (!queryRunner) throw new Error('a write outside a transaction');
  const result =
    queryRunner instanceof FewTripsRunner
      ? await queryRunner.ask(sql, values)
      : await queryRunner.query(sql, [...values], true);
  return result.affected ?? 0;
}

/** Rows, inside a transaction or outside of any. */
export async function readRows<T = Row>(
  { queryRunner, dataSource }: EntityManager,
  sql: string,
  values: readonly SqlValue[],
): Promise<T[]> {
  if (queryRunner instanceof FewTripsRunner) return (await queryRunner.ask(sql, values)).raw as T[];
  return dataSource.query(sql, [...values], queryRunner);
}
