import type { Cell, Table } from '../spreadsheets/table.js';
import { stringify } from 'csv-stringify/sync';
import { formatInstant } from '@anqi/shared';

/** Without it Excel takes UTF-8 for the local code page. */
const BOM = '\ufeff';

/**
 * Beginnings that a spreadsheet may take for a formula, full-width ones among them; blanks before them it skips.
 * What Excel makes of a tab or a line break at the beginning depends on its version.
 */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/;

/** RFC 4180, one chunk a batch. Every cell is quoted: a bare carriage return would begin a new, live one. */
export async function* writeCsv({ headings, batches }: Table): AsyncGenerator<string> {
  yield BOM + linesOf([headings.map(({ title }) => title)]);
  for await (const rows of batches) yield linesOf(rows);
}

function linesOf(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(textOf)),
    { quoted: true, quoted_empty: true, record_delimiter: '\r\n' },
  );
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof Date) return formatInstant(cell.getTime()).slice(0, 16).replace('T', ' ');
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
