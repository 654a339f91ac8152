/** Lines that a text of this size takes where it wraps at the width. */
export type Measure = (text: string, size: number, width: number) => number;

export interface Room {
  width: number;
  /** Sizes to try, the preferred first. */
  sizes: readonly number[];
  mostLines: number;
}

export interface Fitted {
  text: string;
  size: number;
  /** Where to wrap: narrower than the room where that makes lines of like length. */
  width: number;
  lines: number;
}

const NARROWING = 0.04;

/** A long text wraps first, then shrinks; one that does not fit at the smallest size ends in an ellipsis. */
export function fitText(text: string, { width, sizes, mostLines }: Room, measure: Measure): Fitted {
  for (const size of sizes) {
    const lines = measure(text, size, width);
    if (lines <= mostLines) return balanced({ text, size, width, lines }, measure);
  }
  const size = sizes.at(-1) ?? 0;
  const signs = [...text];
  while (signs.length > 0 && measure(`${signs.join('')}…`, size, width) > mostLines) signs.pop();
  return { text: `${signs.join('')}…`, size, width, lines: mostLines };
}

/** No line of two characters under a full one. */
function balanced(fitted: Fitted, measure: Measure): Fitted {
  if (fitted.lines === 1) return fitted;
  let { width } = fitted;
  const step = width * NARROWING;
  while (measure(fitted.text, fitted.size, width - step) === fitted.lines) width -= step;
  return { ...fitted, width };
}
