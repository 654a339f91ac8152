import { finished, Readable } from 'node:stream';
import { MS_PER_DAY, MS_PER_HOUR } from '@anqi/shared';
import { ZipFile } from 'yazl';
import type { Cell, Table } from './table.js';

/**
 * An Office Open XML workbook of one sheet, made while it is read. The zip takes the sheet as a stream and stops reading
 * it while nobody takes the zip, so that no more than a batch or two waits in memory.
 */
export function writeXlsx(table: Table): Readable {
  const zip = new ZipFile();
  for (const [path, xml] of Object.entries(partsOf(table.name)))
    zip.addBuffer(Buffer.from(xml), path, UNDATED);
  const sheet = Readable.from(sheetOf(table));
  sheet.once('error', (error) => out.destroy(error));
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', UNDATED);
  zip.end();
  const out = zip.outputStream as Readable;
  finished(out, () => sheet.destroy());
  return out;
}

/** The same rows are the same bytes: a part has no time of its own. */
const UNDATED = { mtime: new Date('2000-01-01T00:00:00Z') };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Indices of the formats in the styles below. */
const STYLE = { text: 1, date: 2, heading: 3 };

async function* sheetOf({ headings, batches }: Table): AsyncGenerator<string> {
  const columns = headings.map(
    ({ width = 14 }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const first = headings.map(({ title }) => textCell(title, STYLE.heading)).join('');
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData><row>${first}</row>`;
  for await (const rows of batches) {
    yield rows.map((row) => `<row>${row.map(cellOf).join('')}</row>`).join('');
  }
  yield '</sheetData></worksheet>';
}

/** A text is typed as one, so that nothing in it is ever taken for a formula, a figure or a date. */
function cellOf(cell: Cell): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (cell instanceof Date) return `<c s="${STYLE.date}"><v>${serialOf(cell)}</v></c>`;
  return textCell(cell, STYLE.text);
}

const textCell = (text: string, style: number): string =>
  `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** Days since 1899-12-30 by the clock on the wall at Asia/Shanghai: a spreadsheet's date knows no time zone. */
function serialOf(at: Date): number {
  return (at.getTime() + 8 * MS_PER_HOUR) / MS_PER_DAY + 25_569;
}

const MOST_CHARACTERS = 32_767;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** `_x0041_` is the format's own way to write a character: typed by somebody, its first sign is written so. */
function escaped(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '\ufffd') // no characters of XML
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}

const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relationships = (...all: string[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

const partsOf = (name: string): Record<string, string> => ({
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': relationships(relationship(1, 'officeDocument', 'xl/workbook.xml')),
  'xl/_rels/workbook.xml.rels': relationships(
    relationship(1, 'worksheet', 'worksheets/sheet1.xml'),
    relationship(2, 'styles', 'styles.xml'),
  ),
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
});
