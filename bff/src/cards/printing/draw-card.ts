import { cardPrintText } from '@anqi/shared';
import { CardPen, depthOf, INKS } from './card-pen.js';
import { drawContacts } from './draw-contacts.js';
import { drawCode } from './draw-code.js';
import { type Box, CARD, MARGIN, mm, PANEL, RIGHT } from './measures.js';
import type { PrintedCard } from './printed-card.js';

/** At least 25 mm are asked for: with room to spare, so that a worn card still scans. */
const CODE = mm(30);

type Key = keyof typeof cardPrintText;
/** Chinese alone: it hangs on a wall here. */
const say = (key: Key): string => cardPrintText[key]['zh-CN'];

/** One contact card with its upper left corner at `at`: who serves the enterprise, how to reach them, the code. */
export function drawCard(
  document: PDFKit.PDFDocument,
  card: PrintedCard,
  { x, y }: Pick<Box, 'x' | 'y'>,
): void {
  document.save().translate(x, y);
  const pen = new CardPen(document);
  drawHead(document, pen);
  const rule = drawEnterprise(pen, card) + mm(4.4);
  document.moveTo(MARGIN, rule).lineTo(RIGHT, rule).lineWidth(0.6).stroke(INKS.line);
  drawContacts(pen, card, rule);
  drawPanel(document, pen, card);
  drawFoot(pen, card);
  document.restore();
}

function drawHead(document: PDFKit.PDFDocument, pen: CardPen): void {
  const baseline = mm(15.2);
  document.rect(MARGIN, mm(9.4), mm(1.6), mm(7.2)).fill(INKS.accent);
  pen.line(say('title'), { x: MARGIN + mm(4), baseline, size: 17, weight: 'bold', ink: INKS.accent });
  pen.line(say('motto'), { x: RIGHT, baseline, size: 8, ink: INKS.muted, align: 'right' });
}

/** Answers the baseline of the last line. */
function drawEnterprise(pen: CardPen, { enterpriseName, siteName }: PrintedCard): number {
  const width = CARD.width - 2 * MARGIN;
  const name = pen.fit(enterpriseName, { width, sizes: [16, 15, 14, 13, 12, 11, 10], mostLines: 2 }, 'bold');
  const baseline = mm(26);
  pen.block(name, { x: MARGIN, baseline, weight: 'bold' });
  const last = baseline + depthOf(name);
  if (siteName === null) return last;
  const site = pen.fit(siteName, { width, sizes: [10, 9, 8], mostLines: 1 });
  pen.block(site, { x: MARGIN, baseline: last + mm(6), ink: INKS.muted });
  return last + mm(6);
}

function drawPanel(document: PDFKit.PDFDocument, pen: CardPen, card: PrintedCard): void {
  const { x, y, width, height } = PANEL;
  document.roundedRect(x, y, width, height, mm(2.5)).fill(INKS.soft);
  const inset = (height - CODE) / 2;
  drawCode(document, card.link, { x: x + inset, y: y + inset, width: CODE, height: CODE });
  const left = x + height + mm(1.5);
  const right = x + width - mm(4);
  pen.line(say('scan'), { x: left, baseline: y + mm(11), size: 14, weight: 'bold', ink: INKS.accent });
  pen.line(say('scanFor'), { x: left, baseline: y + mm(17.5), size: 8, ink: INKS.muted });
  const hotline = right - mm(11.5);
  const phones = { baseline: y + mm(31.5), size: 11, weight: 'bold' } as const;
  const names = { baseline: y + mm(26.5), ink: INKS.muted };
  pen.block(pen.fit(say('hotline'), { width: right - hotline, sizes: [7.5], mostLines: 1 }), {
    ...names,
    x: hotline,
  });
  pen.line(card.hotline, { ...phones, x: hotline });
  if (card.centre === null) return;
  const room = { width: hotline - left - mm(2), sizes: [7.5, 6.5], mostLines: 1 };
  pen.block(pen.fit(card.centre.name, room), { ...names, x: left });
  if (card.centre.phone !== null) pen.line(card.centre.phone, { ...phones, x: left });
}

function drawFoot(pen: CardPen, { cardNo, printedOn }: PrintedCard): void {
  const small = { baseline: mm(140.6), size: 6.5, ink: INKS.muted };
  pen.line(`${say('cardNo')} ${cardNo}`, { ...small, x: MARGIN });
  pen.line(`${say('printedOn')} ${printedOn}`, { ...small, x: RIGHT, align: 'right' });
}
