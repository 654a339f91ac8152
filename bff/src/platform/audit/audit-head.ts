import { canonicalJson, sha256 } from '../writes/canonical-json.js';
import { leafOf } from './merkle.js';
import type { Signed } from './signed.js';

/** The chain as it was at an instant, signed, for people outside to keep: who rewrites history cannot rewrite their copies. */
export interface AuditHead extends Signed {
  version: 1;
  /** The district's six digits. */
  issuer: string;
  /** Local date; one a day. */
  date: string;
  /** ISO 8601. */
  at: string;
  /** Number and value of the last link. */
  seq: number;
  link: string;
  /** The first link that the head before did not cover; `seq + 1` where nothing came to it. */
  from: number;
  /** Of the Merkle tree over the links `from` to `seq`, so that a receipt can be checked against it without any secret. */
  root: string;
  /** Digest of the head before; `null` of the first. */
  previous: string | null;
}

export function digestOfHead(head: AuditHead): string {
  return sha256(canonicalJson(head));
}

/** A leaf of a head's tree. */
export function leafOfRow({ seq, rowId, tag }: { seq: number; rowId: string; tag: string }): Buffer {
  return leafOf(`${seq}:${rowId}:${tag}`);
}

/** As it is published: one line a field, ends with a line break. */
export function headFile(head: AuditHead): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(head)), null, 2)}\n`;
}
