import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EnterpriseEntity } from './enterprise.entity.js';

/** A plan code on an enterprise's wall: lives until it is revoked, then another is printed. */
@Entity('printed_codes')
@Index('ix_printed_codes_enterpriseId', ['enterpriseId'])
export class PrintedCodeEntity {
  /** The 8 characters in the token. */
  @PrimaryColumn({ type: 'varchar', length: 8 })
  codeId: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_printed_codes_enterpriseId' })
  enterpriseId: string;

  @Column({ type: 'datetime', precision: 3 })
  issuedAt: Date;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  revokedAt: Date | null;
}
