import { canonicalJson, sha256 } from '../writes/canonical-json.js';
import type { AuditHead } from './audit-head.entity.js';
import { leafOf } from './merkle.js';

export type { AuditHead };

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
