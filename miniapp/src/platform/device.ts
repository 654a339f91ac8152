import Taro from '@tarojs/taro';

/** What WeChat does for a page beside showing it. */
export const device = {
  call(phoneNumber: string): void {
    Taro.makePhoneCall({ phoneNumber }).catch(() => undefined); // changed one's mind
  },
  setTitle(title: string): void {
    void Taro.setNavigationBarTitle({ title });
  },
  prefersDark: (): boolean => Taro.getAppBaseInfo().theme === 'dark',
  onThemeChange(listener: () => void): void {
    Taro.onThemeChange(listener);
  },
  paintPage(dark: boolean): void {
    void Taro.setNavigationBarColor({
      frontColor: dark ? '#ffffff' : '#000000',
      backgroundColor: dark ? '#0f1413' : '#f3f6f5',
    }).catch(() => undefined);
    void Taro.setBackgroundColor({ backgroundColor: dark ? '#0f1413' : '#f3f6f5' }).catch(() => undefined);
  },
  setLanguage(_language: string): void {
    // WeChat reads the page with the phone's own language
  },
  /** Keeps a code bright and the screen awake while it is shown; returns how to end it. */
  keepAwake(): () => void {
    void Taro.setKeepScreenOn({ keepScreenOn: true });
    return () => void Taro.setKeepScreenOn({ keepScreenOn: false });
  },
  /** Focus stays inside WeChat's own sheets by itself. */
  holdFocus(_id: string, _onEscape: () => void): () => void {
    return () => undefined;
  },
  /** WeChat has no focus to lose. */
  focusOn(_id: string): void {
    // nothing to do
  },
  /** WeChat draws the title bar itself. */
  hasOwnTitleBar: true,
};
