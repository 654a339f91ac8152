/// <reference types="@tarojs/taro" />

declare const process: { env: { TARO_ENV: 'h5' | 'weapp'; NODE_ENV: string; ANQI_API_BASE: string } };
declare module '*.scss';
