import { blobs } from './blobs.h5';
import type { Chosen, Uploaded } from './photo-shelf';
import type { Upload } from './upload';
import { postFile } from './upload.h5';
import { randomKey } from './random-key';

export const LARGEST_PHOTO = 10 * 1024 * 1024;

const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

/**
 * Photos that wait on the phone: made small when they are chosen, kept over a reload until they are sent.
 */
export const photoShelf = {
  /** Lets the visitor take or choose at most so many; nothing where he thinks better of it. */
  async choose(most: number): Promise<Chosen[]> {
    const files = await ask();
    return Promise.all(files.slice(0, most).map(keep));
  },
  /** What an image can show, or null where it is gone. */
  async show(id: string): Promise<string | null> {
    const blob = await blobs.read(id);
    return blob === null ? null : URL.createObjectURL(blob);
  },
  release(source: string): void {
    URL.revokeObjectURL(source);
  },
  remove(id: string): void {
    void blobs.remove(id);
  },
  async send(id: string, upload: Upload): Promise<Uploaded> {
    const blob = await blobs.read(id);
    return blob === null ? { kind: 'missing' } : postFile(blob, 'photo.jpg', upload);
  },
};

/** The phone's own chooser: camera and album alike. */
function ask(): Promise<File[]> {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = 'image/*';
  chooser.multiple = true;
  return new Promise((resolve) => {
    chooser.oncancel = () => resolve([]);
    chooser.onchange = () => resolve([...(chooser.files ?? [])]);
    chooser.click();
  });
}

async function keep(file: File): Promise<Chosen> {
  const small = await compressed(file);
  if (small === null && !file.type.startsWith('image/')) return { kind: 'unreadable' };
  const blob = small !== null && small.size < file.size ? small : file;
  if (blob.size > LARGEST_PHOTO) return { kind: 'too-large' };
  const id = randomKey();
  await blobs.write(id, blob);
  return { kind: 'kept', id };
}

/** Null where this browser cannot read it, or would forget which side is up: the server can do both. */
async function compressed(file: File): Promise<Blob | null> {
  if (!window.CSS?.supports?.('image-orientation', 'from-image')) return null;
  const source = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = source;
    await image.decode();
    const shrink = Math.min(1, LONGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * shrink);
    canvas.height = Math.round(image.naturalHeight * shrink);
    const pen = canvas.getContext('2d');
    if (pen === null) return null;
    pen.fillStyle = '#fff'; // JPEG knows nothing transparent
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(source);
  }
}
