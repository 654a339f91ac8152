import type { AuditHead } from './audit-head.js';
import { leafOfRow } from './audit-head.js';
import type { AuditRowEntity } from './audit-row.entity.js';
import type { AuditSealEntity } from './audit-seal.entity.js';
import { rootFrom } from './merkle.js';
import { type Signed, signerOf, type TrustedKeys } from './signed.js';
import { linkOf, rowTag } from './tags.js';

/** What somebody gets for what he did: it stands in the audit trail as the row `rowId`, and cannot be taken out of it unseen. */
export interface Receipt extends Signed {
  version: 1;
  /** The district's six digits. */
  issuer: string;
  action: string;
  subjectType: string;
  subjectId: string;
  /** ISO 8601. */
  at: string;
  rowId: string;
  /** HMAC over everything that the row says; whoever has no key learns nothing from it. */
  tag: string;
  /** Its place in the chain; `null` until the row is sealed. */
  seal: { seq: number; link: string } | null;
  /** The published head that covers it and the way there in its Merkle tree; `null` until there is one. */
  proof: { head: AuditHead; path: string[] } | null;
}

export type ReceiptFault =
  /** Not signed by a key of ours. */
  | 'forged'
  /** The proof does not lead to its head, or the head is not ours. */
  | 'wrong-proof'
  /** The row is gone, says something else, or stands elsewhere in the chain. */
  | 'removed'
  | 'changed'
  | 'rewritten';

/** What a receipt says by itself: needs the public keys alone. */
export function receiptFaults(receipt: Receipt, trusted: TrustedKeys): ReceiptFault[] {
  if (signerOf('anqi-receipt', receipt, trusted) !== 'ours') return ['forged'];
  return receipt.proof === null || isProven(receipt, trusted) ? [] : ['wrong-proof'];
}

function isProven({ seal, rowId, tag, proof }: Receipt, trusted: TrustedKeys): boolean {
  if (proof === null || seal === null) return false;
  const { head, path } = proof;
  if (signerOf('anqi-audit-head', head, trusted) !== 'ours') return false;
  const root = rootFrom(leafOfRow({ seq: seal.seq, rowId, tag }), {
    index: seal.seq - head.from,
    size: head.seq - head.from + 1,
    path: path.map((hash) => Buffer.from(hash, 'hex')),
  });
  return root?.toString('hex') === head.root;
}

/** The row of a receipt and its link as the database has them now. */
export interface ReceiptEvidence {
  row: AuditRowEntity | null;
  seal: AuditSealEntity | null;
  previousLink: string | null;
  key: string;
}

/** What the chain says of a receipt whose signature is ours. */
export function contradictions(receipt: Receipt, evidence: ReceiptEvidence): ReceiptFault[] {
  const { row, seal, previousLink, key } = evidence;
  if (row === null) return ['removed'];
  const { id: rowId, tag } = row;
  if (tag !== receipt.tag || tag !== rowTag(key, row)) return ['changed'];
  if (receipt.seal === null) return [];
  const isInPlace =
    seal?.seq === receipt.seal.seq && seal.link === receipt.seal.link && previousLink !== null;
  return isInPlace && seal.link === linkOf(key, { seq: seal.seq, previous: previousLink, rowId, tag })
    ? []
    : ['rewritten'];
}
