import { formatDate } from '@anqi/shared';
import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { repackZip } from './repack-zip.js';

/** The cells of a spreadsheet as text, row by row; row 1 holds the headings. */
export type Grid = string[][];

/** More than a template has, so that a column too many is seen. */
const COLUMNS = 30;
/** Excel counts days from this one, as days from 1970-01-01. */
const DAY_ZERO = -25569;
/** Of workbooks from old Macs. */
const DAYS_TO_1904 = 1462;

export interface Opening {
  mostRows: number;
  /** Of a workbook, the page of this name; or else the first. */
  page: string;
}

/**
 * Reads XLSX or CSV, whichever the content is; `null` where it is neither. No more rows than `mostRows` and one, so that
 * too many are seen. A formula counts by the value that was saved with it, and is never worked out.
 */
export function openSheet(bytes: Buffer, { mostRows, page }: Opening): Grid | null {
  const rows = mostRows + 2;
  const grid =
    bytes.subarray(0, 2).toString('latin1') === 'PK' ? fromXlsx(bytes, { rows, page }) : fromCsv(bytes, rows);
  return grid?.map((cells) => cells.slice(0, COLUMNS).map((cell) => cell.trim())) ?? null;
}

function fromXlsx(bytes: Buffer, { rows, page }: { rows: number; page: string }): Grid | null {
  const archive = repackZip(bytes);
  if (archive === null) return null;
  try {
    const book = read(archive, {
      type: 'buffer',
      dense: true,
      sheetRows: rows,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
    });
    return gridOf(book, page);
  } catch {
    return null; // an archive of something else
  }
}

function gridOf({ Sheets, SheetNames, Workbook }: WorkBook, page: string): Grid | null {
  const sheet = Sheets[SheetNames.includes(page) ? page : (SheetNames[0] ?? '')];
  if (sheet === undefined) return null;
  const cells = (sheet as WorkSheet & { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];
  const since = DAY_ZERO + (Workbook?.WBProps?.date1904 ? DAYS_TO_1904 : 0);
  return Array.from(cells, (row) => Array.from(row ?? [], (cell) => textOf(cell, since)).slice(0, COLUMNS));
}

function textOf(cell: CellObject | undefined, since: number): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  if (typeof cell.v !== 'number') return cell.t === 'e' ? '#' : String(cell.v);
  if (SSF.is_date(String(cell.z ?? '')) as boolean) return formatDate(Math.floor(cell.v) + since);
  return Number.isInteger(cell.v) ? cell.v.toFixed(0) : String(cell.v);
}

function fromCsv(bytes: Buffer, rows: number): Grid | null {
  const text = decoded(bytes);
  if (text === null || text.includes('\0')) return null;
  try {
    const options = { bom: true, delimiter: delimiterOf(text), relax_column_count: true, to: rows };
    return parse(text, options) as Grid;
  } catch {
    return null; // a quotation mark that is never closed
  }
}

/** UTF-8 as the standard has it, or what office programs write in Chinese. */
function decoded(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return null;
}

/** What parts the headings. */
function delimiterOf(text: string): string {
  const [headings = ''] = text.split('\n', 1);
  return [',', '\t', ';'].find((sign) => headings.includes(sign)) ?? ',';
}
