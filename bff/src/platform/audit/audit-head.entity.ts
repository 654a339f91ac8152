import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The chain as it was at an instant, signed, for people outside to keep: who rewrites history cannot rewrite their copies. */
export interface AuditHead {
  version: 1;
  /** The district's six digits. */
  issuer: string;
  /** Local date; one a day. */
  date: string;
  /** ISO 8601. */
  at: string;
  /** Number and value of the last link. */
  seq: number;
  link: string;
  /** The first link that the head before did not cover; `seq + 1` where nothing came to it. */
  from: number;
  /** Of the Merkle tree over the links `from` to `seq`, so that a receipt can be checked against it without any secret. */
  root: string;
  /** Digest of the head before; `null` of the first. */
  previous: string | null;
  keyId: string;
  /** Over all of the above. */
  signature: string;
}

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
