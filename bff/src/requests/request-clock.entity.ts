import type { ClockSignal, DueDay, Pause, RequestClock } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RequestEntity } from './request.entity.js';

/** A promise or window of a request, with the date that it was given and why it is that date. */
@Entity('request_clocks')
@Index('ix_request_clocks_requestId_kind', ['requestId', 'kind'])
@Index('ix_request_clocks_nextCheckAt', ['nextCheckAt'])
@Index('ix_request_clocks_dueAt', ['dueAt'])
export class RequestClockEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => RequestEntity, { name: 'fk_request_clocks_requestId' })
  requestId: string;

  @Column({ type: 'varchar', length: 20 })
  kind: RequestClock;

  @Column({ type: 'datetime', precision: 3 })
  startedAt: Date;

  @Column({ type: 'varchar', length: 16 })
  unit: 'working-days' | 'calendar-days';

  @Column({ type: 'int' })
  length: number;

  @Column({ type: 'datetime', precision: 3 })
  dueAt: Date;

  @Column({ type: 'boolean' })
  provisional: boolean;

  /** Empty for calendar days. */
  @Column({ type: 'json' })
  days: DueDay[];

  @Column({ type: 'json' })
  pauses: Pause[];

  @Column({ type: 'datetime', precision: 3, nullable: true })
  pausedSince: Date | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  stoppedAt: Date | null;

  @Column({ type: 'json' })
  signalled: ClockSignal[];

  @Column({ type: 'datetime', precision: 3, nullable: true })
  nextCheckAt: Date | null;

  /** The version of the rules in force when it started. */
  @Column({ type: 'int' })
  policyVersion: number;
}
