import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../platform/index.js';
import type { SessionEntity } from './session.entity.js';

/** Seconds for which an access token is good. */
export const ACCESS_SECONDS = 600;

export interface ReadRefreshToken {
  sessionId: string;
  generation: number;
  tag: string;
}

/**
 * The texts that stand for a session. No token is kept: an access token follows from SESSION_KEY, a refresh token from
 * it and the session's seed, so that neither the key alone nor the database alone makes one.
 */
@Injectable()
export class Tokens {
  constructor(private readonly config: Config) {}

  /** `<session>.<end in seconds, base 36>.<tag>` */
  access(sessionId: string, now: Date): string {
    const end = (Math.floor(now.getTime() / 1000) + ACCESS_SECONDS).toString(36);
    return `${sessionId}.${end}.${this.tag(`access:${sessionId}:${end}`)}`;
  }

  /** The session, or `null` where the token is none of ours or has expired. */
  sessionOf(access: string, now: Date): string | null {
    const [sessionId = '', end = '', tag = '', ...rest] = access.split('.');
    if (rest.length > 0 || !isEqual(tag, this.tag(`access:${sessionId}:${end}`))) return null;
    return parseInt(end, 36) * 1000 > now.getTime() ? sessionId : null;
  }

  /** `<session>.<generation>.<tag>` */
  refresh({ id, generation, seed }: Pick<SessionEntity, 'id' | 'generation' | 'seed'>): string {
    return `${id}.${generation}.${this.tag(`refresh:${id}:${generation}:${seed}`)}`;
  }

  readRefresh(token: string): ReadRefreshToken | null {
    const [, sessionId = '', generation = '', tag = ''] = REFRESH.exec(token) ?? [];
    return sessionId === '' ? null : { sessionId, generation: Number(generation), tag };
  }

  /** Whether we gave it out for that session, in use or used. */
  isOurs({ generation, tag }: ReadRefreshToken, { id, seed }: SessionEntity): boolean {
    return isEqual(tag, this.tag(`refresh:${id}:${generation}:${seed}`));
  }

  /** Shows that somebody has signed in to the account on this device before; it opens nothing. */
  device(accountId: string, deviceId: string): string {
    return `${deviceId}.${this.tag(`device:${accountId}:${deviceId}`)}`;
  }

  deviceOf(accountId: string, token: string): string | null {
    const [deviceId = ''] = token.split('.');
    return isEqual(token, this.device(accountId, deviceId)) ? deviceId : null;
  }

  /** Stands for a text in a row: equal ones are seen to be equal. */
  digest(purpose: string, text: string): string {
    return createHmac('sha256', this.config.keys.session).update(`${purpose}:${text}`).digest('hex');
  }

  private tag(text: string): string {
    return createHmac('sha256', this.config.keys.session).update(text).digest('base64url');
  }
}

const REFRESH = /^([0-9A-Z]{26})\.(\d{1,9})\.([\w-]{43})$/;

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
