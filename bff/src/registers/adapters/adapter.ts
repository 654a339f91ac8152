import type { Cells, Choices } from '@anqi/shared';
import { type EntityManager, type EntityTarget, In } from 'typeorm';
import type { Names } from './names.js';

/** A row of a register as cells. */
export interface RegisterRow {
  id: string;
  cells: Cells;
}

/** A row to write; `before` is null for one that comes in. */
export interface RowChange {
  id: string;
  before: Cells | null;
  after: Cells;
}

/** How a register's rows are found in its table, so that a list reads no row but those that it shows. */
export interface Listed {
  /** Its rows are called `r` in what follows. */
  table: string;
  /** Which rows of the table are the register's; all where there is none. */
  where?: string;
  /** What the rows are in the order of before their ids: SQL, never null. */
  order: string;
  /** Conditions, each with one `?` for the pattern of what is looked for. */
  searched: readonly string[];
  /** Conditions, each with one `?` for a code whose name holds what is looked for. */
  coded?: readonly { sql: string; names: () => Names }[];
  /** Its `name` is sealed and found by the whole of it alone. */
  sealed?: EntityTarget<{ name: string }>;
}

/** A condition of `Listed.searched` for a column. */
export const partOf = (column: string): string => `${column} LIKE ? ESCAPE '!'`;

/** The same for the short name of a department, by the column that keeps its id. */
export const departmentOf = (column: string): string =>
  `EXISTS (SELECT 1 FROM departments d WHERE d.id = ${column} AND ${partOf('d.shortName')})`;

/** The same for the enterprise that a row belongs to. */
export const enterpriseOf = (column: string): string =>
  `EXISTS (SELECT 1 FROM enterprises e WHERE e.id = ${column}
    AND CONCAT(e.creditCode, ' ', e.name) LIKE ? ESCAPE '!')`;

/** Of rows by their ids; all without any. */
export const among = (ids?: readonly string[]): { id?: ReturnType<typeof In<string>> } =>
  ids === undefined ? {} : { id: In([...ids]) };

/** How a register's cells are kept in the tables. Every call is inside one transaction, or reads alone. */
export interface RegisterAdapter {
  listed: Listed;
  /** Every row, or those with these ids, in any order. */
  read(tx: EntityManager, ids?: readonly string[]): Promise<RegisterRow[]>;
  choices(tx: EntityManager): Promise<Choices>;
  /**
   * Of a register whose rows are those of another one: what that other one says by the key of a row, and its id. A
   * row whose key it lacks cannot come in.
   */
  origins?(tx: EntityManager): Promise<ReadonlyMap<string, RegisterRow>>;
  /** A row belongs to one of that other register, by the first of its keys, and is one of its own. */
  isPart?: true;
  /** As they are to be kept, where that is not as they were written: a date that has come. */
  settled?(cells: Record<string, string>, today: string): Record<string, string>;
  /** Of a column that is kept as a digest: how a cell of it is written, `#` and 40 digits. */
  digest?(kind: 'phone' | 'name', text: string): string;
  /** Of such a register: rows in force that say somebody under a key that is in use no more, and are equal to nobody. */
  unmatched?(tx: EntityManager, today: string): Promise<number>;
  write(tx: EntityManager, changes: readonly RowChange[]): Promise<void>;
}

/** A cell that may be blank, as a column that may be null. */
export const orNull = (cell: string | undefined): string | null => (cell ? cell : null);
