import Taro from '@tarojs/taro';

export interface PictureAsks {
  /** Path from the origin. */
  path: string;
  headers: Record<string, string>;
  timeoutMs: number;
}

/** Pictures that need our token: an `<image>` sends none. */
export const pictures = {
  /** What an image can show, or null where it did not come. */
  async fetch({ path, headers, timeoutMs }: PictureAsks): Promise<string | null> {
    try {
      const { statusCode, tempFilePath } = await Taro.downloadFile({
        url: process.env.ANQI_API_BASE + path,
        header: headers,
        timeout: timeoutMs,
      });
      return statusCode === 200 ? tempFilePath : null;
    } catch {
      return null;
    }
  },
  /** WeChat clears its temporary files itself. */
  release(_source: string): void {},
  /** Shows them over the whole screen; false where the page has to do it itself. */
  preview(sources: string[], current: string): boolean {
    void Taro.previewImage({ urls: sources, current });
    return true;
  },
};
