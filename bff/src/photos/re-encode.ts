import sharp from 'sharp';

const LONGEST_SIDE = 1600;
const MOST_PIXELS = 60_000_000;
const FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif', 'heif'];

export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
}

/**
 * The picture as JPEG, upright, at most 1600 pixels long, without EXIF, place or thumbnail: nothing but what is seen.
 * `null` where the content is no picture, whatever its name or type says.
 */
export async function reEncode(content: Buffer): Promise<Picture | null> {
  try {
    const picture = sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!FORMATS.includes(format)) return null;
    const { data, info } = await picture
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return null; // sharp throws on whatever it cannot read
  }
}

const SMALL_SIDE = 320;

/** One of ours for a strip or a list: it covers a square of 320 pixels, which is some 20 kB instead of 300. */
export async function shrink(jpeg: Buffer): Promise<Buffer> {
  const size = { width: SMALL_SIDE, height: SMALL_SIDE, fit: 'outside', withoutEnlargement: true } as const;
  return sharp(jpeg).resize(size).jpeg({ quality: 75 }).toBuffer();
}
