import Taro from '@tarojs/taro';

/** Whether the words are on the clipboard now. */
export const copyWords = (words: string): Promise<boolean> =>
  Taro.setClipboardData({ data: words }).then(
    () => true,
    () => false,
  );
