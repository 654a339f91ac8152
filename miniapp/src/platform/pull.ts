import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** WeChat pulls by itself where the page's config allows it. */
export function usePull(reload: () => void): void {
  usePullDownRefresh(() => {
    reload();
    Taro.stopPullDownRefresh();
  });
}
