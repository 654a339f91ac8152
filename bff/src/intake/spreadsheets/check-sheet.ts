import {
  isDate,
  REQUEST_CATEGORIES,
  REQUEST_LIMITS,
  type RequestCategory,
  requestCategoryTexts,
  SHEET_COLUMNS,
  SHEET_COLUMNS_NEEDED,
  type SheetColumn,
  sheetColumnTexts,
  type SheetFault,
  sheetUrgencyTexts,
  type TextParams,
  toHalfWidth,
} from '@anqi/shared';
import type { EnterpriseEntity } from '../../enterprises/index.js';
import type { Urgency } from '../../requests/index.js';
import type { Grid } from '../../platform/index.js';

/** Something to mend; `row` as a spreadsheet program counts, `column` where it is in one. */
export interface Fault {
  row: number | null;
  column: SheetColumn | null;
  fault: SheetFault;
  params: TextParams;
}

/** A row as it would be taken in. */
export interface CheckedRow {
  row: number;
  enterpriseId: string;
  category: RequestCategory;
  words: string;
  contactName: string | undefined;
  contactPhone: string | undefined;
  urgency: Urgency;
  receivedOn: string | null;
}

type Cells = Record<SheetColumn, string>;

export interface SheetRow {
  row: number;
  cells: Cells;
}

/** What the rows say, by heading; a file whose headings are wrong has no rows. */
export function rowsOf(grid: Grid, mostRows: number): { rows: SheetRow[]; faults: Fault[] } {
  const [headings = [], ...lines] = grid;
  const columns = headings.map(columnOf);
  const faults = faultsOfHeadings(headings, columns);
  if (faults.length > 0) return { rows: [], faults };
  const rows = lines
    .map((line, index) => ({ row: index + 2, cells: cellsOf(line, columns) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''));
  if (rows.length === 0) return { rows, faults: [ofFile('nothing-in-it')] };
  if (rows.length > mostRows) return { rows: [], faults: [ofFile('too-many-rows', { most: mostRows })] };
  return { rows, faults };
}

const ofFile = (fault: SheetFault, params: TextParams = {}): Fault => ({
  row: null,
  column: null,
  fault,
  params,
});

function columnOf(heading: string): SheetColumn | null {
  const bare = heading.replace(/[\s*＊]/g, '');
  return SHEET_COLUMNS.find((column) => sheetColumnTexts[column]['zh-CN'] === bare) ?? null;
}

function faultsOfHeadings(headings: readonly string[], columns: readonly (SheetColumn | null)[]): Fault[] {
  const inFirst = (column: SheetColumn | null, fault: SheetFault, params: TextParams = {}): Fault => ({
    row: 1,
    column,
    fault,
    params,
  });
  const names: readonly SheetColumn[] = ['enterprise-code', 'enterprise-name'];
  const needed = [
    ...(names.some((column) => columns.includes(column)) ? [] : names.slice(0, 1)),
    ...SHEET_COLUMNS_NEEDED.filter((column) => !columns.includes(column)),
  ];
  return [
    ...needed.map((column) => inFirst(column, 'column-missing')),
    ...headings
      .filter((heading, at) => heading !== '' && columns[at] === null)
      .map((value) => inFirst(null, 'column-unknown', { value: shown(value) })),
    ...SHEET_COLUMNS.filter((column) => columns.filter((each) => each === column).length > 1).map((column) =>
      inFirst(column, 'column-twice'),
    ),
  ];
}

function cellsOf(line: readonly string[], columns: readonly (SheetColumn | null)[]): Cells {
  const cell = (column: SheetColumn): string => line[columns.indexOf(column)] ?? '';
  return Object.fromEntries(SHEET_COLUMNS.map((column) => [column, cell(column)])) as Cells;
}

export const codeIn = ({ cells }: SheetRow): string =>
  toHalfWidth(cells['enterprise-code']).replace(/\s/g, '');
export const nameIn = ({ cells }: SheetRow): string => cells['enterprise-name'];

interface Checking {
  enterprises: readonly EnterpriseEntity[];
  /** `YYYY-MM-DD` */
  today: string;
}

/** Every fault of every row, and the rows as they would be taken in where there is none. */
export function checkRows(
  rows: readonly SheetRow[],
  checking: Checking,
): { checked: CheckedRow[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  const checked = rows.map((row): CheckedRow => {
    const wrong = (column: SheetColumn, fault: SheetFault, params: TextParams = {}): void => {
      faults.push({ row: row.row, column, fault, params });
    };
    const result = checkRow(row, checking, wrong);
    const key = `${result.enterpriseId} ${result.words}`;
    const earlier = seen.get(key);
    if (result.enterpriseId !== '' && earlier !== undefined) wrong('words', 'repeated', { row: earlier });
    else seen.set(key, row.row);
    return result;
  });
  return { checked, faults: faults.sort(byPlace) };
}

/** As one reads: row by row, from left to right. */
function byPlace(one: Fault, other: Fault): number {
  const columnOfFault = ({ column }: Fault): number => SHEET_COLUMNS.findIndex((each) => each === column);
  return (one.row ?? 0) - (other.row ?? 0) || columnOfFault(one) - columnOfFault(other);
}

type Wrong = (column: SheetColumn, fault: SheetFault, params?: TextParams) => void;

function checkRow(row: SheetRow, { enterprises, today }: Checking, wrong: Wrong): CheckedRow {
  const { cells } = row;
  checkLengths(cells, wrong);
  const phone = toHalfWidth(cells['contact-phone']);
  if (phone !== '' && !PHONE.test(phone)) wrong('contact-phone', 'wrong-phone', { value: shown(phone) });
  return {
    row: row.row,
    enterpriseId: enterpriseOf(row, enterprises, wrong)?.id ?? '',
    category: categoryOf(cells.category, wrong),
    words: cells.words,
    contactName: cells['contact-name'] || undefined,
    contactPhone: phone || undefined,
    urgency: urgencyOf(cells.urgency, wrong),
    receivedOn: dateIn(cells['received-on'], today, wrong),
  };
}

const PHONE = /^\+?\d[\d ()-]{4,28}\d$/;
const MOST_NAME = 60;
const lengthOf = (words: string): number => Array.from(words).length;

function checkLengths(cells: Cells, wrong: Wrong): void {
  const { leastWords: least, mostWords: most } = REQUEST_LIMITS;
  const length = lengthOf(cells.words);
  if (length === 0) wrong('words', 'missing');
  else if (length < least) wrong('words', 'too-short', { least });
  else if (length > most) wrong('words', 'too-long', { most });
  if (lengthOf(cells['contact-name']) > MOST_NAME) wrong('contact-name', 'too-long', { most: MOST_NAME });
}

/** The one that the code names, or else the only one of the name; where both are there they have to agree. */
function enterpriseOf(
  row: SheetRow,
  enterprises: readonly EnterpriseEntity[],
  wrong: Wrong,
): EnterpriseEntity | null {
  const [code, name] = [codeIn(row), nameIn(row)];
  if (code !== '') {
    const found = enterprises.find(({ creditCode }) => creditCode === code) ?? null;
    if (found === null) wrong('enterprise-code', 'unknown-enterprise', { value: shown(code) });
    else if (name !== '' && name !== found.name)
      wrong('enterprise-name', 'other-enterprise', { value: found.name });
    return found;
  }
  if (name === '') {
    wrong('enterprise-code', 'missing');
    return null;
  }
  const found = enterprises.filter((each) => each.name === name);
  if (found.length === 0) wrong('enterprise-name', 'unknown-enterprise', { value: shown(name) });
  if (found.length > 1)
    wrong('enterprise-name', 'several-enterprises', { value: shown(name), n: found.length });
  return found[0] ?? null;
}

function categoryOf(value: string, wrong: Wrong): RequestCategory {
  const found = REQUEST_CATEGORIES.find((id) => id === value || requestCategoryTexts[id]['zh-CN'] === value);
  if (value === '') wrong('category', 'missing');
  else if (found === undefined) wrong('category', 'unknown-category', { value: shown(value) });
  return found ?? 'other';
}

function urgencyOf(value: string, wrong: Wrong): Urgency {
  const found = (['normal', 'urgent'] as const).find((id) => sheetUrgencyTexts[id]['zh-CN'] === value);
  if (value !== '' && found === undefined) wrong('urgency', 'unknown-urgency');
  return found ?? 'normal';
}

const PARTS = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

function dateIn(value: string, today: string, wrong: Wrong): string | null {
  if (value === '') return null;
  const [, year, month = '', day = ''] = PARTS.exec(toHalfWidth(value)) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year === undefined || !isDate(date)) {
    wrong('received-on', 'not-a-date', { value: shown(value) });
    return null;
  }
  if (date > today) wrong('received-on', 'in-the-future');
  return date;
}

const SHOWN = 40;

/** So much of a cell tells which one it is. */
const shown = (value: string): string => Array.from(value).slice(0, SHOWN).join('');
