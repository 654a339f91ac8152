import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PlanEntity } from './plan.entity.js';

@Entity('plan_officers')
@Index('ix_plan_officers_officerId_endsAt', ['officerId', 'endsAt'])
@Index('ix_plan_officers_officerId_startsAt_planId_endsAt', ['officerId', 'startsAt', 'planId', 'endsAt'])
export class PlanOfficerEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => PlanEntity, { name: 'fk_plan_officers_planId' })
  planId: string;

  @PrimaryColumn({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 26 })
  officerId: string;

  /** The plan's own period, written with it: an officer's plans are found in their order, and those that are over passed by. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  startsAt: Date | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  endsAt: Date | null;
}
