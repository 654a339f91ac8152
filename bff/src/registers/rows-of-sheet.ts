import { asWritten, type Register, type RegisterFault, type TextParams } from '@anqi/shared';
import type { Grid } from '../platform/index.js';

/** Something to mend; `row` as a spreadsheet program counts, null for the whole file or a row filled in by hand. */
export interface Fault {
  row: number | null;
  /** Key of the column. */
  column: string | null;
  fault: RegisterFault;
  params: TextParams;
}

/** A row as somebody wants it; what `cells` leaves out stays as it is. */
export interface WantedRow {
  row: number | null;
  cells: Record<string, string>;
}

type Headed = Pick<Register, 'columns' | 'keys'>;

/** The rows of a file by its headings; one whose headings are wrong has no rows. */
export function rowsOfSheet(
  register: Headed,
  grid: Grid,
  mostRows: number,
): { rows: WantedRow[]; faults: Fault[] } {
  const [headings = [], ...lines] = grid;
  const keys = headings.map((heading) => keyOfHeading(register, heading));
  const faults = faultsOfHeadings(register, headings, keys);
  if (faults.length > 0) return { rows: [], faults };
  const rows = lines
    .map((line, at) => ({ row: at + 2, cells: cellsOf(line, keys) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''));
  if (rows.length === 0) return { rows, faults: [ofFile('nothing-in-it')] };
  if (rows.length > mostRows) return { rows: [], faults: [ofFile('too-many-rows', { most: mostRows })] };
  return { rows, faults };
}

const ofFile = (fault: RegisterFault, params: TextParams = {}): Fault => ({
  row: null,
  column: null,
  fault,
  params,
});

function keyOfHeading({ columns }: Headed, heading: string): string | null {
  const bare = heading.replace(/[\s*＊]/g, '');
  return columns.find((column) => column.heading['zh-CN'] === bare)?.key ?? null;
}

const SHOWN = 40;

function faultsOfHeadings(
  register: Headed,
  headings: readonly string[],
  keys: readonly (string | null)[],
): Fault[] {
  const inFirst = (column: string | null, fault: RegisterFault, params: TextParams = {}): Fault => ({
    row: 1,
    column,
    fault,
    params,
  });
  return [
    ...register.keys.filter((key) => !keys.includes(key)).map((key) => inFirst(key, 'column-missing')),
    ...headings
      .filter((heading, at) => heading !== '' && keys[at] === null)
      .map((heading) =>
        inFirst(null, 'column-unknown', { value: Array.from(heading).slice(0, SHOWN).join('') }),
      ),
    ...register.columns
      .filter(({ key }) => keys.filter((each) => each === key).length > 1)
      .map(({ key }) => inFirst(key, 'column-twice')),
  ];
}

function cellsOf(line: readonly string[], keys: readonly (string | null)[]): Record<string, string> {
  return Object.fromEntries(
    keys.flatMap((key, at) => (key === null ? [] : [[key, asWritten(line[at] ?? '')]])),
  );
}
