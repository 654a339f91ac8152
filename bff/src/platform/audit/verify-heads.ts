import type { DataSource, EntityManager } from 'typeorm';
import { leavesOf } from './audit-blocks.js';
import { type AuditHead, digestOfHead } from './audit-head.js';
import { AuditSealEntity } from './audit-seal.entity.js';
import { rootOf } from './merkle.js';
import { signerOf, type TrustedKeys } from './signed.js';

export type HeadFault =
  /** Genuine, and the chain of today says something else up to there: rows were rewritten and sealed anew, or cut off. */
  | { kind: 'rewritten'; date: string; seq: number }
  | { kind: 'forged-head'; date: string }
  | { kind: 'unknown-key'; date: string; keyId: string }
  /** Of one day there are two. */
  | { kind: 'two-heads'; date: string }
  /** One of the published heads is missing or was exchanged. */
  | { kind: 'broken-heads'; date: string };

export interface HeadEvidence {
  /** As the database has them, all of them. */
  published: readonly AuditHead[];
  /** As somebody outside kept them, some or none. */
  held: readonly AuditHead[];
  trusted: TrustedKeys;
}

/** Holds the chain against what was said of it: by the database's own heads, and by copies that were out of its reach. */
export async function verifyHeads(
  { manager }: DataSource,
  { published, held, trusted }: HeadEvidence,
): Promise<HeadFault[]> {
  const ownOf = new Map(published.map((head) => [head.date, head]));
  const others = held.filter((head) => !isSame(head, ownOf.get(head.date)));
  const faults: HeadFault[] = [
    ...others
      .filter(({ date }) => ownOf.has(date))
      .map(({ date }): HeadFault => ({ kind: 'two-heads', date })),
    ...brokenHeads(published),
  ];
  for (const head of [...published, ...others])
    faults.push(...(signatureFaults(head, trusted) ?? (await contradictions(manager, head))));
  return faults;
}

const isSame = (head: AuditHead, other: AuditHead | undefined): boolean =>
  other !== undefined && digestOfHead(head) === digestOfHead(other);

/** `null` where the signature is ours. Without it a head says nothing about the chain. */
export function signatureFaults(head: AuditHead, trusted: TrustedKeys): HeadFault[] | null {
  const { date, keyId } = head;
  switch (signerOf('anqi-audit-head', head, trusted)) {
    case 'ours':
      return null;
    case 'forged':
      return [{ kind: 'forged-head', date }];
    case 'unknown-key':
      return [{ kind: 'unknown-key', date, keyId }];
  }
}

async function contradictions(
  manager: EntityManager,
  { date, seq, link, from, root }: AuditHead,
): Promise<HeadFault[]> {
  const isReached = await manager.existsBy(AuditSealEntity, { seq, link });
  const leaves = isReached ? await leavesOf(manager, { from, until: seq }) : [];
  const isAsSaid = isReached && rootOf(leaves).toString('hex') === root;
  return isAsSaid ? [] : [{ kind: 'rewritten', date, seq }];
}

function brokenHeads(published: readonly AuditHead[]): HeadFault[] {
  const inOrder = [...published].sort((one, other) => (one.date < other.date ? -1 : 1));
  return inOrder
    .filter(({ previous, from }, at) => {
      const before = inOrder[at - 1];
      return before === undefined
        ? previous !== null
        : previous !== digestOfHead(before) || from !== before.seq + 1;
    })
    .map(({ date }) => ({ kind: 'broken-heads', date }));
}
