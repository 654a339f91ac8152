import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';

/** The password of a member of staff, with the secret of his one-time passwords. */
@Entity('password_credentials')
@Index('ix_password_credentials_login', ['login'], { unique: true })
export class PasswordCredentialEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => AccountEntity, { name: 'fk_password_credentials_accountId' })
  accountId: string;

  /** In lower case. */
  @Column({ type: 'varchar', length: 40 })
  login: string;

  /** Argon2id with its parameters (PHC format). */
  @Column({ type: 'varchar', length: 160 })
  passwordHash: string;

  /** Sealed: it has to be read again. */
  @Column({ type: 'varchar', length: 160 })
  totpSecret: string;

  /** The last step of 30 seconds whose one-time password was taken: none is good twice. */
  @Column({ type: 'int' })
  totpStep: number;

  @Column({ type: 'datetime', precision: 3 })
  setAt: Date;
}
