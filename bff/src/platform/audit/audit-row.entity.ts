import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what, when, with what before and after. Only ever inserted. */
@Entity('audit_rows')
@Index('ix_audit_rows_subjectId', ['subjectId'])
@Index('ix_audit_rows_actorId', ['actorId'])
@Index('ix_audit_rows_action', ['action'])
export class AuditRowEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  /** `null` where nobody was signed in or the system itself acted. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  actorId: string | null;

  @Column({ type: 'varchar', length: 64 })
  action: string;

  @Column({ type: 'varchar', length: 40 })
  subjectType: string;

  @Column({ type: 'varchar', length: 26 })
  subjectId: string;

  @Column({ type: 'json', nullable: true })
  before: unknown;

  @Column({ type: 'json', nullable: true })
  after: unknown;

  @Column({ type: 'varchar', length: 64 })
  requestId: string;

  /** HMAC of all the above: a row that the program did not write, or that was changed, does not bear it. */
  @Column({ type: 'varchar', length: 64 })
  tag: string;
}
