import type { DeviceApp, DeviceSystem } from '@anqi/shared';

export interface Device {
  app: DeviceApp;
  system: DeviceSystem;
}

/** The first that fits: Edge and WeChat say that they are Chrome too, and Chrome says Safari. */
const APPS: readonly (readonly [RegExp, DeviceApp])[] = [
  [/MicroMessenger|miniProgram/i, 'wechat'],
  [/Edg(e|A|iOS)?\//, 'edge'],
  [/Firefox\/|FxiOS\//, 'firefox'],
  [/Chrome\/|CriOS\//, 'chrome'],
  [/Safari\//, 'safari'],
];

const SYSTEMS: readonly (readonly [RegExp, DeviceSystem])[] = [
  [/HarmonyOS|OpenHarmony/i, 'harmony'],
  [/Android/i, 'android'],
  [/iPhone|iPad|iPod/, 'ios'],
  [/Windows/, 'windows'],
  [/Macintosh|Mac OS X/, 'mac'],
  [/Linux/, 'linux'],
];

/** What a person would call his device, as its `User-Agent` tells; never more than that is kept of it. */
export function deviceFrom(userAgent: string): Device {
  return { app: firstOf(APPS, userAgent), system: firstOf(SYSTEMS, userAgent) };
}

function firstOf<T extends string>(named: readonly (readonly [RegExp, T])[], text: string): T | 'other' {
  return named.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}
