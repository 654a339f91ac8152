import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PersonalJsonColumn } from '../personal/personal-column.js';

/** A write that was answered, kept so that its repetition is answered alike and writes nothing. */
@Entity('idempotency_keys')
@Index('ix_idempotency_keys_scope_idempotencyKey', ['scope', 'idempotencyKey'], { unique: true })
@Index('ix_idempotency_keys_createdAt', ['createdAt'])
export class IdempotencyKeyEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** The account, or `anonymous`. */
  @Column({ type: 'varchar', length: 32 })
  scope: string;

  /** Named so because KEY is a word of SQL. */
  @Column({ type: 'varchar', length: 64 })
  idempotencyKey: string;

  /** Keyed digest of route and body: from a plain one a phone could be found by trying all. */
  @Column({ type: 'varchar', length: 64 })
  fingerprint: string;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'int', nullable: true })
  status: number | null;

  /** The answer's body as JSON text: MySQL would sort the members of a plain object. */
  @PersonalJsonColumn({ nullable: true })
  body: { text: string } | null;
}
