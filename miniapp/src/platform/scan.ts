import Taro from '@tarojs/taro';
import { messageOf } from './transport';

export type Scanned =
  { kind: 'text'; text: string } | { kind: 'cancelled' } | { kind: 'no-camera' } | { kind: 'nothing-found' };

/** WeChat's own scanner reads camera and album alike; the page needs no viewfinder of its own. */
export const hasOwnViewfinder = false;

/** Long-pressed picture and album, of QR codes and of mini-program codes: the numbers of WeChat's entrances. */
const PICTURE_ENTRANCES = [1012, 1013, 1048, 1049];

/** Whether the code that started the app was read from a picture, not through a camera. */
export const startedFromPicture = (): boolean =>
  PICTURE_ENTRANCES.includes(Number(Taro.getEnterOptionsSync().scene));

/** Opens WeChat's scanner once. */
export async function scanWithCamera(): Promise<Scanned> {
  try {
    // a mini-program's own code has a path and no text
    const { result, path } = await Taro.scanCode({ scanType: ['qrCode', 'barCode'] });
    return { kind: 'text', text: result || path || '' };
  } catch (failure) {
    return { kind: /cancel/i.test(messageOf(failure)) ? 'cancelled' : 'no-camera' };
  }
}

/** WeChat's scanner offers the album itself. */
export const scanPicture = scanWithCamera;

/** Only the browser looks through a viewfinder on the page. */
export function watchCamera(_viewfinderId: string, onScanned: (scanned: Scanned) => void): () => void {
  void scanWithCamera().then(onScanned);
  return () => undefined;
}
