import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';

/**
 * A one-time code that lets somebody take an account; the row goes when it is used. One an account at a time. Where it
 * invites somebody to an enterprise, the account has no role and no membership before.
 */
@Entity('admission_codes')
@Index('ix_admission_codes_codeHash', ['codeHash'], { unique: true })
@Index('ix_admission_codes_goodUntil', ['goodUntil'])
export class AdmissionCodeEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => AccountEntity, { name: 'fk_admission_codes_accountId' })
  accountId: string;

  @Column({ type: 'varchar', length: 64 })
  codeHash: string;

  /** `null`: on the command line. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  issuedBy: string | null;

  @Column({ type: 'datetime', precision: 3 })
  issuedAt: Date;

  @Column({ type: 'datetime', precision: 3 })
  goodUntil: Date;

  /** The enterprise whose member it makes him. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  enterpriseId: string | null;

  /** Its administrator too. */
  @Column({ type: 'boolean', default: false })
  administers: boolean;

  /** What was chosen, until the first one-time password shows that the authenticator has the secret. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  login: string | null;

  @Column({ type: 'varchar', length: 160, nullable: true })
  passwordHash: string | null;

  /** Sealed. */
  @Column({ type: 'varchar', length: 160, nullable: true })
  totpSecret: string | null;
}
