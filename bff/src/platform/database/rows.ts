/**
 * Written SQL on the hot paths: values as every driver takes and gives them. SQLite takes no Date and no boolean
 * and gives instants back as text; MariaDB gives JSON as text, MySQL as objects.
 */
import type { EntityManager } from 'typeorm';

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
  const columns = names.map((name) => tx.dataSource.driver.escape(name)).join(', '); // `before` is a word of SQL
  const tuple = `(${marks(names)})`;
  await tx.query(
    `INSERT INTO ${table} (${columns}) VALUES ${rows.map(() => tuple).join(', ')} ${ending}`,
    rows.flatMap((row) => names.map((name) => toSql(row[name]))),
  );
}

/** How many rows an UPDATE or DELETE met. */
export async function affected(tx: EntityManager, sql: string, values: readonly SqlValue[]): Promise<number> {
  const runner = tx.queryRunner;
  if (!runner) throw new Error('a write outside a transaction');
  return (await runner.query(sql, [...values], true)).affected ?? 0;
}
