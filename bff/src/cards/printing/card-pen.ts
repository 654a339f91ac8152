import { type Weight, legible } from './card-fonts.js';
import { fitText, type Fitted, type Measure, type Room } from './fit-text.js';

export const INKS = {
  ink: '#16211e',
  muted: '#5c6a66',
  accent: '#08695a',
  soft: '#e7f2ef',
  line: '#cfdad7',
} as const;

interface Place {
  x: number;
  /** Of the (first) line's baseline. */
  baseline: number;
  weight?: Weight;
  ink?: string;
}

/** Lines of a wrapped text are so many sizes apart. */
const LEADING = 1.32;

/** How far the last line of a text is below its first. */
export const depthOf = ({ lines, size }: Fitted): number => (lines - 1) * size * LEADING;

/** Writes on a card whose upper left corner is the origin, in fonts that the document knows by weight; in points. */
export class CardPen {
  constructor(private readonly document: PDFKit.PDFDocument) {}

  /** One short line; `align: 'right'` ends it at `x`. */
  line(text: string, { x, size, align, ...place }: Place & { size: number; align?: 'right' }): void {
    const { baseline, weight = 'regular', ink = INKS.ink } = place;
    const shown = legible(text);
    const start = align === 'right' ? x - this.widthOf(shown, size, weight) : x;
    this.use(weight, size).fillColor(ink);
    this.document.text(shown, start, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }

  widthOf(text: string, size: number, weight: Weight = 'regular'): number {
    return this.use(weight, size).widthOfString(legible(text));
  }

  fit(text: string, room: Room, weight: Weight = 'regular'): Fitted {
    return fitText(legible(text), room, this.measure(weight));
  }

  block({ text, size, width }: Fitted, { x, baseline, weight = 'regular', ink = INKS.ink }: Place): void {
    this.use(weight, size).fillColor(ink);
    const lineGap = size * LEADING - this.document.currentLineHeight();
    this.document.text(text, x, baseline, { width, lineGap, baseline: 'alphabetic' });
  }

  private measure(weight: Weight): Measure {
    return (text, size, width) => {
      const document = this.use(weight, size);
      return Math.round(document.heightOfString(text, { width, lineGap: 0 }) / document.currentLineHeight());
    };
  }

  private use(weight: Weight, size: number): PDFKit.PDFDocument {
    return this.document.font(weight).fontSize(size);
  }
}
