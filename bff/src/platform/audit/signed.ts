import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { isSigned, SigningPair } from '../signing/signing-pair.js';
import { canonicalJson } from '../writes/canonical-json.js';

/** What a statement is of: goes into the signature, so that none passes for another. */
export type StatementKind = 'anqi-audit-head' | 'anqi-receipt';

export interface Signed {
  keyId: string;
  /** Ed25519 over the kind and the statement without this field, in base64url. */
  signature: string;
}

/** Key id → public key (32 bytes, base64url). */
export type TrustedKeys = ReadonlyMap<string, string>;

const PURPOSE = 'anqi audit statements, ed25519';

/** Signs what leaves the house about the audit trail, by keys that follow from the sealing keys: they change with those. */
@Injectable()
export class AuditSigner {
  readonly trusted: TrustedKeys;
  private readonly pair: SigningPair;
  private readonly keyId: string;

  constructor({ keys, oldSealKeys }: Config) {
    this.pair = new SigningPair(keys.seal, PURPOSE);
    this.keyId = keyIdOf(keys.seal);
    this.trusted = new Map(
      [keys.seal, ...oldSealKeys].map((secret) => [
        keyIdOf(secret),
        new SigningPair(secret, PURPOSE).publicKey,
      ]),
    );
  }

  sign<T extends object>(kind: StatementKind, statement: T): T & Signed {
    const named = { ...statement, keyId: this.keyId };
    return { ...named, signature: this.pair.signatureOf(textOf(kind, named)) };
  }
}

/** `unknown-key` is no forgery: it was signed by a key that is not configured any more, or by somebody else. */
export function signerOf(
  kind: StatementKind,
  { signature, ...statement }: Signed,
  trusted: TrustedKeys,
): 'ours' | 'forged' | 'unknown-key' {
  const publicKey = trusted.get(statement.keyId);
  if (publicKey === undefined) return 'unknown-key';
  return isSigned(textOf(kind, statement), signature, publicKey) ? 'ours' : 'forged';
}

function textOf(kind: StatementKind, statement: object): string {
  return `${kind}\n${canonicalJson(statement)}`;
}

function keyIdOf(secret: string): string {
  return createHmac('sha256', secret).update('audit-statement-key-id').digest('hex').slice(0, 8);
}
