import {
  Column,
  type DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type ValueTransformer,
} from 'typeorm';
import type { PersonalKind } from './normalise.js';
import type { PersonalPlace, PersonalValues } from './personal-values.js';

/** Room for 60 characters of four bytes, sealed, with their index. */
export const SEALED_LENGTH = 512;

/** A name, a phone or the like: clear in the program, sealed in the database. Nothing is ordered or compared by it. */
export function PersonalColumn(kind: PersonalKind, { nullable = false } = {}): PropertyDecorator {
  const size =
    kind === 'text' ? { type: 'text' as const } : { type: 'varchar' as const, length: SEALED_LENGTH };
  return Column({ ...size, nullable, transformer: new Unkeyed(kind, false) });
}

/** An object that may hold such values: in the database `{ "sealed": … }`. */
export function PersonalJsonColumn({ nullable = false } = {}): PropertyDecorator {
  return Column({ type: 'json', nullable, transformer: new Unkeyed('text', true) });
}

const NO_KEYS = 'the database was opened without the keys of its personal columns';

/** What the decorator leaves behind: an entity's class knows of no key, a data source does. */
class Unkeyed implements ValueTransformer {
  constructor(
    readonly kind: PersonalKind,
    readonly isJson: boolean,
  ) {}

  to(value: unknown): unknown {
    return value === null || value === undefined ? value : fail();
  }

  from(value: unknown): unknown {
    return value === null || value === undefined ? value : fail();
  }
}

function fail(): never {
  throw new Error(NO_KEYS);
}

export class KeyedColumn implements ValueTransformer {
  constructor(
    private readonly values: PersonalValues,
    readonly place: PersonalPlace,
    readonly isJson: boolean,
  ) {}

  to(value: unknown): unknown {
    if (value === null || value === undefined) return value;
    return this.isJson
      ? { sealed: this.values.hide(this.place, JSON.stringify(value)) }
      : this.values.hide(this.place, value as string);
  }

  from(value: unknown): unknown {
    if (value === null || value === undefined) return value;
    if (!this.isJson) return this.values.show(this.place, value as string);
    const { sealed } = value as { sealed?: unknown };
    return typeof sealed === 'string' ? JSON.parse(this.values.show(this.place, sealed)) : value;
  }

  /** Pattern of `LIKE` for the stored forms of a value. */
  patternOf(text: string): string {
    return `${this.values.indexOf(this.place, text)}~%`;
  }

  /** Of what stands in the row. */
  isCurrent(stored: unknown): boolean {
    if (!this.isJson) return this.values.isCurrent(this.place, stored as string);
    const { sealed } = stored as { sealed?: unknown };
    return typeof sealed === 'string' && this.values.isCurrent(this.place, sealed);
  }
}

/** Gives the data source's personal columns their keys; the classes of entities are shared by all data sources. */
export function keyPersonalColumns(dataSource: DataSource, values: PersonalValues): void {
  for (const { tableName, columns } of dataSource.entityMetadatas) {
    for (const column of columns) {
      const { transformer, databaseName } = column;
      if (!(transformer instanceof Unkeyed)) continue;
      const place = { column: `${tableName}.${databaseName}`, kind: transformer.kind };
      column.transformer = new KeyedColumn(values, place, transformer.isJson);
    }
  }
}

/** The column's own way in and out, for written SQL. */
export function personalColumn(
  { dataSource }: Pick<EntityManager, 'dataSource'>,
  entity: EntityTarget<ObjectLiteral>,
  property: string,
): KeyedColumn {
  const column = dataSource.getMetadata(entity).findColumnWithPropertyName(property)?.transformer;
  if (!(column instanceof KeyedColumn)) throw new Error(`${property} is no personal column`);
  return column;
}
