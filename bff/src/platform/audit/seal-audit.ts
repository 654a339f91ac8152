import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decodeTime, encodeTime, isValid } from 'ulid';
import { Config } from '../config/config.js';
import { isDuplicate } from '../database/database-errors.js';
import { insertEntities } from '../database/entity-rows.js';
import { Transactions } from '../database/transactions.js';
import type { Job } from '../jobs/jobs.js';
import { Log } from '../log.js';
import { Settings } from '../settings/settings.js';
import { AuditRowEntity } from './audit-row.entity.js';
import { AuditSealEntity } from './audit-seal.entity.js';
import { CHAIN_HEAD, CHAIN_START, keepHead, linkOf, rowTag } from './tags.js';

const BATCH = 500;
/** A row is committed within moments of its id; what took longer is found by the look back, up to a day. */
const SOON_MS = 15_000;
const LATEST_COMMIT_MS = 24 * 3_600_000;
const LOOK_BACK_EVERY_MS = 10 * 60_000;

/** Seals committed audit rows in order into the chain. Two processes at once collide at the seal's number: the later one leaves it to the other. */
@Injectable()
export class SealAudit implements Job {
  readonly name = 'seal-audit';
  readonly everyMs = 5_000;
  readonly batch = Infinity; // it comes to the end by itself
  private lookedBackAt = -Infinity;

  constructor(
    private readonly transactions: Transactions,
    private readonly config: Config,
    private readonly settings: Settings,
    private readonly log: Log,
  ) {}

  async run(now: Date): Promise<number> {
    const isLookBack = Math.abs(now.getTime() - this.lookedBackAt) >= LOOK_BACK_EVERY_MS;
    const sealed = await this.sealAll(isLookBack ? LATEST_COMMIT_MS : SOON_MS, now);
    if (isLookBack) this.lookedBackAt = now.getTime();
    return sealed;
  }

  /**
   * Batch after batch, each going on where the one before it ended: what is looked back over is gone through once. Where another
   * process is sealing it ends, for that one goes on to the end.
   */
  private async sealAll(backMs: number, now: Date): Promise<number> {
    let total = 0;
    try {
      for (let after: string | null = null; ;) {
        const batch: Batch = await this.transactions.run((tx) => this.sealBatch(tx, { after, backMs, now }));
        total += batch.sealed;
        if (batch.end === null) return total;
        after = batch.end;
      }
    } catch (error) {
      if (isDuplicate(error)) return total;
      throw error;
    }
  }

  /** Rows that bear no tag of ours are passed over, however many they are. */
  private async sealBatch(tx: EntityManager, { after, backMs, now }: Begin): Promise<Batch> {
    const [last] = await tx.find(AuditSealEntity, { order: { seq: 'DESC' }, take: 1 });
    const rows = await unsealed(tx, after ?? floorOf(last, backMs));
    const ours = rows.filter((row) => this.isOurs(row));
    if (ours.length > 0) await this.seal(tx, this.links(ours, last, now));
    return { sealed: ours.length, end: rows.length < BATCH ? null : (rows.at(-1)?.id ?? null) };
  }

  private async seal(tx: EntityManager, links: AuditSealEntity[]): Promise<void> {
    const head = links.at(-1);
    await insertEntities(tx, AuditSealEntity, links);
    if (head) await this.settings.write(tx, CHAIN_HEAD, keepHead(this.config.keys.audit, head));
  }

  /** A row that bears no tag of ours is left unsealed for the verification to name. */
  private isOurs(row: AuditRowEntity): boolean {
    const isOurs = row.tag === rowTag(this.config.keys.audit, row);
    if (!isOurs) this.log.error({ auditRow: row.id }, 'audit row not written by this program');
    return isOurs;
  }

  private links(rows: AuditRowEntity[], last: AuditSealEntity | undefined, now: Date): AuditSealEntity[] {
    let previous = last?.link ?? CHAIN_START;
    let seq = last?.seq ?? 0;
    return rows.map((row) => {
      seq += 1;
      previous = linkOf(this.config.keys.audit, { seq, previous, rowId: row.id, tag: row.tag });
      return { seq, rowId: row.id, link: previous, sealedAt: now };
    });
  }
}

interface Begin {
  /** The last row of the batch before. */
  after: string | null;
  backMs: number;
  now: Date;
}

interface Batch {
  sealed: number;
  /** Its last row; `null` where none are left. */
  end: string | null;
}

/** Only the ids from a while before the last sealed one: the cost grows neither with the table nor with the day. */
function floorOf(last: AuditSealEntity | undefined, backMs: number): string {
  return encodeTime(last === undefined ? 0 : Math.max(0, madeAt(last) - backMs), 10);
}

/** When the sealed row was made. A seal that names no row of ours, or one of a time to come, must not stop the sealing. */
function madeAt({ rowId, sealedAt }: AuditSealEntity): number {
  return isValid(rowId) ? Math.min(decodeTime(rowId), sealedAt.getTime()) : sealedAt.getTime();
}

/** After an id, or its beginning. By an anti-join and not by a mark in the row, since audit rows are never updated. */
function unsealed(tx: EntityManager, after: string): Promise<AuditRowEntity[]> {
  return tx
    .createQueryBuilder(AuditRowEntity, 'entry')
    .leftJoin(AuditSealEntity, 'seal', 'seal.rowId = entry.id')
    .where('seal.seq IS NULL')
    .andWhere('entry.id > :after', { after })
    .orderBy('entry.id')
    .limit(BATCH) // a row has one seal at most: no need for `take`, which asks twice
    .getMany();
}
