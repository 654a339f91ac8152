import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { read, utils } from '@e965/xlsx';
import type { Cell, Table } from '../../src/platform/index.js';
import { writeCsv } from '../../src/platform/exports/write-csv.js';
import { writeXlsx } from '../../src/platform/index.js';

const aTable = (rows: Cell[][]): Table => ({
  name: '诉求明细',
  headings: rows[0]?.map((_cell, index) => ({ title: `列${index}` })) ?? [],
  batches: (async function* () {
    yield rows;
  })(),
});
const csvOf = async (rows: Cell[][]): Promise<string> => {
  let text = '';
  for await (const chunk of writeCsv(aTable(rows))) text += chunk;
  return text;
};
const workbookOf = async (rows: Cell[][]) =>
  read(await buffer(writeXlsx(aTable(rows))), { cellDates: false, cellNF: true });

test('CSV begins with the mark of UTF-8, quotes every cell and ends lines as the standard says', async () => {
  expect(await csvOf([['甲"乙', 7, null, new Date('2026-11-25T08:30:59+08:00')]])).toBe(
    '\ufeff"列0","列1","列2","列3"\r\n"甲""乙","7","","2026-11-25 08:30"\r\n',
  );
});

test.each([
  '=1+1',
  '+86',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '  =1',
  '　=1',
])('no formula comes of %j in CSV', async (text) => {
  expect(await csvOf([[text]])).toBe(`\ufeff"列0"\r\n"'${text}"\r\n`);
});

test('a carriage return within a text begins no new cell', async () => {
  expect(await csvOf([['好\r=1+1', 'a,b']])).toContain('\r\n"好\r=1+1","a,b"\r\n');
});

const ODD = ['=1+1', '007', '2026-11-25', '_x0041_', '<b>&"\'', '两\r\n行', ' 前后 ', '', '\u0001\ud800a'];

test('XLSX, as another library reads it: texts are texts whatever they look like', async () => {
  const book = await workbookOf([ODD]);
  expect(book.SheetNames).toEqual(['诉求明细']);
  const sheet = book.Sheets['诉求明细'];
  const cells = ODD.map((_text, index) => sheet?.[utils.encode_cell({ r: 1, c: index })]);
  expect(cells.filter((cell) => cell?.v !== undefined).map(({ t }) => t)).toEqual(Array(8).fill('s'));
  expect(cells.some((cell) => cell?.f !== undefined)).toBe(false);
  expect(cells.slice(0, 3).map(({ v }) => v)).toEqual(['=1+1', '007', '2026-11-25']);
  expect(cells[4].v).toBe('<b>&"\'');
  expect(cells[5].v).toBe('两\n行');
  expect(cells[6].v).toBe(' 前后 ');
});

test('XLSX, dates: by the wall clock at Asia/Shanghai, whatever the server’s zone', async () => {
  const book = await workbookOf([[new Date('2026-11-25T00:30:00+08:00'), 3, null]]);
  const sheet = book.Sheets['诉求明细'];
  expect(sheet?.['A2']).toMatchObject({ t: 'n', z: 'yyyy\\-mm\\-dd\\ hh:mm', w: '2026-11-25 00:30' });
  expect(sheet?.['B2']).toMatchObject({ t: 'n', v: 3 });
});

const BATCHES = 200;
const OF_EACH = 50;
/** Read ahead of whoever takes the file: what stands in the buffers between the two. */
const MOST_AHEAD = 10;

/** Texts that no zip makes small, so that a batch weighs as much on the way as in the table. */
function counted() {
  const made = { batches: 0 };
  let seed = 1;
  const noise = (): string => {
    let text = '';
    for (let i = 0; i < 200; i += 1) {
      seed = (seed * 48_271) % 2_147_483_647;
      text += String.fromCharCode(0x4e00 + (seed % 20_000));
    }
    return text;
  };
  const table: Table = {
    name: 's',
    headings: [{ title: 'h' }],
    batches: (async function* () {
      while (made.batches < BATCHES) {
        made.batches += 1;
        yield Array.from({ length: OF_EACH }, () => [noise()]);
      }
    })(),
  };
  return { made, table };
}

const turns = async (): Promise<void> => {
  for (let i = 0; i < 500; i += 1) await new Promise((go) => setImmediate(go));
};

test.each([
  ['csv', (table: Table) => Readable.from(writeCsv(table))],
  ['xlsx', writeXlsx],
] as const)('%s: no more is read than is taken', async (_format, write) => {
  const { made, table } = counted();
  const file = write(table);
  let taken = 0;
  const first = await buffer(write(counted().table));
  const ahead: number[] = [];
  await turns();
  ahead.push(made.batches);
  for await (const chunk of file) {
    taken += Buffer.byteLength(chunk as Buffer);
    if (ahead.length < 20 || made.batches % 20 === 0) await turns();
    ahead.push(made.batches - (taken / first.length) * BATCHES);
  }
  expect(made.batches).toBe(BATCHES);
  expect(Math.max(...ahead)).toBeLessThanOrEqual(MOST_AHEAD);
});

test.each([
  ['csv', (table: Table) => Readable.from(writeCsv(table))],
  ['xlsx', writeXlsx],
] as const)('%s: whoever goes away ends the reading', async (_format, write) => {
  const { made, table } = counted();
  let ended = false;
  const file = write({
    ...table,
    batches: (async function* () {
      try {
        yield* table.batches;
      } finally {
        ended = true;
      }
    })(),
  });
  for await (const _chunk of file) if (made.batches > 1) break;
  await turns();
  expect(ended).toBe(true);
  expect(made.batches).toBeLessThanOrEqual(MOST_AHEAD);
});

test('xlsx: what cannot be read breaks the file off', async () => {
  const file = writeXlsx({
    name: 's',
    headings: [],
    batches: (async function* () {
      yield [['a']];
      throw new Error('the database is away');
    })(),
  });
  await expect(buffer(file)).rejects.toThrow('the database is away');
});
