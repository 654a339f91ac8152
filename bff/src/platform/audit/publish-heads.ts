import { dateOf } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { toInstant } from '../clock.js';
import { Config } from '../config/config.js';
import { isDuplicate } from '../database/database-errors.js';
import { Transactions } from '../database/transactions.js';
import type { Job } from '../jobs/jobs.js';
import { Log } from '../log.js';
import { type AuditHead, digestOfHead } from './audit-head.js';
import { leavesOf } from './audit-blocks.js';
import { AuditHeadEntity } from './audit-head.entity.js';
import { AuditSealEntity } from './audit-seal.entity.js';
import { HeadFiles } from './head-files.js';
import { rootOf } from './merkle.js';
import { AuditSigner } from './signed.js';

/**
 * Publishes the chain's head on every local day, for people outside to keep. Over a chain that contradicts the head before
 * none is published: that it stays away is the alarm.
 */
@Injectable()
export class PublishHeads implements Job {
  readonly name = 'publish-audit-head';
  readonly everyMs = 60_000;

  constructor(
    private readonly transactions: Transactions,
    private readonly config: Config,
    private readonly signer: AuditSigner,
    private readonly files: HeadFiles,
    private readonly log: Log,
  ) {}

  async run(now: Date): Promise<number> {
    const published = await this.transactions.run((tx) => this.publish(tx, now)).catch(byAnother);
    await this.files.keep();
    return published;
  }

  private async publish(tx: EntityManager, now: Date): Promise<number> {
    const date = dateOf(toInstant(now));
    const [before] = await tx.find(AuditHeadEntity, { order: { date: 'DESC' }, take: 1 });
    if (before !== undefined && before.date >= date) return 0;
    const [last] = await tx.find(AuditSealEntity, { order: { seq: 'DESC' }, take: 1 });
    if (last === undefined && before === undefined) return 0;
    if (last === undefined || !(await continues(tx, before?.head))) {
      this.log.error({ head: before?.date }, 'the audit chain contradicts its published head');
      return 0;
    }
    const head = this.headOf(last, { date, at: toInstant(now), before: before?.head ?? null });
    const root = rootOf(await leavesOf(tx, { from: head.from, until: last.seq })).toString('hex');
    const signed = this.signer.sign('anqi-audit-head', { ...head, root });
    await tx.insert(AuditHeadEntity, { date, seq: last.seq, head: signed } as never);
    return 1;
  }

  private headOf(
    { seq, link }: AuditSealEntity,
    { date, at, before }: { date: string; at: string; before: AuditHead | null },
  ): Omit<AuditHead, 'root' | 'keyId' | 'signature'> {
    return {
      version: 1,
      issuer: this.config.district.code,
      date,
      at,
      seq,
      link,
      from: (before?.seq ?? 0) + 1,
      previous: before && digestOfHead(before),
    };
  }
}

async function continues(tx: EntityManager, head: AuditHead | undefined): Promise<boolean> {
  if (head === undefined) return true;
  return tx.existsBy(AuditSealEntity, { seq: head.seq, link: head.link });
}

/** Another process was the first: the day's head is published. */
function byAnother(error: unknown): number {
  if (isDuplicate(error)) return 0;
  throw error;
}
