/** By what somebody signed in; `scan`: a phone that was signed in already let a browser in. */
export const SIGN_IN_METHODS = ['password', 'wechat', 'scan'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** Why a sign-in ended before its time; `reused` is a refresh token that came a second time. */
export const SESSION_ENDS = ['signed-out', 'removed', 'everywhere', 'reused', 'readmitted'] as const;
export type SessionEnd = (typeof SESSION_ENDS)[number];

export const DEVICE_APPS = ['wechat', 'edge', 'firefox', 'chrome', 'safari', 'other'] as const;
export type DeviceApp = (typeof DEVICE_APPS)[number];

export const DEVICE_SYSTEMS = ['harmony', 'android', 'ios', 'windows', 'mac', 'linux', 'other'] as const;
export type DeviceSystem = (typeof DEVICE_SYSTEMS)[number];
