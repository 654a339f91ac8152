import { composeToken, type District, parseToken, type ParsedToken, type TokenClaims } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { CodeKeyPair } from './code-key-pair.js';

/** What a caller says of a code; key and issuer are ours to name. */
export type CodeClaims = TokenClaims extends infer Claims
  ? Claims extends { statement: infer Statement }
    ? Omit<Claims, 'keyId' | 'statement'> & { statement: Omit<Statement, 'issuer'> }
    : Claims extends unknown
      ? Omit<Claims, 'keyId'>
      : never
  : never;

/** Makes and checks the authentic marks of our codes: a wrong token is known without the database. */
@Injectable()
export class CodeTags {
  private readonly ring: readonly [CodeKeyPair, ...CodeKeyPair[]];
  private readonly retired: readonly CodeKeyPair[];

  constructor(private readonly config: Config) {
    const [first, ...others] = config.codeKeys.ring;
    this.ring = [new CodeKeyPair(first), ...others.map((key) => new CodeKeyPair(key))];
    this.retired = config.codeKeys.retired.map((key) => new CodeKeyPair(key));
  }

  /** By these, phones check live codes. */
  get publicKeys(): { id: string; publicKey: string }[] {
    return this.ring.map(({ id, publicKey }) => ({ id, publicKey }));
  }

  compose(claims: CodeClaims): string {
    const [key] = this.ring;
    const issued =
      'statement' in claims
        ? { ...claims, statement: { ...claims.statement, issuer: this.config.district.code } }
        : claims;
    return composeToken({ ...issued, keyId: key.id } as TokenClaims, key);
  }

  /** The claims of a genuine token of ours, else `null`. */
  read(token: string): TokenClaims | null {
    const parsed = parseToken(token);
    return parsed !== null && this.isOwn(parsed) && isGenuine(parsed, this.ring) ? parsed.claims : null;
  }

  /** Whether it was printed by a key that was given up: it opens nothing, and can be reissued. */
  isRetired(token: string): boolean {
    const parsed = parseToken(token);
    return parsed !== null && parsed.signature === null && isGenuine(parsed, this.retired);
  }

  private isOwn({ claims }: ParsedToken): boolean {
    return claims.kind !== 'inspection-code' || claims.statement.issuer === this.config.district.code;
  }

  /** The other district that a live code says it is of; whether that is true, its own instance knows. */
  otherDistrictOf(token: string): District | null {
    const claims = parseToken(token)?.claims;
    if (claims?.kind !== 'inspection-code') return null;
    return this.config.district.others.find(({ code }) => code === claims.statement.issuer) ?? null;
  }
}

function isGenuine({ claims, signed, tag, signature }: ParsedToken, keys: readonly CodeKeyPair[]): boolean {
  const key = keys.find(({ id }) => id === claims.keyId);
  if (key === undefined || !key.hasTagged(signed, tag)) return false;
  return signature === null || key.hasSigned(signature.of, signature.text);
}
