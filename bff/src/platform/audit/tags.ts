import { createHmac } from 'node:crypto';
import { toInstant } from '../clock.js';
import { canonicalJson } from '../writes/canonical-json.js';
import type { AuditRowEntity } from './audit-row.entity.js';

/** The link before the first. */
export const CHAIN_START = '0'.repeat(64);

/** HMAC-SHA-256 over everything that the row says. */
export function rowTag(key: string, row: Omit<AuditRowEntity, 'tag'>): string {
  const { id, at, actorId, action, subjectType, subjectId, before, after, requestId } = row;
  const said = [
    id,
    toInstant(at),
    actorId,
    action,
    subjectType,
    subjectId,
    before ?? null,
    after ?? null,
    requestId,
  ];
  return hmac(key, canonicalJson(said));
}

export interface Link {
  seq: number;
  previous: string;
  rowId: string;
  tag: string;
}

export function linkOf(key: string, { seq, previous, rowId, tag }: Link): string {
  return hmac(key, `${previous}:${seq}:${rowId}:${tag}`);
}

export function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
