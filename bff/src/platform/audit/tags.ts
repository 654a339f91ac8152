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

/** Name of the setting that holds the chain's last link. */
export const CHAIN_HEAD = 'audit.head';

export interface KeptHead {
  seq: number;
  link: string;
  tag: string;
}

export function keepHead(key: string, { seq, link }: { seq: number; link: string }): KeptHead {
  return { seq, link, tag: hmac(key, `head:${seq}:${link}`) };
}

export function headOf(key: string, kept: unknown): { seq: number; link: string } | null {
  const { seq, link, tag } = (kept ?? {}) as Partial<KeptHead>;
  if (seq === undefined || link === undefined) return null;
  return keepHead(key, { seq, link }).tag === tag ? { seq, link } : null;
}
