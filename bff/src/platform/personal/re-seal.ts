import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { KeyedColumn } from './personal-column.js';

/** A column whose values are sealed, or keyed otherwise, each by itself. */
export interface SealedColumn {
  entity: EntityTarget<ObjectLiteral>;
  property: string;
  isJson: boolean;
  /** What should stand there: the same where nothing has to change. `key` is the row's. */
  renew(stored: unknown, key: string): unknown;
}

export interface ReSealed {
  table: string;
  column: string;
  rows: number;
  renewed: number;
}

const BATCH = 200;

/** Every personal column of the data source. */
export function personalColumns({ entityMetadatas }: DataSource): SealedColumn[] {
  return entityMetadatas.flatMap(({ target, columns }) =>
    columns.flatMap(({ transformer, propertyName }) =>
      transformer instanceof KeyedColumn
        ? [{ entity: target, property: propertyName, ...renewing(transformer) }]
        : [],
    ),
  );
}

function renewing(column: KeyedColumn): Pick<SealedColumn, 'isJson' | 'renew'> {
  const { isJson } = column;
  const renew = (stored: unknown): unknown =>
    column.isCurrent(stored) ? stored : column.to(column.from(stored));
  return { isJson, renew };
}

/**
 * Brings a column to the key and suite in use, a batch a transaction, by the key of the rows. It may be stopped and
 * begun again at any time, and run beside the server: a row that changed meanwhile was sealed by the server.
 */
export async function reSeal(dataSource: DataSource, column: SealedColumn): Promise<ReSealed> {
  const { tableName, primaryColumns } = dataSource.getMetadata(column.entity);
  const [key, ...others] = primaryColumns;
  if (key === undefined || others.length > 0) throw new Error(`${tableName} has no single key`);
  const escape = (name: string): string => dataSource.driver.escape(name); // `before` is a word of SQL
  const names = { table: tableName, column: escape(column.property), key: escape(key.databaseName) };
  const done: ReSealed = { table: tableName, column: column.property, rows: 0, renewed: 0 };
  for (let after = ''; ;) {
    const rows = await dataSource.manager.query<StoredRow[]>(
      `SELECT ${names.key} AS id, ${names.column} AS stored FROM ${names.table}
       WHERE ${names.key} > ? AND ${names.column} IS NOT NULL ORDER BY ${names.key} LIMIT ${BATCH}`,
      [after],
    );
    const last = rows.at(-1);
    if (last === undefined) return done;
    done.rows += rows.length;
    done.renewed += await dataSource.transaction((tx) => writeBatch(tx, { names, rows, column }));
    after = last.id;
  }
}

interface StoredRow {
  id: string;
  stored: unknown;
}

interface Batch {
  names: { table: string; column: string; key: string };
  rows: StoredRow[];
  column: SealedColumn;
}

/** An object is written once and at most emptied later; of a text the row has to hold what was read. */
async function writeBatch(tx: EntityManager, { names, rows, column }: Batch): Promise<number> {
  const { isJson } = column;
  const unchanged = isJson ? `${names.column} IS NOT NULL` : `${names.column} = ?`;
  const sql = `UPDATE ${names.table} SET ${names.column} = ? WHERE ${names.key} = ? AND ${unchanged}`;
  let count = 0;
  for (const { id, stored } of rows) {
    const value = isJson && typeof stored === 'string' ? (JSON.parse(stored) as unknown) : stored;
    const fresh = column.renew(value, id);
    if (fresh === value) continue;
    await tx.query(sql, isJson ? [JSON.stringify(fresh), id] : [fresh, id, stored]);
    count += 1;
  }
  return count;
}
