import { CALENDAR_YEAR, checkCells, DAY_OFF, DAY_WORKED } from '@anqi/shared';
import type { Grid } from '../../platform/index.js';
import { type Fault, rowsOfSheet } from '../rows-of-sheet.js';

/** A year's notice in the form that calendars take. */
export interface NoticedYear {
  year: number;
  papers: string[];
  days: { name: string; date: string; isOffDay: boolean }[];
}

const MOST_DAYS = 200;

/** Every fault by row and column, or the year that most of the days are in. */
export function yearOfFile(grid: Grid): { year: NoticedYear | null; faults: Fault[] } {
  const { rows, faults } = rowsOfSheet(CALENDAR_YEAR, grid, MOST_DAYS);
  if (faults.length > 0) return { year: null, faults };
  const seen = new Map<string, number | null>();
  const days = rows.map(({ row, cells }) => {
    const checked = checkCells(CALENDAR_YEAR, cells, { kind: [DAY_OFF, DAY_WORKED] });
    faults.push(...checked.faults.map((fault) => ({ row, ...fault })));
    const { date = '', kind, name = '' } = checked.cells;
    const earlier = seen.get(date);
    if (date !== '' && earlier !== undefined)
      faults.push({ row, column: 'date', fault: 'repeated', params: { row: earlier ?? 0 } });
    seen.set(date, row);
    return { date, name, isOffDay: kind === DAY_OFF };
  });
  if (faults.length > 0) return { year: null, faults };
  const year = mostFrequent(days.map(({ date }) => Number(date.slice(0, 4))));
  const ordered = days.sort((one, other) => (one.date < other.date ? -1 : 1));
  return { year: { year, papers: [], days: ordered }, faults };
}

function mostFrequent(years: readonly number[]): number {
  const countOf = (year: number): number => years.filter((each) => each === year).length;
  return years.reduce((best, year) => (countOf(year) > countOf(best) ? year : best), years[0] ?? 0);
}
