import type { PrintState } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../../accounts/index.js';

/** A batch of cards that somebody asked to have printed: what of, how far it is, where it goes on. */
@Entity('card_prints')
@Index('ix_card_prints_nextCheckAt', ['nextCheckAt'])
@Index('ix_card_prints_accountId_id', ['accountId', 'id'])
export class CardPrintEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** Who asked; what he may print decides at each part what is in it. */
  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => AccountEntity, { name: 'fk_card_prints_accountId' })
  accountId: string;

  /** Where the links lead: a job has no request to take it from. */
  @Column({ type: 'varchar', length: 200 })
  origin: string;

  @Column({ type: 'varchar', length: 60, nullable: true })
  town: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  park: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  kind: string | null;

  @Column({ type: 'boolean' })
  undelivered: boolean;

  @Column({ type: 'varchar', length: 12 })
  state: PrintState;

  /** Cards, as counted when it was asked for. */
  @Column({ type: 'int' })
  total: number;

  @Column({ type: 'int' })
  done: number;

  /** Files that lie ready to be joined. */
  @Column({ type: 'int' })
  parts: number;

  /** Of the last card done, the key that the cards are in order by. */
  @Column({ type: 'json', nullable: true })
  lastKey: string[] | null;

  @Column({ type: 'int', nullable: true })
  bytes: number | null;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  finishedAt: Date | null;

  /** When it goes on, or is cleared away; while somebody works on it, when his lease runs out. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  nextCheckAt: Date | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  leaseId: string | null;

  /** In a row without a part done. */
  @Column({ type: 'int' })
  attempts: number;

  /** The error's name alone: its message could hold personal data. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  lastError: string | null;
}
