interface Detector {
  detect(source: CanvasImageSource | ImageBitmap): Promise<{ rawValue: string }[]>;
}
declare const BarcodeDetector: { new (options: { formats: string[] }): Detector } | undefined;

let detector: Detector | null | undefined;

/** The browser's own detector where it has one: nothing to load. */
function ownDetector(): Detector | null {
  if (detector !== undefined) return detector;
  try {
    detector = typeof BarcodeDetector === 'undefined' ? null : new BarcodeDetector({ formats: ['qr_code'] });
  } catch {
    detector = null;
  }
  return detector;
}

async function withOwn(picture: ImageBitmap): Promise<string | null> {
  const own = ownDetector();
  if (own === null) return null;
  try {
    return (await own.detect(picture))[0]?.rawValue ?? null;
  } catch {
    detector = null; // declared but not working, as in some builds of Chromium
    return null;
  }
}

/** Reads with zxing, loaded on first need; its wasm comes from our own origin. */
async function withZxing(picture: ImageBitmap): Promise<string | null> {
  const { readBarcodes, prepareZXingModule } = await import(
    /* webpackChunkName: "zxing" */ 'zxing-wasm/reader'
  );
  prepareZXingModule({ overrides: { locateFile: () => '/static/zxing_reader.wasm' } });
  const found = await readBarcodes(pixels(picture), {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 1,
  });
  return found[0]?.text || null;
}

function pixels(picture: ImageBitmap): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser draws no canvas');
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** The text of the first QR code in a picture or a video's frame, or null. */
export async function decode(source: HTMLVideoElement | Blob): Promise<string | null> {
  try {
    const picture = await createImageBitmap(source);
    const text = (await withOwn(picture)) ?? (await withZxing(picture));
    picture.close();
    return text;
  } catch {
    return null; // not a picture
  }
}
