import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AuditHead } from './audit-head.js';

/** What was published of the chain, once a day. */
@Entity('audit_heads')
@Index('ix_audit_heads_seq', ['seq'])
export class AuditHeadEntity {
  @PrimaryColumn({ type: 'varchar', length: 10 })
  date: string;

  @Column({ type: 'int' })
  seq: number;

  @Column({ type: 'json' })
  head: AuditHead;
}
