import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the bytes of photos are kept. An id is one of ours, never a path that somebody sent. */
export abstract class PhotoStore {
  abstract put(id: string, bytes: Buffer): Promise<void>;
  /** `null` where there is none. */
  abstract get(id: string): Promise<Buffer | null>;
  abstract has(id: string): Promise<boolean>;
  /** With what was made of it, and what was left half written. */
  abstract remove(id: string): Promise<void>;
}

/** One file a photo, a folder for each day's ids, so that no folder grows without end. */
export class FilePhotoStore extends PhotoStore {
  constructor(private readonly dir: string) {
    super();
  }

  async put(id: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(id);
    await mkdir(dirname(path), { recursive: true });
    const part = `${path}.${randomUUID()}.part`; // two may make the same small one at once
    try {
      await writeThrough(part, bytes);
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true }); // on a full disk half of it would stay
      throw error;
    }
  }

  async get(id: string): Promise<Buffer | null> {
    return (await this.has(id)) ? readFile(this.pathOf(id)) : null;
  }

  async has(id: string): Promise<boolean> {
    return stat(this.pathOf(id)).then(
      () => true,
      () => false,
    );
  }

  async remove(id: string): Promise<void> {
    const folder = dirname(this.pathOf(id));
    const names = await readdir(folder).catch(() => []); // where none was kept there is no folder
    for (const name of names.filter((each) => each.startsWith(id)))
      await rm(join(folder, name), { force: true });
  }

  /** The first five characters of a ULID change about every nine hours. */
  private pathOf(id: string): string {
    return join(this.dir, id.slice(0, 5), `${id}.jpg`);
  }
}

/** On the disk when it is done, as a commit is: what is acknowledged survives a power cut. */
async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
