import Taro from '@tarojs/taro';

export type Parameters = Record<string, string | number | undefined>;

/** `/pages/x/index?a=1`: only set parameters, each encoded once. */
export function address(page: string, parameters: Parameters = {}): string {
  const query = Object.entries(parameters)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `/${page}${query ? `?${query}` : ''}`;
}

const HOME = '/pages/home/index';

export const navigation = {
  open(page: string, parameters?: Parameters): void {
    void Taro.navigateTo({ url: address(page, parameters) });
  },
  replace(page: string, parameters?: Parameters): void {
    void Taro.redirectTo({ url: address(page, parameters) });
  },
  /** Back to the page before, or home where a link opened this page first. */
  back(): void {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
    else void Taro.reLaunch({ url: HOME });
  },
  home(): void {
    void Taro.reLaunch({ url: HOME });
  },
};
