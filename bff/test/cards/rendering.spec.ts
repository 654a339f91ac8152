import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fitText } from '../../src/cards/printing/fit-text.js';
import { joinParts } from '../../src/cards/printing/join-parts.js';
import { placeOf } from '../../src/cards/printing/measures.js';
import type { PrintedCard } from '../../src/cards/printing/printed-card.js';
import { type Imposition, renderCards } from '../../src/cards/printing/render-cards.js';
import { temporaryDir } from '../harness/test-database.js';
import { type Area, PdfTools } from './pdf-tools.js';

const scratch: { remove(): void }[] = [];
afterAll(() => scratch.forEach(({ remove }) => remove()));

const LONGEST = '示例航空装备制造（集团）股份有限公司示溪高新技术产业开发区第二分公司'.padEnd(120, '示例');

const aCard = (number: number, more: Partial<PrintedCard> = {}): PrintedCard => ({
  cardNo: `SL${String(number).padStart(6, '0')}`,
  link: `https://anqi.example/q/c1SL${String(number).padStart(6, '0')}ABCDEFGHabcdefgh012345`,
  enterpriseName: `示例企业${number}有限公司`,
  siteName: null,
  lead: { name: '示例科技创新与经济发展局', phone: '0000-8816001' },
  cooperating: ['投资促进局', '建设管理局'],
  officer: { name: '示䶮', phone: '0000-1380001' },
  deputy: { name: '示例李四', phone: '0000-1380002' },
  centre: { name: '示例企业服务中心', phone: '0000-12345678' },
  hotline: '12345',
  printedOn: '2026-11-25',
  ...more,
});

async function* each(cards: readonly PrintedCard[]): AsyncGenerator<PrintedCard> {
  yield* cards;
}

async function bytesOf(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

const rendered = (cards: readonly PrintedCard[], imposition: Imposition): Promise<Buffer> =>
  bytesOf(renderCards(each(cards), imposition));

function toolsFor(pdf: Buffer): PdfTools {
  const { dir, remove } = temporaryDir();
  scratch.push({ remove });
  return new PdfTools(dir, pdf);
}

const numbers = (count: number, from = 0): number[] => Array.from({ length: count }, (_, at) => from + at);

describe('one card', () => {
  let tools: PdfTools;
  beforeAll(async () => {
    tools = toolsFor(await rendered([aCard(1, { siteName: '示湖厂区二号车间' })], 'card'));
  });

  test('is an A6 page with its own subset of the fonts', async () => {
    expect(await tools.pages()).toEqual({ count: 1, width: 105, height: 148 });
    const fonts = await tools.fonts();
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/NotoSansSC.+CID TrueType +Identity-H +yes yes yes/);
  });

  test('has everything as text that can be selected, rare characters too', async () => {
    const text = (await tools.text()).replace(/\s/g, '');
    for (const told of [
      ...['服务企业联系卡', '示例企业1有限公司', '示湖厂区二号车间', '服务专员', '示䶮', '0000-1380001'],
      ...['AB角', '示例李四', '0000-1380002', '牵头部门', '示例科技创新与经济发展局', '0000-8816001'],
      ...['投资促进局、建设管理局', '示例企业服务中心', '0000-12345678', '便民热线', '12345', '微信扫一扫'],
      ...['SL000001', '2026-11-25'],
    ])
      expect(text).toContain(told);
  });
});

test('nobody’s line is left out, and a character that the font lacks shows as a gap', async () => {
  const none = { officer: null, deputy: null, centre: null, cooperating: [] };
  const text = await toolsFor(
    await rendered([aCard(1, { ...none, enterpriseName: '示例\u{2CFFF}公司' })], 'card'),
  ).text();
  expect(text).toContain('示例〓公司');
  expect(text).toContain('12345');
  expect(text).not.toMatch(/服务专员|AB 角|配合部门|null|undefined/);
});

describe('a sheet', () => {
  const cards = numbers(6).map((number) => aCard(number, number === 1 ? { enterpriseName: LONGEST } : {}));
  let tools: PdfTools;
  beforeAll(async () => {
    tools = toolsFor(await rendered(cards, 'sheet'));
  });

  test('is A4, four cards each, and the last one may have fewer', async () => {
    expect(await tools.pages()).toEqual({ count: 2, width: 210, height: 297 });
    expect((await tools.text(1)).match(/卡号/g)).toHaveLength(4);
    expect((await tools.text(2)).match(/卡号/g)).toHaveLength(2);
  });

  test('a decoder of others reads every code to the very link', async () => {
    const links = cards.map(({ link }) => link);
    expect(await tools.codes(1)).toEqual(links.slice(0, 4));
    expect(await tools.codes(2)).toEqual(links.slice(4));
  });

  test('each code is 25 mm or more, with four modules free around it', async () => {
    for (const position of numbers(4)) {
      const panel = panelAt(position);
      const code = await tools.darkness(1, panel);
      expect(code.width).toBeGreaterThan(25);
      expect(Math.abs(code.width - code.height)).toBeLessThan(0.2);
      const quiet = (code.width / 37) * 4; // such a link takes 37 modules
      const around = {
        x: code.x - quiet,
        y: code.y - quiet,
        width: code.width + 2 * quiet,
        height: code.height + 2 * quiet,
      };
      const again = await tools.darkness(1, around);
      expect([again.width, again.height].map(Math.round)).toEqual([code.width, code.height].map(Math.round));
    }
  });

  test('has its marks where it is cut', async () => {
    for (const [x, y] of [
      [105, 4],
      [105, 148.5],
      [105, 293],
      [4, 148.5],
      [206, 148.5],
    ] as const) {
      const mark = await tools.darkness(1, { x: x - 3, y: y - 3, width: 6, height: 6 });
      expect(Math.max(mark.width, mark.height)).toBeGreaterThan(5.5);
    }
  });

  test('a name of 120 characters stays on its two lines and ends in an ellipsis', async () => {
    expect(await tools.text(1)).toContain('…');
    expect(await tools.codes(1)).toHaveLength(4);
  });
});

/** Where the code stands on a card, in millimetres of the sheet. */
function panelAt(position: number): Area {
  const { x, y } = placeOf(position);
  const mm = (points: number): number => (points / 72) * 25.4;
  return { x: mm(x) + 9, y: mm(y) + 98, width: 36, height: 36 };
}

describe('parts joined', () => {
  const part = (from: number, count: number): Promise<Buffer> =>
    rendered(
      numbers(count, from).map((number) => aCard(number)),
      'sheet',
    );

  test('are one PDF with all pages in order', async () => {
    async function* parts(): AsyncGenerator<Buffer> {
      yield await part(0, 8);
      yield await part(8, 4);
      yield await part(12, 5);
    }
    const tools = toolsFor(await bytesOf(joinParts(parts(), '示例卡')));
    expect((await tools.pages()).count).toBe(5);
    const shown = [...(await tools.text()).matchAll(/SL0000(\d\d)/g)].map(([, number]) => Number(number));
    expect(shown).toEqual(numbers(17));
    expect(await tools.codes(5)).toEqual([aCard(16).link]);
    expect(await tools.codes(3)).toEqual(numbers(4, 8).map((number) => aCard(number).link));
  });

  test('what is none of ours is refused', async () => {
    async function* parts(): AsyncGenerator<Buffer> {
      yield Buffer.from('%PDF-1.4\nnonsense');
    }
    await expect(bytesOf(joinParts(parts(), 'x'))).rejects.toThrow('no PDF of ours');
  });
});

describe('rendering', () => {
  test('takes cards as its bytes are taken: nobody reads a whole district ahead', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<PrintedCard> {
      for (;;) yield aCard(asked++);
    }
    const chunks = renderCards(endless(), 'sheet');
    for (let taken = 0; taken < 5; taken++) await chunks.next();
    expect(asked).toBeLessThan(40);
    await chunks.return(undefined);
  });
});

describe('a text in its room', () => {
  /** Every character as wide as it is high. */
  const measure = (text: string, size: number, width: number): number =>
    Math.ceil([...text].length / Math.floor(width / size));
  const room = { width: 100, sizes: [10, 8], mostLines: 2 };

  test.each([
    ['short', '示'.repeat(8), { size: 10, lines: 1, width: 100 }],
    ['wrapped, in lines of like length', '示'.repeat(12), { size: 10, lines: 2, width: 60 }],
    ['shrunk where two lines are too few', '示'.repeat(22), { size: 8, lines: 2, width: 88 }],
  ])('%s', (_name, text, expected) => {
    const { size, lines, width } = fitText(text, room, measure);
    expect({ size, lines }).toEqual({ size: expected.size, lines: expected.lines });
    expect(Math.abs(width - expected.width)).toBeLessThanOrEqual(4);
  });

  test('cut where nothing else helps', () => {
    const { text, lines } = fitText('示'.repeat(60), room, measure);
    expect([text, lines]).toEqual([`${'示'.repeat(23)}…`, 2]);
  });
});
