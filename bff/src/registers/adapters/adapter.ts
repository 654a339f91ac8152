import type { Cells, Choices } from '@anqi/shared';
import type { EntityManager } from 'typeorm';

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

/** How a register's cells are kept in the tables. Every call is inside one transaction, or reads alone. */
export interface RegisterAdapter {
  /** Every row, in any order. */
  read(tx: EntityManager): Promise<RegisterRow[]>;
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
