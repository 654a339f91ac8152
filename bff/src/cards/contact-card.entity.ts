import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EnterpriseEntity } from '../enterprises/index.js';
import { PersonalColumn } from '../platform/index.js';

/**
 * A printed contact card (服务企业联系卡): of an enterprise, or of one of its sites. It lives until it is revoked; what
 * stands on it is read anew at each opening.
 */
@Entity('contact_cards')
@Index('ix_contact_cards_liveKey', ['liveKey'], { unique: true })
@Index('ix_contact_cards_enterpriseId', ['enterpriseId'])
export class ContactCardEntity {
  /** The 8 characters in the token. */
  @PrimaryColumn({ type: 'varchar', length: 8 })
  codeId: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_contact_cards_enterpriseId' })
  enterpriseId: string;

  /** `null`: the enterprise's main card. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  siteName: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  siteAddress: string | null;

  /** Enterprise and site while the card lives, so that two at once give one; `null` once it is revoked. */
  @Column({ type: 'varchar', length: 90, nullable: true })
  liveKey: string | null;

  @Column({ type: 'datetime', precision: 3 })
  issuedAt: Date;

  /** Accounts; `null` where a register brought the card. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  issuedBy: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  revokedAt: Date | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  revokedBy: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  revokedReason: string | null;

  /** The card that took its place. */
  @Column({ type: 'varchar', length: 8, nullable: true })
  replacedBy: string | null;

  /** The date on which somebody brought it to the enterprise (送企入户). */
  @Column({ type: 'varchar', length: 10, nullable: true })
  deliveredOn: string | null;

  /** Who took it, in words. */
  @PersonalColumn('name', { nullable: true })
  deliveredTo: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  deliveredBy: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  note: string | null;
}
