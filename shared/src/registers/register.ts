/**
 * A register of the district as data: which columns it has, how each is filled in, and who keeps it. The list, the file
 * taken in or out, the form of one row and its checks all follow from this. A cell is always a text, as a spreadsheet
 * shows it: a flag is 是 or 否, a date `YYYY-MM-DD`, several choices are joined by 、.
 */
import type { Action } from '../permissions/actions.js';
import type { Text } from '../wording/language.js';

export const REGISTER_IDS = [
  'enterprises',
  'sites',
  'departments',
  'staff',
  'officers',
  'items',
  'passive-monitoring',
  'grades',
  'abnormal-complainants',
] as const;
export type RegisterId = (typeof REGISTER_IDS)[number];

export const COLUMN_KINDS = ['text', 'credit-code', 'phone', 'date', 'flag', 'choice', 'choices'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export interface RegisterColumn {
  key: string;
  /** Heading of the list, the file and the form. */
  heading: Text;
  kind: ColumnKind;
  required?: true;
  /** Characters; of a text alone. */
  most?: number;
  /** How it is filled in, where the heading does not say it. */
  hint?: Text;
  /** Another register says it: shown, compared where it is given, never written. */
  derived?: true;
  /** Kept as a digest: it is written in clear once, and reads as `#` and 40 digits from then on. */
  digested?: 'phone' | 'name';
}

/** How a cell that is kept as a digest is written. */
export const DIGESTED = /^#[0-9a-f]{40}$/;

export interface Register {
  id: RegisterId;
  columns: readonly RegisterColumn[];
  /** Columns that name a row: a row of a file is the one with the same in these. */
  keys: readonly string[];
  /** Sets of columns in which no two rows are the same, the keys aside. */
  unique: readonly (readonly string[])[];
  /** The column that a row is called by. */
  title: string;
  /** Columns that the list shows under it. */
  shown: readonly string[];
  /** First and last date, in order. */
  periods: readonly (readonly [from: string, until: string])[];
  /** Columns that are filled in together or not at all. */
  together: readonly (readonly string[])[];
  /** Columns at least one of which is filled in. */
  anyOf?: readonly string[];
  keep: Extract<Action, 'register.keep' | 'catalogue.keep'>;
  /** Whether a row can come in by it; else its rows are those of another register. */
  mayAdd: boolean;
}

export type Cells = Readonly<Record<string, string>>;
/** By column key, what can be chosen. */
export type Choices = Readonly<Record<string, readonly string[]>>;

export const YES = '是';
export const NO = '否';
export const LIST_SIGN = '、';

/** What a row is known by in its register. */
export function keyOf({ keys }: Pick<Register, 'keys'>, cells: Cells): string {
  return JSON.stringify(keys.map((key) => cells[key] ?? ''));
}
