import type { TimelineKind } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PlanEntity } from './plan.entity.js';

/** The plan's timeline: rows are added, never changed. */
@Entity('plan_events')
@Index('ix_plan_events_planId_at_id', ['planId', 'at', 'id'])
export class PlanEventEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => PlanEntity, { name: 'fk_plan_events_planId' })
  planId: string;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  @Column({ type: 'varchar', length: 32 })
  kind: TimelineKind;

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
