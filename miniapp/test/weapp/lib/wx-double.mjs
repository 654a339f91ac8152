/**
 * A phone with WeChat on it, as far as the app asks for one. Taro copies `Object.keys(wx)`, so each API is a property
 * of its own. `answers` overrides single APIs, e.g. `scanCode: () => ({ result: '…' })`; a thrown error is a failure. `atOnce` are
 * those that return something themselves.
 */
const SYSTEM = {
  platform: 'devtools',
  system: 'iOS 12.0',
  SDKVersion: '3.8.0',
  version: '8.0.50',
  model: 'phone',
  brand: 'phone',
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 740,
  screenWidth: 375,
  screenHeight: 812,
  statusBarHeight: 44,
  language: 'zh_CN',
  fontSizeSetting: 16,
  theme: 'light',
  safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
};
const SILENT = [
  'hideToast',
  'makePhoneCall',
  'pageScrollTo',
  'setBackgroundColor',
  'setKeepScreenOn',
  'setNavigationBarColor',
  'setNavigationBarTitle',
  'showToast',
  'stopPullDownRefresh',
  'vibrateShort',
];
const LISTENED = [
  'onAppHide',
  'onAppShow',
  'onError',
  'onPageNotFound',
  'onThemeChange',
  'onUnhandledRejection',
  'onWindowResize',
  'offError',
  'offThemeChange',
  'offWindowResize',
];

/** Only JSON crosses the bridge between the app and WeChat. */
export const overBridge = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

export function wxDouble({ app, answers = {}, atOnce = {}, storage = new Map() }) {
  const calls = [];
  const answered =
    (name, answer) =>
    (options = {}) => {
      calls.push([name, options]);
      return settle(name, options, answer);
    };
  const network = { listeners: [] };
  const wx = {
    ...Object.fromEntries(SILENT.map((name) => [name, answered(name, () => ({}))])),
    ...Object.fromEntries(LISTENED.map((name) => [name, () => undefined])),
    ...Object.fromEntries(
      ['getSystemInfoSync', 'getWindowInfo', 'getDeviceInfo', 'getAppBaseInfo', 'getSystemSetting'].map(
        (name) => [name, () => SYSTEM],
      ),
    ),
    ...storageOf(storage),
    ...navigationOf(app, answered),
    getLaunchOptionsSync: () => app.launchOptions,
    getEnterOptionsSync: () => app.launchOptions,
    getNetworkType: answered('getNetworkType', () => ({ networkType: 'wifi' })),
    onNetworkStatusChange: (listener) => network.listeners.push(listener),
    nextTick: (then) => setTimeout(then, 0),
    canIUse: () => true,
    ...atOnce,
    ...Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answered(name, answer)])),
  };
  const tellNetwork = (isConnected) => network.listeners.forEach((listen) => listen({ isConnected }));
  return { wx, calls, tellNetwork };
}

/** WeChat answers later, by `success` or `fail` and then `complete`. */
async function settle(name, options, answer) {
  try {
    const value = { errMsg: `${name}:ok`, ...overBridge(await answer(options)) };
    options.success?.(value);
    options.complete?.(value);
    return value;
  } catch (error) {
    const failure = { errMsg: `${name}:fail ${error.message}` };
    options.fail?.(failure);
    options.complete?.(failure);
    return failure;
  }
}

function storageOf(storage) {
  return {
    getStorageSync: (key) => overBridge(storage.get(key)) ?? '',
    setStorageSync: (key, value) => void storage.set(key, overBridge(value)),
    removeStorageSync: (key) => void storage.delete(key),
  };
}

function navigationOf(app, answered) {
  const closeAll = () => {
    while (app.pages.length > 0) app.close();
  };
  return {
    navigateTo: answered('navigateTo', ({ url }) => void app.open(url)),
    redirectTo: answered('redirectTo', ({ url }) => {
      app.close();
      app.open(url);
    }),
    reLaunch: answered('reLaunch', ({ url }) => {
      closeAll();
      app.open(url);
    }),
    navigateBack: answered('navigateBack', () => {
      app.close();
      app.top?.show();
    }),
  };
}
