/** The morning's digest: what somebody has before him today, told once instead of by a message for each warning. */
import { localDay } from '../calendar/instants.js';

export const DIGEST_GROUPS = ['red', 'today', 'amber'] as const;
/** Overdue, due today, or due soon. */
export type DigestGroup = (typeof DIGEST_GROUPS)[number];

/** Where a promise belongs in the digest of that moment; `null` where there is time enough. Instants in ms. */
export function digestGroup(
  { dueAtMs, amberAtMs }: { dueAtMs: number; amberAtMs: number },
  nowMs: number,
): DigestGroup | null {
  if (dueAtMs <= nowMs) return 'red';
  if (localDay(dueAtMs) === localDay(nowMs)) return 'today';
  return amberAtMs <= nowMs ? 'amber' : null;
}

export interface DigestItem {
  /** Of the two the one that it is about. */
  requestId?: string;
  summonsId?: string;
  /** A request's. */
  number?: string;
  enterprise: string;
  /** ISO 8601. */
  due: string;
  group: DigestGroup;
}

export interface Digest extends Readonly<Record<DigestGroup, number>> {
  /** The first of them by what is due; the work list has the others. */
  first: readonly DigestItem[];
}

const SHOWN = 5;

/** Of items in the order of their due dates. */
export function digestOf(items: readonly DigestItem[]): Digest {
  const count = (group: DigestGroup): number => items.filter((item) => item.group === group).length;
  return { red: count('red'), today: count('today'), amber: count('amber'), first: items.slice(0, SHOWN) };
}
