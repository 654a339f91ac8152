import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const PLAN_EVENT_KINDS = [
  'filed',
  'approved-by-head',
  'approved-by-coordinator',
  'approved',
  'refused',
  'amended',
  'cancelled',
  'lapsed',
  'reminded',
  'officer-replaced',
  'host-left',
  'code-scanned',
  'started',
  'finished',
] as const;
export type PlanEventKind = (typeof PLAN_EVENT_KINDS)[number];

/** The plan's timeline: rows are added, never changed. */
@Entity('plan_events')
@Index('ix_plan_events_planId_at_id', ['planId', 'at', 'id'])
export class PlanEventEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  planId: string;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  @Column({ type: 'varchar', length: 32 })
  kind: PlanEventKind;

  /** Null where the clock acted, or a passer-by without an account. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  accountId: string | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  role: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'json', nullable: true })
  data: Record<string, unknown> | null;
}
