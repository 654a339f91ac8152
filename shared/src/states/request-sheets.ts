/** A spreadsheet of requests (批量导入), one a row, that the centre takes in on enterprises' behalf. */

/** Its columns, in the order of the template. */
export const SHEET_COLUMNS = [
  'enterprise-code',
  'enterprise-name',
  'category',
  'words',
  'contact-name',
  'contact-phone',
  'urgency',
  'received-on',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** Those that a file cannot be without; of the enterprise's code and name either will do. */
export const SHEET_COLUMNS_NEEDED: readonly SheetColumn[] = ['category', 'words'];

export const SHEET_FAULTS = [
  // Of the whole file.
  'nothing-in-it',
  'too-many-rows',
  'column-missing',
  'column-unknown',
  'column-twice',
  // Of one cell.
  'missing',
  'unknown-enterprise',
  'several-enterprises',
  'other-enterprise',
  'unknown-category',
  'too-short',
  'too-long',
  'wrong-phone',
  'unknown-urgency',
  'not-a-date',
  'in-the-future',
  'repeated',
] as const;
export type SheetFault = (typeof SHEET_FAULTS)[number];
