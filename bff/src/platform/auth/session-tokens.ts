import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/** Bearer tokens `<account>.<tag>` of the demo's personas; stateless, and refused outside demo mode. */
@Injectable()
export class SessionTokens {
  constructor(private readonly config: Config) {}

  issue(accountId: string): string {
    return `${accountId}.${this.tag(accountId)}`;
  }

  /** The account, or `null` where the token is none of ours. */
  accountOf(token: string): string | null {
    const [accountId = '', tag = '', ...rest] = token.split('.');
    if (!this.config.demo || rest.length > 0) return null;
    const given = Buffer.from(tag);
    const expected = Buffer.from(this.tag(accountId));
    return given.length === expected.length && timingSafeEqual(given, expected) ? accountId : null;
  }

  private tag(accountId: string): string {
    return createHmac('sha256', this.config.keys.session).update(`session:${accountId}`).digest('base64url');
  }
}
