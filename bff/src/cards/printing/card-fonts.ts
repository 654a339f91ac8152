import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cardPrintText } from '@anqi/shared';
import { create, type Font } from 'fontkit';

export type Weight = 'regular' | 'bold';

let fonts: Record<Weight, Font> | undefined;

/**
 * Noto Sans SC (OFL), from its package and never from the system: the card is alike wherever it is printed. Reading
 * them takes a tenth of a second, so they are kept; each document takes its own subset of them.
 */
export function cardFonts(): Record<Weight, Font> {
  fonts ??= { regular: open('400Regular'), bold: open('700Bold') };
  return fonts;
}

function open(face: string): Font {
  const require = createRequire(import.meta.url);
  const dir = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  // The file is one font, not a collection of them.
  return plain(create(readFileSync(join(dir, face, `NotoSansSC_${face}.ttf`))) as Font);
}

/** One glyph a character: Chinese needs none of the font's substitutions, which take most of the time of layout. */
function plain(font: Font): Font {
  const layout = (text: string): object => {
    const glyphs = font.glyphsForString(text);
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    const advanceWidth = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
    return { glyphs, positions, advanceWidth };
  };
  return Object.create(font, { layout: { value: layout } }) as Font;
}

/** The text with what the font can show of it; both weights have the same characters. */
export function legible(text: string): string {
  const { regular } = cardFonts();
  return [...text]
    .map((sign) =>
      regular.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : cardPrintText.gap['zh-CN'],
    )
    .join('');
}
