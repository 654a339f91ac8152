/** What a spreadsheet cell can hold: a text, a figure, an instant, nothing. */
export type Cell = string | number | Date | null;

export interface Heading {
  title: string;
  /** Characters. */
  width?: number;
}

/** A table as it is read: rows come in batches, and the next one is read when somebody asks for it. */
export interface Table {
  name: string;
  headings: readonly Heading[];
  batches: AsyncIterable<readonly Cell[][]>;
}

/** A sheet of the format has 1,048,576 rows, the headings among them. */
export const MOST_SHEET_ROWS = 1_048_575;

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
