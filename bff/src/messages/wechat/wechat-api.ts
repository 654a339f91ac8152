import type { MessageReason } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { WechatConfig } from '../../platform/index.js';
import { ask, type Asked } from './ask.js';

/**
 * What came of a call. `refused`: WeChat said no with a code of its own. `not-taken`: it was surely not worked on.
 * `lost`: perhaps it was.
 */
export type Called =
  | { kind: 'ok'; body: Record<string, unknown> }
  | { kind: 'refused'; errcode: number }
  | { kind: 'not-taken' }
  | { kind: 'lost'; reason: MessageReason };

/** A subscribe message, as WeChat takes it. `page` is a path of the mini-program with its query. */
export interface SubscribeMessage {
  touser: string;
  template_id: string;
  page: string;
  data: Record<string, { value: string }>;
}

/** The three calls that messages need. Secret and token are in the addresses, which are therefore never logged. */
@Injectable()
export class WechatApi {
  /** `body`: `{access_token, expires_in}`. `force` ends the token before at once. */
  token(wechat: WechatConfig, force: boolean): Promise<Called> {
    const { appId: appid, secret } = wechat;
    const body = { grant_type: 'client_credential', appid, secret, force_refresh: force };
    return call(wechat, { method: 'POST', path: '/cgi-bin/stable_token', body });
  }

  send(wechat: WechatConfig, token: string, body: SubscribeMessage): Promise<Called> {
    const query = { access_token: token };
    return call(wechat, { method: 'POST', path: '/cgi-bin/message/subscribe/send', query, body });
  }

  /** `body`: `{openid, session_key}` of a code that `wx.login` gave. */
  session(wechat: WechatConfig, code: string): Promise<Called> {
    const { appId: appid, secret } = wechat;
    const query = { appid, secret, js_code: code, grant_type: 'authorization_code' };
    return call(wechat, { method: 'GET', path: '/sns/jscode2session', query });
  }
}

interface Call extends Pick<Asked, 'method' | 'body'> {
  path: string;
  query?: Record<string, string>;
}

async function call({ apiBase, waits }: WechatConfig, { path, query, ...asked }: Call): Promise<Called> {
  const url = new URL(path, apiBase);
  url.search = new URLSearchParams(query).toString();
  const reply = await ask({ ...asked, url }, waits);
  if (reply.kind === 'not-reached') return { kind: 'not-taken' };
  return reply.kind === 'lost' ? reply : read(reply.status, reply.text);
}

/** A 5xx may come from a gateway behind which the call went on (docs/decisions/0011-messages-once.md). */
function read(status: number, text: string): Called {
  if (status >= 500) return { kind: 'lost', reason: 'server-error' };
  const body = objectIn(text);
  if (body === null)
    return status >= 400 ? { kind: 'not-taken' } : { kind: 'lost', reason: 'unreadable-answer' };
  const { errcode = 0 } = body;
  if (typeof errcode !== 'number') return { kind: 'lost', reason: 'unreadable-answer' };
  if (errcode !== 0) return { kind: 'refused', errcode };
  return status >= 400 ? { kind: 'not-taken' } : { kind: 'ok', body };
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
