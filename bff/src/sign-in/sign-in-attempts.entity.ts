import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often a password was tried for an account from one device or address. */
@Entity('sign_in_attempts')
@Index('ix_sign_in_attempts_endsAt', ['endsAt'])
export class SignInAttemptsEntity {
  /** Keyed digest of account and device. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  scope: string;

  @Column({ type: 'int' })
  tries: number;

  /** From then on it counts anew. */
  @Column({ type: 'datetime', precision: 3 })
  endsAt: Date;
}
