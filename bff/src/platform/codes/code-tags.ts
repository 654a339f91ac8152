import { createHmac, timingSafeEqual } from 'node:crypto';
import { composeToken, parseToken, type TagOf, type TokenClaims } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/** Names the key in a token, so that another can follow while old codes still hang on walls. */
const KEY_ID = '1';
const TAG_BYTES = 16;

/** What a caller says of a code; the key is ours to name. */
export type CodeClaims = TokenClaims extends infer Claims
  ? Claims extends unknown
    ? Omit<Claims, 'keyId'>
    : never
  : never;

/** Makes and checks the authentic tags of our codes: a wrong token is known without the database. */
@Injectable()
export class CodeTags {
  constructor(private readonly config: Config) {}

  compose(claims: CodeClaims): string {
    return composeToken({ ...claims, keyId: KEY_ID } as TokenClaims, this.tagOf);
  }

  /** The claims of a genuine token of ours, else `null`. */
  read(token: string): TokenClaims | null {
    const parsed = parseToken(token);
    if (parsed?.claims.keyId !== KEY_ID) return null;
    const isGenuine = timingSafeEqual(Buffer.from(parsed.tag), Buffer.from(this.tagOf(parsed.signed)));
    return isGenuine ? parsed.claims : null;
  }

  private readonly tagOf: TagOf = (signed) =>
    createHmac('sha256', this.config.keys.codes)
      .update(signed)
      .digest()
      .subarray(0, TAG_BYTES)
      .toString('base64url');
}
