import type { RequestRow } from '../../api';

/** What a request wants of its enterprise, the most pressing first. */
export const NEEDS = ['material', 'rate', 'new'] as const;
export type Need = (typeof NEEDS)[number];

export function needOf(row: RequestRow, hasNews: boolean): Need | null {
  if (row.status === 'awaiting-enterprise') return 'material';
  if (row.toRate) return 'rate';
  return hasNews ? 'new' : null;
}

/** What needs me stands first, each kind in the order given; what needs nothing keeps its place behind. */
export function needsFirst(rows: readonly RequestRow[], hasNews: (row: RequestRow) => boolean): RequestRow[] {
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  const rank = (row: RequestRow): number => {
    const need = needOf(row, hasNews(row));
    return need === null ? NEEDS.length : NEEDS.indexOf(need);
  };
  return unique
    .map((row, index) => ({ row, index, rank: rank(row) }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ row }) => row);
}
