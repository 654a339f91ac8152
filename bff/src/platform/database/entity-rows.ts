/**
 * Entities by written SQL: by the columns that their classes state and those columns' transformers, without the
 * ORM's own statements. Relations are not known here.
 */
import type { EntityManager, EntityTarget, ObjectLiteral, ValueTransformer } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { flagOf, insertRows, instantOf, jsonOf, type Row, toSql, writeLater } from './rows.js';

/** One statement for all rows: what is left out is NULL. */
export async function insertEntities<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly T[],
): Promise<void> {
  await insertRows(tx, tx.dataSource.getMetadata(entity).tableName, storedRows(tx, entity, rows));
}

/** Writes the columns that `after` has other values in than `before`; nothing where there are none. */
export async function updateEntity<T extends ObjectLiteral & { id: string }>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  before: T,
  after: T,
): Promise<void> {
  const { tableName, columns } = tx.dataSource.getMetadata(entity);
  const changed = columns.filter(({ propertyName }) => before[propertyName] !== after[propertyName]);
  if (changed.length === 0) return;
  const assignments = changed.map(({ databaseName }) => `${tx.dataSource.driver.escape(databaseName)} = ?`);
  const values = changed.map((column) => toSql(storedOf(column, after)));
  await writeLater(tx, `UPDATE ${tableName} SET ${assignments.join(', ')} WHERE id = ?`, [
    ...values,
    before.id,
  ]);
}

/** All columns of an entity as fields of a bundle's part (see `bundle.ts`), of the table `alias`. */
export function entityFields(
  { dataSource }: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  alias: string,
): Record<string, string> {
  const { columns } = dataSource.getMetadata(entity);
  return Object.fromEntries(
    columns.map(({ propertyName, databaseName }) => [
      propertyName,
      `${alias}.${dataSource.driver.escape(databaseName)}`,
    ]),
  );
}

/** What was read by them. */
export function entitiesFrom<T extends ObjectLiteral>(
  { dataSource }: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Row[],
): T[] {
  const { columns } = dataSource.getMetadata(entity);
  return rows.map(
    (row) =>
      Object.fromEntries(
        columns.map((column) => [column.propertyName, valueOf(column, row[column.propertyName])]),
      ) as T,
  );
}

function storedRows<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly T[],
): Row[] {
  const { columns } = tx.dataSource.getMetadata(entity);
  return rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column.databaseName, storedOf(column, row)])),
  );
}

function storedOf({ propertyName, transformer }: ColumnMetadata, row: ObjectLiteral): unknown {
  const value: unknown = row[propertyName];
  return transformer === undefined ? value : (transformer as ValueTransformer).to(value);
}

function valueOf({ type, transformer }: ColumnMetadata, stored: unknown): unknown {
  const value = stored === null || stored === undefined ? null : typed(type, stored);
  return transformer === undefined ? value : (transformer as ValueTransformer).from(value);
}

function typed(type: ColumnMetadata['type'], value: unknown): unknown {
  if (type === 'datetime') return instantOf(value);
  if (type === 'boolean') return flagOf(value);
  return type === 'json' ? jsonOf(value) : value;
}
