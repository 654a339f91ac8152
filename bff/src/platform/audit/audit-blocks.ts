import type { EntityManager } from 'typeorm';
import { leafOfRow } from './audit-head.js';
import { AuditRowEntity } from './audit-row.entity.js';
import { AuditSealEntity } from './audit-seal.entity.js';

const CHUNK = 5_000;

interface SealedTag {
  seq: number;
  rowId: string;
  tag: string | null;
}

/** The leaves of the links `from` to `until`, both included. A row that is gone leaves an empty tag. */
export async function leavesOf(
  manager: EntityManager,
  { from, until }: { from: number; until: number },
): Promise<Buffer[]> {
  const leaves: Buffer[] = [];
  for (let first = from; ;) {
    const rows = await manager
      .createQueryBuilder(AuditSealEntity, 'seal')
      .leftJoin(AuditRowEntity, 'entry', 'entry.id = seal.rowId')
      .select(['seal.seq AS seq', 'seal.rowId AS rowId', 'entry.tag AS tag'])
      .where('seal.seq BETWEEN :first AND :until', { first, until })
      .orderBy('seal.seq')
      .limit(CHUNK)
      .getRawMany<SealedTag>();
    leaves.push(...rows.map(({ seq, rowId, tag }) => leafOfRow({ seq, rowId, tag: tag ?? '' })));
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return leaves;
    first = last.seq + 1;
  }
}
