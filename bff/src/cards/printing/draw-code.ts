import type { Box } from './measures.js';
import { encode } from 'uqr';

/** Modules of quiet zone on each side (ISO/IEC 18004). */
const QUIET = 4;

/**
 * The QR code of a text as vector modules at level Q, so that a quarter of it may be worn off a wall. `box` is the
 * printed symbol; its quiet zone is around it and must stay free. Runs of dark modules are one rectangle each.
 */
export function drawCode(document: PDFKit.PDFDocument, text: string, { x, y, width }: Box): void {
  const { data } = encode(text, { ecc: 'Q', border: 0 });
  const side = width / data.length;
  const margin = QUIET * side;
  document.rect(x - margin, y - margin, width + 2 * margin, width + 2 * margin).fill('#ffffff');
  for (const [row, modules] of data.entries()) {
    for (let column = 0; column < modules.length; column++) {
      if (!modules[column]) continue;
      const start = column;
      while (modules[column + 1]) column++;
      document.rect(x + start * side, y + row * side, (column - start + 1) * side, side);
    }
  }
  document.fill('#000000');
}
