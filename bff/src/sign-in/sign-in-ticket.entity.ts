import type { DeviceApp, DeviceSystem } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';

/** A browser asks to be signed in by a phone; the row goes when it is, or when somebody says no. */
@Entity('sign_in_tickets')
@Index('ix_sign_in_tickets_ticketHash', ['ticketHash'], { unique: true })
@Index('ix_sign_in_tickets_goodUntil', ['goodUntil'])
export class SignInTicketEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** Of what the QR code says: everybody in the room can photograph it. */
  @Column({ type: 'varchar', length: 64 })
  ticketHash: string;

  /** Of what the browser keeps to itself. */
  @Column({ type: 'varchar', length: 64 })
  secretHash: string;

  @Column({ type: 'varchar', length: 12 })
  app: DeviceApp;

  @Column({ type: 'varchar', length: 12 })
  system: DeviceSystem;

  @Column({ type: 'datetime', precision: 3 })
  askedAt: Date;

  @Column({ type: 'datetime', precision: 3 })
  goodUntil: Date;

  /** Whose phone scanned it; nobody else's may from then on. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  @ForeignKey(() => AccountEntity, { name: 'fk_sign_in_tickets_accountId' })
  accountId: string | null;

  /** Two digits that the browser shows once the code is scanned, and that are typed on the phone. */
  @Column({ type: 'varchar', length: 2, nullable: true })
  number: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  confirmedAt: Date | null;
}
