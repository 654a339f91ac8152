import type { DataSource } from 'typeorm';
import { AppSettingEntity } from '../settings/app-setting.entity.js';
import { AuditRowEntity } from './audit-row.entity.js';
import { AuditSealEntity } from './audit-seal.entity.js';
import { CHAIN_HEAD, headOf } from './tags.js';
import type { AuditEvidence } from './verify.js';

/** All that the verification looks at. A head that was forged counts as none. */
export async function readAudit({ manager }: DataSource, key: string): Promise<AuditEvidence> {
  const rows = await manager.find(AuditRowEntity, { order: { id: 'ASC' } });
  const seals = await manager.find(AuditSealEntity, { order: { seq: 'ASC' } });
  const head = await manager.findOneBy(AppSettingEntity, { name: CHAIN_HEAD });
  return { rows, seals, head: headOf(key, head?.value), key };
}
