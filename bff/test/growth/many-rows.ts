import type { DataSource } from 'typeorm';

type Row = Record<string, unknown>;
/** How the row numbered `index`, from 0, differs from the one that it is a copy of. */
export type Copying = (row: Row, index: number) => Row;

/** SQLite takes 32,766. */
const MOST_PARAMETERS = 20_000;

/** A ULID-shaped id that says what it is of and which it is. */
export const numbered = (kind: string, index: number): string =>
  `${kind.toUpperCase()}${String(index).padStart(26 - kind.length, '0')}`;

/** Adds rows as copies of those that are there already, so that each column holds what the product itself wrote. */
export async function copyRows(
  dataSource: DataSource,
  { table, where, count, copying }: { table: string; where: string; count: number; copying: Copying },
): Promise<void> {
  const quote = dataSource.options.type === 'better-sqlite3' ? '"' : '`';
  const originals = (await dataSource.query(`SELECT * FROM ${table} WHERE ${where}`)) as Row[];
  if (originals.length === 0) throw new Error(`${table} has no row where ${where}`);
  const columns = Object.keys(originals[0] ?? {});
  const names = columns.map((name) => `${quote}${name}${quote}`).join(', ');
  const marks = `(${columns.map(() => '?').join(', ')})`;
  const atOnce = Math.floor(MOST_PARAMETERS / (columns.length * originals.length));
  for (let first = 0; first < count; first += atOnce) {
    const indexes = Array.from({ length: Math.min(atOnce, count - first) }, (_, at) => first + at);
    const rows = indexes.flatMap((index) => originals.map((row) => ({ ...row, ...copying(row, index) })));
    const values = rows.flatMap((row) => columns.map((name) => stored((row as Row)[name])));
    await dataSource.query(
      `INSERT INTO ${table} (${names}) VALUES ${rows.map(() => marks).join(', ')}`,
      values,
    );
  }
}

/** As the product writes instants; JSON columns come out of MySQL parsed. */
function stored(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

export async function analyse(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type === 'better-sqlite3') {
    await dataSource.query('ANALYZE');
    return;
  }
  for (const { tableName } of dataSource.entityMetadatas)
    await dataSource.query(`ANALYZE TABLE ${tableName}`);
}
