import { cardPrintText } from '@anqi/shared';
import PDFDocument from 'pdfkit';
import { cardFonts } from './card-fonts.js';
import { drawCard } from './draw-card.js';
import { CARD, CARDS_A_SHEET, mm, placeOf, SHEET } from './measures.js';
import type { PrintedCard } from './printed-card.js';

/** `card`: one A6 page each. `sheet`: four on an A4 page, with marks where to cut. */
export type Imposition = 'card' | 'sheet';

const MARK = mm(4);

/**
 * Cards in, bytes of one PDF out. Pages leave as they are drawn and only when somebody takes them, so that memory
 * holds one sheet and the glyphs used; between two sheets the event loop may serve others.
 */
export async function* renderCards(
  cards: AsyncIterable<PrintedCard>,
  imposition: Imposition,
): AsyncGenerator<Buffer> {
  const document = newDocument();
  let drawn = 0;
  for await (const card of cards) {
    if (imposition === 'card' || drawn % CARDS_A_SHEET === 0) {
      yield* written(document);
      await new Promise((resolve) => setImmediate(resolve));
      addPage(document, imposition);
    }
    const at = imposition === 'card' ? { x: 0, y: 0 } : placeOf(drawn % CARDS_A_SHEET);
    drawCard(document, card, at);
    drawn += 1;
  }
  document.end();
  yield* written(document);
}

function newDocument(): PDFKit.PDFDocument {
  const { regular, bold } = cardFonts();
  const options = {
    autoFirstPage: false,
    // Names of enterprises come once each: remembering how they were laid out only fills memory.
    fontLayoutCache: false,
    font: null as never, // none of the PDF's own, which know no Chinese
    pdfVersion: '1.7',
    lang: 'zh-CN',
    info: { Title: cardPrintText.title['zh-CN'] },
  } as const;
  const document = new PDFDocument(options);
  return document.registerFont('regular', regular as never).registerFont('bold', bold as never);
}

function* written(document: PDFKit.PDFDocument): Generator<Buffer> {
  for (;;) {
    const chunk = document.read() as Buffer | null;
    if (chunk === null) return;
    yield chunk;
  }
}

function addPage(document: PDFKit.PDFDocument, imposition: Imposition): void {
  const { width, height } = imposition === 'card' ? CARD : SHEET;
  document.addPage({ size: [width, height], margin: 0 });
  if (imposition === 'sheet') drawCutMarks(document);
}

/** The cards touch, so that two cuts part four; marks stay where a printer reaches and nothing is written. */
function drawCutMarks(document: PDFKit.PDFDocument): void {
  const [middle, centre] = [SHEET.width / 2, SHEET.height / 2];
  const vertical = (x: number, y: number): unknown => document.moveTo(x, y - MARK).lineTo(x, y + MARK);
  const level = (x: number, y: number): unknown => document.moveTo(x - MARK, y).lineTo(x + MARK, y);
  vertical(middle, MARK);
  vertical(middle, centre);
  vertical(middle, SHEET.height - MARK);
  level(MARK, centre);
  level(middle, centre);
  level(SHEET.width - MARK, centre);
  document.lineWidth(0.4).stroke('#000000');
}
