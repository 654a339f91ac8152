import Taro from '@tarojs/taro';

/** Signing in here is WeChat's business. */
export const login = {
  byWechat: true,
  /** By which the server learns who the visitor is at WeChat; `null` where there is none. */
  code: (): Promise<string | null> =>
    Taro.login().then(
      ({ code }) => code || null,
      () => null,
    ),
};
