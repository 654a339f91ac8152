import { Injectable } from '@nestjs/common';
import { DataSource, In, MoreThanOrEqual } from 'typeorm';
import { toInstant } from '../clock.js';
import { Config } from '../config/config.js';
import { leavesOf } from './audit-blocks.js';
import { AuditHeadEntity } from './audit-head.entity.js';
import { AuditRowEntity } from './audit-row.entity.js';
import { AuditSealEntity } from './audit-seal.entity.js';
import { pathOf } from './merkle.js';
import { contradictions, type Receipt, type ReceiptEvidence, receiptFaults } from './receipt.js';
import { AuditSigner, type Signed } from './signed.js';
import { CHAIN_START } from './tags.js';

export type ReceiptVerdict = 'whole' | 'waiting' | 'contradicted' | 'not-ours';

interface Wanted {
  accountId: string;
  subjectId: string;
  /** Actions of the account itself. */
  own: readonly string[];
  /** Actions of whomever. */
  ofColleagues: readonly string[];
}

/** Receipts for what somebody or his enterprise did, and their check against the chain. */
@Injectable()
export class Receipts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly signer: AuditSigner,
  ) {}

  /** Newest first. */
  async of({ accountId, subjectId, own, ofColleagues }: Wanted): Promise<Receipt[]> {
    const rows = await this.dataSource.manager.find(AuditRowEntity, {
      where: [
        { subjectId, actorId: accountId, action: In(own) },
        { subjectId, action: In(ofColleagues) },
      ],
      order: { id: 'DESC' },
    });
    return Promise.all(rows.map((row) => this.receiptOf(row)));
  }

  async check(receipt: Receipt): Promise<ReceiptVerdict> {
    if (receiptFaults(receipt, this.signer.trusted).length > 0) return 'not-ours';
    const evidence = await receiptEvidence(this.dataSource, receipt.rowId, this.config.keys.audit);
    if (contradictions(receipt, evidence).length > 0) return 'contradicted';
    return evidence.seal === null ? 'waiting' : 'whole';
  }

  private async receiptOf(row: AuditRowEntity): Promise<Receipt> {
    const seal = await this.dataSource.manager.findOneBy(AuditSealEntity, { rowId: row.id });
    const { id: rowId, action, subjectType, subjectId, at, tag } = row;
    return this.signer.sign('anqi-receipt', {
      version: 1,
      issuer: this.config.district.code,
      ...{ action, subjectType, subjectId, at: toInstant(at), rowId, tag },
      seal: seal && { seq: seal.seq, link: seal.link },
      proof: seal && (await this.proofOf(seal.seq)),
    } satisfies Omit<Receipt, keyof Signed>);
  }

  private async proofOf(seq: number): Promise<Receipt['proof']> {
    const { manager } = this.dataSource;
    const [published] = await manager.find(AuditHeadEntity, {
      where: { seq: MoreThanOrEqual(seq) },
      order: { date: 'ASC' },
      take: 1,
    });
    if (published === undefined) return null;
    const { head } = published;
    const leaves = await leavesOf(manager, { from: head.from, until: head.seq });
    return { head, path: pathOf(leaves, seq - head.from).map((hash) => hash.toString('hex')) };
  }
}

export async function receiptEvidence(
  { manager }: DataSource,
  rowId: string,
  key: string,
): Promise<ReceiptEvidence> {
  const row = await manager.findOneBy(AuditRowEntity, { id: rowId });
  const seal = await manager.findOneBy(AuditSealEntity, { rowId });
  const before = seal && (await manager.findOneBy(AuditSealEntity, { seq: seal.seq - 1 }));
  const previousLink = seal?.seq === 1 ? CHAIN_START : (before?.link ?? null);
  return { row, seal, previousLink, key };
}
