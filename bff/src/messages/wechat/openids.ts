import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/index.js';
import { type Called, WechatApi } from './wechat-api.js';

/** `code-refused`: WeChat does not know the code, or it was used. `off`: no mini-program is configured. */
export type FoundOpenid = { openid: string } | 'code-refused' | 'unreachable' | 'off';

/** Whom WeChat knows the holder of a phone as, by the code that `wx.login` gave there. */
@Injectable()
export class Openids {
  constructor(
    private readonly config: Config,
    private readonly api: WechatApi,
  ) {}

  /** Calls WeChat: never inside a transaction. A code is good once. */
  async find(code: string): Promise<FoundOpenid> {
    const { wechat } = this.config;
    if (wechat === null) return 'off';
    const called = await this.api.session(wechat, code);
    if (called.kind === 'refused') return isPassing(called.errcode) ? 'unreachable' : 'code-refused';
    return openidIn(called) ?? 'unreachable';
  }
}

/** The system is busy, or the code was asked about too often. */
const isPassing = (errcode: number): boolean => errcode === -1 || errcode === 45011;

function openidIn(called: Called): { openid: string } | null {
  const { openid } = called.kind === 'ok' ? called.body : {};
  return typeof openid === 'string' && /^[\w-]{1,64}$/.test(openid) ? { openid } : null;
}
