import { NamedRef } from '../accounts/index.js';
import {
  IdField,
  InstantField,
  IntField,
  NestedField,
  ObjectField,
  PageQuery,
  TextField,
  TextMapField,
} from '../platform/index.js';

/** The longest cell. */
const MOST = 600;
const CHOICES = { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } };

export class RegisterState {
  @IntField({ description: 'Counted up with each change' })
  version: number;

  @IntField()
  rowCount: number;

  @ObjectField(CHOICES, { description: 'What can be chosen, by column' })
  choices: Record<string, string[]>;

  @IntField({
    description: 'Rows in force whose phone or name was kept under another key: they match nobody',
  })
  unmatched: number;
}

export class RegisterRowView {
  @IdField()
  id: string;

  @TextMapField({ max: MOST, description: 'By column, as a spreadsheet shows them' })
  cells: Record<string, string>;
}

export class RegisterRowPage {
  @NestedField(() => RegisterRowView, { list: true })
  items: RegisterRowView[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class RegisterRowQuery extends PageQuery {
  @TextField({
    optional: true,
    max: 60,
    description: 'Part of a cell, or a whole name where names are sealed',
  })
  query?: string;
}

/** What a file or somebody by hand made of a register. */
export class RegisterChange {
  @IdField()
  id: string;

  @IntField({ description: 'That the register had afterwards' })
  version: number;

  @TextField({ nullable: true, description: 'Of the file; null where it was done by hand' })
  fileName: string | null;

  @TextField({ nullable: true, description: 'SHA-256 of the file' })
  contentHash: string | null;

  @IntField()
  added: number;

  @IntField()
  changed: number;

  @NestedField(() => NamedRef)
  changedBy: NamedRef;

  @InstantField()
  changedAt: string;
}

export class RegisterChangePage {
  @NestedField(() => RegisterChange, { list: true })
  items: RegisterChange[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class RegisterChangedRow {
  @IdField({ description: 'Of the register' })
  rowId: string;

  @IntField({ nullable: true, description: 'In the file' })
  row: number | null;

  @TextMapField({ nullable: true, max: MOST, description: 'Null for a row that came in' })
  before: Record<string, string> | null;

  @TextMapField({ max: MOST })
  after: Record<string, string>;
}

export class RegisterChangedRowPage {
  @NestedField(() => RegisterChange)
  change: RegisterChange;

  @NestedField(() => RegisterChangedRow, { list: true })
  items: RegisterChangedRow[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class RegisterRowChange {
  @NestedField(() => RegisterChange)
  change: RegisterChange;

  @NestedField(() => RegisterChangedRow)
  row: RegisterChangedRow;
}

export class RegisterRowDetails extends RegisterRowView {
  @NestedField(() => RegisterRowChange, { list: true, description: 'The last twenty, the newest first' })
  history: RegisterRowChange[];
}

export class RegisterFaultView {
  @IntField({ nullable: true, description: 'As a spreadsheet program counts; null: the whole file' })
  row: number | null;

  @TextField({ nullable: true, description: 'Key of the column' })
  column: string | null;

  @TextField({ description: 'What is wrong and how to mend it, in the language asked for' })
  text: string;
}

/** What would come of a file. */
export class RegisterTrial {
  @TextField()
  name: string;

  @IntField({ description: 'Of the register that it was tried on: to be sent with the file' })
  version: number;

  @IntField()
  rowCount: number;

  @IntField()
  added: number;

  @IntField()
  changed: number;

  @IntField({ description: 'Rows that say what the register says already' })
  same: number;

  @IntField({ description: 'Rows of the register that the file does not name: they stay as they are' })
  notNamed: number;

  @IntField()
  faultCount: number;

  @NestedField(() => RegisterFaultView, { list: true, description: 'The first 200 of them' })
  faults: RegisterFaultView[];

  @NestedField(() => RegisterFaultView, { list: true, description: 'To look at again: no faults' })
  doubts: RegisterFaultView[];

  @NestedField(() => RegisterChangedRow, {
    list: true,
    description: 'The first 200; a new row has no id yet',
  })
  changes: RegisterChangedRow[];
}

export class SheetOfRegister {
  @TextField({ optional: true, max: 200, description: 'Of the file, where its sender cannot say it with it' })
  name?: string;
}

export class RegisterImportQuery extends SheetOfRegister {
  @TextField({ pattern: /^\d{1,9}$/, description: 'Of the register, as the trial saw it' })
  version: string;
}

export class RegisterRowDraft {
  @TextMapField({ max: MOST, description: 'By column; what is left out stays as it is' })
  cells: Record<string, string>;
}

export class RegisterRowEdit extends RegisterRowDraft {
  @TextMapField({
    max: MOST,
    description: 'The row as it was seen: another one’s change meanwhile is a conflict',
  })
  seen: Record<string, string>;
}
