import { type DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { AppSettingEntity } from '../settings/app-setting.entity.js';
import { AuditRowEntity } from './audit-row.entity.js';
import { AuditSealEntity } from './audit-seal.entity.js';
import { CHAIN_HEAD, CHAIN_START, headOf, linkOf, rowTag } from './tags.js';

const CHUNK = 2_000;

export type AuditFault =
  /** What the row says is not what was sealed. */
  | { kind: 'changed'; rowId: string; seq: number }
  /** The row was sealed and is gone. */
  | { kind: 'removed'; rowId: string; seq: number }
  /** The seals from one number to another, both included, are gone as well as their rows. */
  | { kind: 'removed'; rowId: null; seq: number; until: number }
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

/** A link of the chain, as far as it was walked. */
interface Reached {
  seq: number;
  link: string;
}

/** Recomputes every tag and link, a few thousand at a time, and names what does not agree. May run beside the sealing job. */
export async function verifyAudit({ manager }: DataSource, key: string): Promise<AuditReport> {
  const noted = await manager.findOneBy(AppSettingEntity, { name: CHAIN_HEAD });
  const chain = await walkChain(manager, key);
  const waiting = await lookAtWaiting(manager, key);
  return {
    sealed: chain.sealed,
    unsealed: waiting.genuine,
    faults: [
      ...chain.faults,
      ...missingBetween(chain.last.seq, (headOf(key, noted?.value)?.seq ?? 0) + 1),
      ...waiting.strangers.map((rowId): AuditFault => ({ kind: 'inserted', rowId })),
    ],
  };
}

async function walkChain(manager: EntityManager, key: string) {
  const faults: AuditFault[] = [];
  let last: Reached = { seq: 0, link: CHAIN_START };
  let after = Number.MIN_SAFE_INTEGER;
  let sealed = 0;
  for (;;) {
    const seals = await manager.find(AuditSealEntity, {
      where: { seq: MoreThan(after) },
      order: { seq: 'ASC' },
      take: CHUNK,
    });
    if (seals.length === 0) return { sealed, faults, last };
    const rows = await manager.findBy(AuditRowEntity, { id: In(seals.map(({ rowId }) => rowId)) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const seal of seals) {
      after = seal.seq;
      faults.push(
        ...missingBetween(last.seq, seal.seq),
        ...sealFaults(seal, byId.get(seal.rowId), last, key),
      );
      if (seal.seq > 0) last = seal;
    }
    sealed += seals.length;
  }
}

function sealFaults(
  { seq, rowId, link }: AuditSealEntity,
  row: AuditRowEntity | undefined,
  previous: Reached,
  key: string,
): AuditFault[] {
  if (row === undefined) return [{ kind: 'removed', rowId, seq }];
  if (row.tag !== rowTag(key, row)) return [{ kind: 'changed', rowId, seq }];
  if (previous.seq + 1 < seq) return [];
  const isLinked = seq > 0 && link === linkOf(key, { seq, previous: previous.link, rowId, tag: row.tag });
  return isLinked ? [] : [{ kind: 'broken-link', rowId, seq }];
}

/** The seals between two numbers, both excluded: one fault, however many they are. */
function missingBetween(before: number, after: number): AuditFault[] {
  const [seq, until] = [before + 1, after - 1];
  return seq > until ? [] : [{ kind: 'removed', rowId: null, seq, until }];
}

async function lookAtWaiting(manager: EntityManager, key: string) {
  const strangers: string[] = [];
  let genuine = 0;
  let after = '';
  for (;;) {
    const rows = await manager
      .createQueryBuilder(AuditRowEntity, 'entry')
      .leftJoin(AuditSealEntity, 'seal', 'seal.rowId = entry.id')
      .where('seal.seq IS NULL')
      .andWhere('entry.id > :after', { after })
      .orderBy('entry.id')
      .limit(CHUNK)
      .getMany();
    for (const row of rows) {
      if (row.tag === rowTag(key, row)) genuine += 1;
      else strangers.push(row.id);
    }
    if (rows.length < CHUNK) return { genuine, strangers };
    after = rows.at(-1)?.id ?? after;
  }
}
