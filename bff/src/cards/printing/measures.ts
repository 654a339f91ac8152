/** Points of a PDF in a millimetre. */
const PT_PER_MM = 72 / 25.4;

export const mm = (millimetres: number): number => millimetres * PT_PER_MM;

/** A6 upright: a quarter of an A4 sheet, within the tolerance of ISO 216 (1.5 mm up to 150 mm). */
export const CARD = { width: mm(105), height: mm(148) } as const;
export const SHEET = { width: mm(210), height: mm(297) } as const;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Nothing is written nearer to a card's edge: a cut may be a little off. */
export const MARGIN = mm(8);
export const RIGHT = CARD.width - MARGIN;
/** Where the code is, with what it is for. */
export const PANEL: Box = { x: MARGIN, y: mm(97), width: RIGHT - MARGIN, height: mm(38) };

/** Of the places on a sheet, row by row; half a millimetre of the sheet stays above and below. */
export function placeOf(position: number): Pick<Box, 'x' | 'y'> {
  const margin = (SHEET.height - 2 * CARD.height) / 2;
  return { x: (position % 2) * CARD.width, y: margin + Math.floor(position / 2) * CARD.height };
}

export const CARDS_A_SHEET = 4;
