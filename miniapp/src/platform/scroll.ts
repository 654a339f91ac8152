import Taro from '@tarojs/taro';

/** Where the page shows: its top, or one field of it. */
export const scroll = {
  toTop(): void {
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  toField(id: string): void {
    void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -120 });
  },
};
