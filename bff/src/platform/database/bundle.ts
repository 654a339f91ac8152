import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { personalColumn } from '../personal/personal-column.js';
import { jsonOf, readRows, type Row, type SqlValue } from './rows.js';

/** One kind of row of a bundle: its fields, and where they come from. */
export interface BundlePart {
  /** Once in a bundle. */
  kind: string;
  /** Field → SQL expression. */
  fields: Record<string, string>;
  /** `FROM …` with its conditions. */
  from: string;
  values: readonly SqlValue[];
  /** Fields that hold a personal value: of which entity the `name` is. */
  sealedNames?: Record<string, EntityTarget<ObjectLiteral>>;
}

/** The fields of a part as columns of the table `alias`, by the same names. */
export function fieldsOf<Name extends string>(alias: string, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, `${alias}.${name}`])) as Record<Name, string>;
}

/**
 * Rows of several tables in one round trip: over a network the trips cost more than the reading. A JSON column comes
 * as text on some databases (see `jsonOf`), a flag as 0 or 1, an instant as text in UTC.
 */
export async function readBundle(
  manager: EntityManager,
  parts: readonly BundlePart[],
): Promise<Map<string, Row[]>> {
  const { sql, values } = bundleQuery(parts);
  const bundle = bundleOf(parts, await readRows(manager, sql, values));
  for (const part of parts) openNames(manager, part, bundle.get(part.kind) ?? []);
  return bundle;
}

export function bundleQuery(parts: readonly BundlePart[]): { sql: string; values: SqlValue[] } {
  return {
    sql: parts.map(selectOf).join('\nUNION ALL '),
    values: parts.flatMap(({ values }) => [...values]),
  };
}

/** The rows of each kind, sealed names as they stand. */
export function bundleOf(
  parts: readonly BundlePart[],
  rows: readonly { kind: string; body: unknown }[],
): Map<string, Row[]> {
  const bundle = new Map<string, Row[]>(parts.map(({ kind }) => [kind, []]));
  const namesOf = new Map(parts.map(({ kind, fields }) => [kind, Object.keys(fields)]));
  for (const { kind, body } of rows) bundle.get(kind)?.push(rowOf(namesOf.get(kind) ?? [], jsonOf(body)));
  return bundle;
}

function rowOf(names: readonly string[], values: readonly unknown[]): Row {
  const row: Row = {};
  names.forEach((name, index) => (row[name] = values[index]));
  return row;
}

/** An array, since a name told with every value of every row costs more than the values. */
function selectOf({ kind, fields, from }: BundlePart): string {
  return `SELECT '${kind}' AS kind, JSON_ARRAY(${Object.values(fields).join(', ')}) AS body ${from}`;
}

function openNames(manager: EntityManager, { sealedNames = {} }: BundlePart, rows: Row[]): void {
  for (const [field, entity] of Object.entries(sealedNames)) {
    const column = personalColumn(manager, entity, 'name');
    for (const row of rows) row[field] = column.from(row[field]);
  }
}
