import { cardPrintText } from '@anqi/shared';
import { type CardPen, depthOf, INKS } from './card-pen.js';
import type { Fitted } from './fit-text.js';
import { MARGIN, mm, PANEL, RIGHT } from './measures.js';
import type { PrintedCard } from './printed-card.js';

interface Line {
  label: string;
  value: string;
  phone: string | null;
}

/** Where the values of the lines begin. */
const VALUES = MARGIN + mm(19);
const PHONE_SIZE = 11.5;
/** From one line to the next: as far as there is room for, within these. */
const CLOSEST = mm(6.6);
const FARTHEST = mm(9.4);

/** Who serves the enterprise and what they help with, spread between the rule and the code's panel. */
export function drawContacts(pen: CardPen, card: PrintedCard, rule: number): void {
  const lines = linesOf(card).map((line) => ({ ...line, fitted: fit(pen, line) }));
  const depth = lines.reduce((sum, { fitted }) => sum + depthOf(fitted), 0);
  const pitch = Math.min(Math.max((PANEL.y - rule - depth) / (lines.length + 1), CLOSEST), FARTHEST);
  let baseline = rule + pitch;
  for (const { label, phone, fitted } of lines) {
    pen.line(label, { x: MARGIN, baseline, size: 9, ink: INKS.muted });
    pen.block(fitted, { x: VALUES, baseline });
    if (phone !== null) {
      pen.line(phone, { x: RIGHT, baseline, size: PHONE_SIZE, weight: 'bold', align: 'right' });
    }
    baseline += depthOf(fitted) + pitch;
  }
}

/** Nobody's line is left out, not left empty. */
function linesOf({ officer, deputy, lead, cooperating }: PrintedCard): Line[] {
  const say = (key: keyof typeof cardPrintText): string => cardPrintText[key]['zh-CN'];
  const coming = cooperating.length === 0 ? null : { name: cooperating.join(say('and')), phone: null };
  const lines = [
    [say('officer'), officer],
    [say('deputy'), deputy],
    [say('lead'), lead],
    [say('cooperating'), coming],
    [say('helpsWith'), { name: say('help'), phone: null }],
  ] as const;
  return lines.flatMap(([label, contact]) =>
    contact === null ? [] : [{ label, value: contact.name, phone: contact.phone }],
  );
}

function fit(pen: CardPen, { value, phone }: Line): Fitted {
  const taken = phone === null ? 0 : pen.widthOf(phone, PHONE_SIZE, 'bold') + mm(3);
  return pen.fit(value, { width: RIGHT - VALUES - taken, sizes: [11, 10, 9, 8], mostLines: 2 });
}
