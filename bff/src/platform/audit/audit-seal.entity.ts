import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A link of the chain over the audit rows, in the order of sealing. */
@Entity('audit_seals')
@Index('ix_audit_seals_rowId', ['rowId'], { unique: true })
export class AuditSealEntity {
  @PrimaryColumn({ type: 'int' })
  seq: number;

  @Column({ type: 'varchar', length: 26 })
  rowId: string;

  /** HMAC of the previous link, this link's number, the row's id and its tag. */
  @Column({ type: 'varchar', length: 64 })
  link: string;

  @Column({ type: 'datetime', precision: 3 })
  sealedAt: Date;
}
