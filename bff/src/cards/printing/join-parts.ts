/** Numbers that the joined file keeps for itself. */
const PAGES = 1;
const CATALOG = 2;
const INFO = 3;

const HEADER = Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1');
const ENTRY = 20; // bytes of a line in a cross-reference table
const ROOTS = /\/Type \/Catalog|\/Producer /;

interface PdfObject {
  number: number;
  /** From `<<` up to the stream or the end: text without binary data. */
  head: string;
  rest: Buffer;
}

/**
 * One PDF of several that `renderCards` made: their objects, renumbered, under one tree of pages. A part is one branch
 * of the tree and keeps its own subset of the fonts, so that only one part is in memory at a time. It understands what
 * our renderer writes (classic cross-reference table, no object streams), not PDF at large.
 */
export async function* joinParts(parts: AsyncIterable<Buffer>, title: string): AsyncGenerator<Buffer> {
  const offsets: (number | undefined)[] = [];
  const branches: { number: number; count: number }[] = [];
  let written = 0;
  let base = INFO;
  const place = (number: number, body: Buffer): Buffer => {
    offsets[number] = written;
    const bytes = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body]);
    written += bytes.length;
    return bytes;
  };
  yield HEADER;
  written += HEADER.length;
  for await (const part of parts) {
    const table = crossReferences(part);
    for (const { number, head, rest } of objectsOf(part, table)) {
      if (ROOTS.test(head)) continue;
      const pages = /\/Type \/Pages\n\/Count (\d+)/.exec(head);
      if (pages !== null) branches.push({ number: number + base, count: Number(pages[1]) });
      const parent = pages === null ? '' : `/Parent ${PAGES} 0 R\n`;
      const renumbered = head.replace(/(\d+) 0 R/g, (_all, old: string) => `${Number(old) + base} 0 R`);
      const text = renumbered.replace('<<\n', `<<\n${parent}`);
      yield place(number + base, Buffer.concat([Buffer.from(text, 'latin1'), rest]));
    }
    base += table.length;
  }
  const count = branches.reduce((sum, branch) => sum + branch.count, 0);
  const kids = branches.map(({ number }) => `${number} 0 R`).join(' ');
  yield place(PAGES, dictionary(`/Type /Pages\n/Count ${count}\n/Kids [${kids}]`));
  yield place(CATALOG, dictionary(`/Type /Catalog\n/Pages ${PAGES} 0 R\n/Lang (zh-CN)`));
  yield place(INFO, dictionary(`/Title <${utf16(title)}>`));
  yield Buffer.from(trailer(offsets, written));
}

/** Where each object begins, by its number; the first is the head of the list of free ones. */
function crossReferences(part: Buffer): number[] {
  const tail = part.subarray(-64).toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF/.exec(tail)?.[1]);
  const [, size] = /^xref\n0 (\d+)\n/.exec(part.toString('latin1', start, start + 32)) ?? [];
  if (size === undefined) throw new Error('a part is no PDF of ours');
  const first = start + `xref\n0 ${size}\n`.length;
  return Array.from({ length: Number(size) }, (_, number) =>
    Number(part.toString('latin1', first + number * ENTRY, first + number * ENTRY + 10)),
  );
}

function* objectsOf(part: Buffer, table: readonly number[]): Generator<PdfObject> {
  const numbers = table.map((_, number) => number).slice(1);
  for (const number of numbers) {
    const begins = table[number] ?? 0;
    const from = part.indexOf('\n', begins) + 1;
    const to = part.indexOf('endobj\n', from);
    const stream = part.indexOf('stream\n', from);
    const split = stream !== -1 && stream < to ? stream : to;
    const length =
      split === stream ? Number(/\/Length (\d+)/.exec(part.toString('latin1', from, split))?.[1]) : 0;
    const ends = part.indexOf('endobj\n', split + length) + 'endobj\n'.length;
    yield { number, head: part.toString('latin1', from, split), rest: part.subarray(split, ends) };
  }
}

const dictionary = (entries: string): Buffer => Buffer.from(`<<\n${entries}\n>>\nendobj\n`, 'latin1');

const utf16 = (text: string): string => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bytes.swap16().toString('hex');
};

function trailer(offsets: readonly (number | undefined)[], at: number): string {
  const size = offsets.length;
  const lines = Array.from(offsets, (offset, number) =>
    offset === undefined
      ? `0000000000 ${number === 0 ? '65535' : '00001'} f \n`
      : `${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  return `xref\n0 ${size}\n${lines.join('')}trailer\n<<\n/Size ${size}\n/Root ${CATALOG} 0 R\n/Info ${INFO} 0 R\n>>\nstartxref\n${at}\n%%EOF\n`;
}
