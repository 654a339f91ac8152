import type { QueryRunner, TableColumnOptions, TableIndexOptions } from 'typeorm';
import { Table, TableColumn, TableForeignKey } from 'typeorm';

type Column = TableColumnOptions;
type More = Partial<TableColumnOptions>;

export interface Columns {
  id(name?: string): Column;
  idOf(name: string, more?: More): Column;
  int(name: string, more?: More): Column;
  varchar(name: string, length: number, more?: More): Column;
  text(name: string, more?: More): Column;
  json(name: string, more?: More): Column;
  date(name: string, more?: More): Column;
  instant(name: string, more?: More): Column;
  bool(name: string, more?: More): Column;
}

/** Column builders that SQLite, MariaDB and MySQL all take: the only place that tells them apart. */
export function columns(runner: QueryRunner): Columns {
  const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
  const varchar = (name: string, length: number, more: More = {}): Column => ({
    name,
    type: 'varchar',
    length: String(length),
    ...more,
  });
  return {
    id: (name = 'id') => varchar(name, 26, { isPrimary: true }),
    idOf: (name, more) => varchar(name, 26, more),
    int: (name, more) => ({ name, type: isSqlite ? 'integer' : 'int', ...more }),
    varchar,
    text: (name, more) => ({ name, type: 'text', ...more }),
    json: (name, more) => ({ name, type: 'json', ...more }),
    date: (name, more) => varchar(name, 10, more),
    instant: (name, more) => ({ name, type: 'datetime', precision: 3, ...more }),
    bool: (name, more) => ({ name, type: isSqlite ? 'boolean' : 'tinyint', ...more }),
  };
}

export interface TableShape {
  columns: Column[];
  /** Column names of each plain index. */
  indices?: string[][];
  /** Column names of each unique index (MariaDB has no unique constraints of its own under TypeORM). */
  unique?: string[][];
  /** Column → table that its id is of. */
  references?: Record<string, string>;
}

/** Creates a table with the index and key names that `entities` use too, so that no drift shows. */
export async function createTable(runner: QueryRunner, name: string, shape: TableShape): Promise<void> {
  const index = (columnNames: string[], isUnique: boolean): TableIndexOptions => ({
    name: indexName(name, columnNames),
    columnNames,
    isUnique,
  });
  const indices = [
    ...(shape.unique ?? []).map((columnNames) => index(columnNames, true)),
    ...(shape.indices ?? []).map((columnNames) => index(columnNames, false)),
  ];
  const foreignKeys = Object.entries(shape.references ?? {}).map(
    ([column, table]) =>
      new TableForeignKey({
        name: `fk_${name}_${column}`,
        columnNames: [column],
        referencedTableName: table,
        referencedColumnNames: ['id'],
        onDelete: 'NO ACTION',
        onUpdate: 'NO ACTION',
      }),
  );
  await runner.createTable(new Table({ name, columns: shape.columns, indices, foreignKeys }));
}

export function indexName(table: string, columnNames: string[]): string {
  return `ix_${table}_${columnNames.join('_')}`.slice(0, 64);
}

/**
 * Gives a text column another length and keeps what is in it. TypeORM would drop it and add it anew on MySQL; on SQLite
 * it copies the table.
 */
export async function changeLength(
  runner: QueryRunner,
  table: string,
  column: Column & { length?: string },
): Promise<void> {
  const { name, length, isNullable = false } = column;
  if (runner.dataSource.options.type === 'better-sqlite3') {
    // eslint-disable-next-line no-restricted-syntax -- SQLite alone: the rule is about MariaDB
    await runner.changeColumn(table, name, new TableColumn(column));
    return;
  }
  await runner.query(
    `ALTER TABLE ${table} MODIFY ${name} varchar(${length}) ${isNullable ? 'NULL' : 'NOT NULL'}`,
  );
}
