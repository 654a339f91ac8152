import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The files of printed batches, a folder each. An id is one of ours, never a path that somebody sent. */
export class PrintStore {
  constructor(private readonly dir: string) {}

  /** A file is there whole or not at all, whoever is killed while writing it. Answers its size. */
  async write(path: string, bytes: AsyncIterable<Buffer>, leaseId: string): Promise<number> {
    const unfinished = `${path}.${leaseId}`;
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(bytes), createWriteStream(unfinished));
    const { size } = await stat(unfinished);
    await rename(unfinished, path);
    return size;
  }

  async *parts(id: string, count: number): AsyncGenerator<Buffer> {
    for (let part = 0; part < count; part++) yield await readFile(this.partPath(id, part));
  }

  /** `null` where it was cleared away. */
  async open(id: string): Promise<Readable | null> {
    const path = this.pathOf(id);
    const isThere = await stat(path).then(
      () => true,
      () => false,
    );
    return isThere ? createReadStream(path) : null;
  }

  async remove(id: string): Promise<void> {
    await rm(join(this.dir, id), { recursive: true, force: true });
  }

  async removeParts(id: string): Promise<void> {
    await rm(dirname(this.partPath(id, 0)), { recursive: true, force: true });
  }

  pathOf(id: string): string {
    return join(this.dir, id, 'cards.pdf');
  }

  partPath(id: string, part: number): string {
    return join(this.dir, id, 'parts', `${part}.pdf`);
  }
}
