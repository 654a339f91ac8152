import { SHEET_COLUMNS, type SheetColumn, SHEET_FAULTS, type SheetFault } from '@anqi/shared';
import { NamedRef } from '../../accounts/index.js';
import { IdField, InstantField, IntField, NestedField, OneOfField, TextField } from '../../platform/index.js';

/** A spreadsheet that was taken in. */
export class RequestSheet {
  @IdField()
  id: string;

  @TextField({ description: 'Of the file' })
  name: string;

  @IntField({ description: 'Requests that it brought' })
  rowCount: number;

  @IntField({ description: '1 for the first time that the same file was taken in' })
  nth: number;

  @NestedField(() => NamedRef)
  takenInBy: NamedRef;

  @InstantField()
  takenInAt: string;
}

export class RequestSheetPage {
  @NestedField(() => RequestSheet, { list: true })
  items: RequestSheet[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class SheetFaultView {
  @IntField({ nullable: true, description: 'As a spreadsheet program counts; null: the whole file' })
  row: number | null;

  @OneOfField(SHEET_COLUMNS, { nullable: true, name: 'SheetColumn' })
  column: SheetColumn | null;

  @OneOfField(SHEET_FAULTS, { name: 'SheetFault' })
  fault: SheetFault;

  @TextField({ description: 'What is wrong and how to mend it, in the language asked for' })
  text: string;
}

/** What would come of a spreadsheet. */
export class SheetTrial {
  @TextField()
  name: string;

  @IntField({ description: 'Requests in it' })
  rowCount: number;

  @IntField({ description: 'Enterprises that they are of' })
  enterpriseCount: number;

  @IntField()
  faultCount: number;

  @NestedField(() => SheetFaultView, { list: true, description: 'The first 200 of them' })
  faults: SheetFaultView[];

  @NestedField(() => RequestSheet, { nullable: true, description: 'The same file, taken in before' })
  takenIn: RequestSheet | null;
}

export class SheetName {
  @TextField({
    optional: true,
    max: 200,
    description: 'Of the file, where its sender cannot say it with the file',
  })
  name?: string;
}

export class SheetQuery extends SheetName {
  @OneOfField(['true', 'false'], {
    optional: true,
    description: 'The same file once more, though it was taken in before',
  })
  again?: 'true' | 'false';
}
