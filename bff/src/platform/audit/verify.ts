import type { AuditRowEntity } from './audit-row.entity.js';
import type { AuditSealEntity } from './audit-seal.entity.js';
import { CHAIN_START, linkOf, rowTag } from './tags.js';

export type AuditFault =
  /** What the row says is not what was sealed. */
  | { kind: 'changed'; rowId: string; seq: number }
  /** The row was sealed and is gone; without a row id, its seal is gone as well. */
  | { kind: 'removed'; rowId: string | null; seq: number }
  /** The program did not write this row, or it was changed before it was sealed. */
  | { kind: 'inserted'; rowId: string }
  /** The seal itself was changed. */
  | { kind: 'broken-link'; rowId: string; seq: number };

export interface AuditReport {
  sealed: number;
  /** Genuine rows that wait for the sealing job. One that is removed before that leaves no trace. */
  unsealed: number;
  faults: AuditFault[];
}

/** The last link as the sealing job noted it apart, so that cutting off the chain's end is seen. */
export interface ChainHead {
  seq: number;
  link: string;
}

export interface AuditEvidence {
  rows: AuditRowEntity[];
  seals: AuditSealEntity[];
  head: ChainHead | null;
  key: string;
}

/** Recomputes every tag and link and names what does not agree. */
export function verifyAudit({ rows, seals, head, key }: AuditEvidence): AuditReport {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const chain = [...seals].sort((one, other) => one.seq - other.seq);
  const sealedIds = new Set(chain.map(({ rowId }) => rowId));
  const waiting = rows.filter(({ id }) => !sealedIds.has(id));
  const strangers = waiting.filter((row) => row.tag !== rowTag(key, row));
  return {
    sealed: chain.length,
    unsealed: waiting.length - strangers.length,
    faults: [
      ...chainFaults(chain, byId, key),
      ...missingAtTheEnd(chain, head),
      ...strangers.map(({ id }): AuditFault => ({ kind: 'inserted', rowId: id })),
    ],
  };
}

function chainFaults(chain: AuditSealEntity[], rows: Map<string, AuditRowEntity>, key: string): AuditFault[] {
  const faults: AuditFault[] = [];
  let previous = { seq: 0, link: CHAIN_START };
  for (const seal of chain) {
    const { seq, rowId, link } = seal;
    for (let lost = previous.seq + 1; lost < seq; lost++)
      faults.push({ kind: 'removed', rowId: null, seq: lost });
    const row = rows.get(rowId);
    const isFollowing = previous.seq + 1 === seq;
    if (row === undefined) faults.push({ kind: 'removed', rowId, seq });
    else if (row.tag !== rowTag(key, row)) faults.push({ kind: 'changed', rowId, seq });
    else if (isFollowing && link !== linkOf(key, { seq, previous: previous.link, rowId, tag: row.tag })) {
      faults.push({ kind: 'broken-link', rowId, seq });
    }
    previous = { seq, link };
  }
  return faults;
}

function missingAtTheEnd(chain: AuditSealEntity[], head: ChainHead | null): AuditFault[] {
  const last = chain.at(-1)?.seq ?? 0;
  const count = Math.max(0, (head?.seq ?? 0) - last);
  return Array.from({ length: count }, (_, at) => ({ kind: 'removed', rowId: null, seq: last + 1 + at }));
}
