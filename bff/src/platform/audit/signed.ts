import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { hasSuite, keyedDigest, SUITE_NAMES, type SuiteName } from '../seals/suites.js';
import { isSigned, SigningPair } from '../signing/signing-pair.js';
import { isSm2Key, isSm2Signed, Sm2Pair } from '../signing/sm2-pair.js';
import { canonicalJson } from '../writes/canonical-json.js';

/** What a statement is of: goes into the signature, so that none passes for another. */
export type StatementKind = 'anqi-audit-head' | 'anqi-receipt';

export interface Signed {
  keyId: string;
  /** Ed25519, or SM2 with SM3, over the kind and the statement without this field, in base64url. */
  signature: string;
}

/** Key id → public key (32 bytes, or 65 of SM2, base64url). */
export type TrustedKeys = ReadonlyMap<string, string>;

const PURPOSE = 'anqi audit statements, ed25519';

/** Signs what leaves the house about the audit trail, by keys that follow from the sealing keys: they change with those. */
@Injectable()
export class AuditSigner {
  private readonly pair: SigningPair | Sm2Pair;
  private readonly keyId: string;
  private known: TrustedKeys | undefined;

  constructor(private readonly config: Config) {
    const { keys, suite } = config;
    this.pair = pairOf(suite, keys.seal);
    this.keyId = keyIdOf(suite, keys.seal);
  }

  /** Of both suites. Worked out when first asked for: a start does without. */
  get trusted(): TrustedKeys {
    const { keys, oldSealKeys } = this.config;
    this.known ??= new Map(
      SUITE_NAMES.filter(hasSuite).flatMap((name) =>
        [keys.seal, ...oldSealKeys].map((secret) => [keyIdOf(name, secret), pairOf(name, secret).publicKey]),
      ),
    );
    return this.known;
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
  const isOurs = isSm2Key(publicKey) ? isSm2Signed : isSigned;
  return isOurs(textOf(kind, statement), signature, publicKey) ? 'ours' : 'forged';
}

function textOf(kind: StatementKind, statement: object): string {
  return `${kind}\n${canonicalJson(statement)}`;
}

/** What the other suite signed before a change stays good. */
function pairOf(suite: SuiteName, secret: string): SigningPair | Sm2Pair {
  return suite === 'national' ? new Sm2Pair(secret, PURPOSE) : new SigningPair(secret, PURPOSE);
}

function keyIdOf(suite: SuiteName, secret: string): string {
  return keyedDigest(suite, secret, 'audit-statement-key-id').toString('hex').slice(0, 8);
}
