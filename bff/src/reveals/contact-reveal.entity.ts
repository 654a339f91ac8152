import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PersonalColumn } from '../platform/index.js';

/** With what a contact stands that somebody has to call. */
export const CONTACT_SUBJECTS = ['request', 'visit-report', 'summons', 'intake-item', 'binding'] as const;
export type ContactSubject = (typeof CONTACT_SUBJECTS)[number];

/** Or whose data were given out or erased: an account's, or those under a phone (its digest). */
export const REVEAL_SUBJECTS = [...CONTACT_SUBJECTS, 'account', 'phone'] as const;
export type RevealSubject = (typeof REVEAL_SUBJECTS)[number];

/** Somebody looked at a contact in full, and said why. The audit row holds the reason's digest alone. */
@Entity('contact_reveals')
@Index('ix_contact_reveals_at', ['at'])
@Index('ix_contact_reveals_accountId', ['accountId'])
@Index('ix_contact_reveals_subjectId', ['subjectId'])
export class ContactRevealEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  @Column({ type: 'varchar', length: 26 })
  accountId: string;

  @Column({ type: 'varchar', length: 12 })
  subject: RevealSubject;

  @Column({ type: 'varchar', length: 26 })
  subjectId: string;

  /** Sealed: it may say whom it is about. */
  @PersonalColumn('text')
  reason: string;
}
