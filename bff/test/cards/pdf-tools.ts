import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';

const call = promisify(execFile);
const DPI = 300;
const MM_PER_INCH = 25.4;

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A printer and a phone of others, as far as a test has them: poppler reads and draws the PDF, zbar the codes. */
export class PdfTools {
  private readonly file: string;
  private readonly pictures = new Map<number, Promise<string>>();

  constructor(
    private readonly dir: string,
    pdf: Buffer,
  ) {
    this.file = join(dir, 'it.pdf');
    writeFileSync(this.file, pdf);
  }

  /** What can be selected; throws where the file's structure had to be mended. */
  async text(page?: number): Promise<string> {
    const { stdout, stderr } = await call('pdftotext', [...(page ? onPage(page) : []), this.file, '-']);
    if (stderr !== '') throw new Error(stderr);
    return stdout;
  }

  /** Width and height in millimetres. */
  async pages(): Promise<{ count: number; width: number; height: number }> {
    const { stdout } = await call('pdfinfo', [this.file]);
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(stdout) ?? [];
    const mm = (points: string | undefined): number => Math.round((Number(points) / 72) * MM_PER_INCH);
    return { count: Number(/Pages:\s+(\d+)/.exec(stdout)?.[1]), width: mm(width), height: mm(height) };
  }

  /** What the codes on a page say, in order. */
  async codes(page: number): Promise<string[]> {
    const { stdout } = await call('zbarimg', ['-q', '--raw', '--nodbus', await this.picture(page)]);
    return stdout.trim().split('\n').sort();
  }

  /** Of what is dark within an area of the page, how much room it takes; all in millimetres. */
  async darkness(page: number, area: Area): Promise<Area> {
    const px = (mm: number): number => Math.round((mm / MM_PER_INCH) * DPI);
    const mm = (pixels: number): number => (pixels / DPI) * MM_PER_INCH;
    const [left, top, width, height] = [px(area.x), px(area.y), px(area.width), px(area.height)];
    const picture = sharp(await this.picture(page)).extract({ left, top, width, height });
    const pixels = await picture.toColourspace('b-w').raw().toBuffer();
    const dark = [...pixels.keys()].filter((at) => (pixels[at] ?? 255) < 64);
    const xs = dark.map((at) => at % width);
    const ys = dark.map((at) => Math.floor(at / width));
    const [x, y] = [least(xs), least(ys)];
    return {
      x: area.x + mm(x),
      y: area.y + mm(y),
      width: mm(most(xs) - x + 1),
      height: mm(most(ys) - y + 1),
    };
  }

  async fonts(): Promise<string[]> {
    const { stdout } = await call('pdffonts', [this.file]);
    return stdout.trim().split('\n').slice(2);
  }

  private picture(page: number): Promise<string> {
    const drawn = this.pictures.get(page) ?? this.draw(page);
    this.pictures.set(page, drawn);
    return drawn;
  }

  private async draw(page: number): Promise<string> {
    const name = `page-${page}-`;
    await call('pdftoppm', [
      '-r',
      String(DPI),
      '-png',
      ...onPage(page),
      this.file,
      join(this.dir, `page-${page}`),
    ]);
    return join(this.dir, readdirSync(this.dir).find((each) => each.startsWith(name)) ?? name);
  }
}

const onPage = (page: number): string[] => ['-f', String(page), '-l', String(page)];
const least = (values: readonly number[]): number => values.reduce((one, other) => Math.min(one, other));
const most = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other));
