import Taro from '@tarojs/taro';

export type Scanned =
  { kind: 'text'; text: string } | { kind: 'cancelled' } | { kind: 'no-camera' } | { kind: 'nothing-found' };

/** WeChat's own scanner reads camera and album alike; the page needs no viewfinder of its own. */
export const hasOwnViewfinder = false;

function scan(onlyFromCamera: boolean): Promise<Scanned> {
  return new Promise((resolve) => {
    void Taro.scanCode({
      onlyFromCamera,
      scanType: ['qrCode', 'barCode'],
      success: ({ result, path }) => resolve({ kind: 'text', text: result || path || '' }),
      fail: ({ errMsg }) => resolve({ kind: /cancel/i.test(errMsg) ? 'cancelled' : 'no-camera' }),
    });
  });
}

/** Opens WeChat's scanner once. */
export const scanWithCamera = (): Promise<Scanned> => scan(false);

/** A picture of a code; WeChat's scanner offers the album itself. */
export const scanPicture = (): Promise<Scanned> => scan(false);

/** Only the browser looks through a viewfinder on the page. */
export function watchCamera(_viewfinderId: string, onScanned: (scanned: Scanned) => void): () => void {
  void scanWithCamera().then(onScanned);
  return () => undefined;
}
