import 'reflect-metadata';
import { DataSource } from 'typeorm';
import type { AuditHead } from './platform/audit/audit-head.js';
import { AuditHeadEntity } from './platform/audit/audit-head.entity.js';
import { contradictions, type Receipt, type ReceiptFault, receiptFaults } from './platform/audit/receipt.js';
import { receiptEvidence } from './platform/audit/receipts.js';
import { AuditSigner, type TrustedKeys } from './platform/audit/signed.js';
import { type AuditFault, type AuditReport, verifyAudit } from './platform/audit/verify.js';
import { type HeadFault, signatureFaults, verifyHeads } from './platform/audit/verify-heads.js';
import { type Config, configFrom } from './platform/config/config.js';
import { connect } from './platform/database/data-source.js';
import { PLATFORM_ENTITIES } from './platform/entities.js';

export { readHead, readReceipt } from './platform/audit/read-statements.js';

/** What somebody kept, and public keys (id → key) to trust beside those of the environment. */
export interface Held {
  heads: readonly AuditHead[];
  receipts: readonly Receipt[];
  keys?: TrustedKeys;
}

export interface HeldReceipt {
  rowId: string;
  faults: ReceiptFault[];
}

export interface FullReport extends Omit<AuditReport, 'faults'> {
  faults: (AuditFault | HeadFault)[];
  /** Heads that were looked at, those of the database included. */
  heads: number;
  receipts: HeldReceipt[];
}

/** Checks the audit trail of the database that the environment names, by what others hold of it; changes nothing. */
export async function verifyAuditOf(
  env: Record<string, string | undefined>,
  held: Held = { heads: [], receipts: [] },
): Promise<FullReport> {
  const config = configFrom(env);
  const dataSource = await connect(config.database, { entities: PLATFORM_ENTITIES, migrations: [] });
  try {
    return await fullReport(dataSource, config, held);
  } finally {
    await dataSource.destroy();
  }
}

export async function fullReport(dataSource: DataSource, config: Config, held: Held): Promise<FullReport> {
  const trusted = new Map([...new AuditSigner(config).trusted, ...(held.keys ?? [])]);
  // the head in a receipt was out of the database's reach as well
  const inReceipts = held.receipts.flatMap(({ proof }) => (proof === null ? [] : [proof.head]));
  const heads = [...held.heads, ...inReceipts];
  const published = (await dataSource.manager.find(AuditHeadEntity)).map(({ head }) => head);
  const { faults, ...counts } = await verifyAudit(dataSource, config.keys.audit);
  const receipts: HeldReceipt[] = [];
  for (const receipt of held.receipts) {
    const found = await receiptEvidence(dataSource, receipt.rowId, config.keys.audit);
    const own = receiptFaults(receipt, trusted);
    receipts.push({
      rowId: receipt.rowId,
      faults: own.length > 0 ? own : contradictions(receipt, found),
    });
  }
  return {
    ...counts,
    heads: published.length + heads.length,
    faults: [...faults, ...(await verifyHeads(dataSource, { published, held: heads, trusted }))],
    receipts,
  };
}

/** The same from outside, without database or secret: signatures, and the way of each receipt to its head. */
export function verifyOutside({ heads, receipts, keys = new Map() }: Held) {
  const faults = heads.flatMap((head) => signatureFaults(head, keys) ?? []);
  return {
    faults,
    heads: heads.length,
    receipts: receipts.map((receipt) => ({ rowId: receipt.rowId, faults: receiptFaults(receipt, keys) })),
  };
}
