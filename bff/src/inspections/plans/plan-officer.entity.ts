import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PlanEntity } from './plan.entity.js';

@Entity('plan_officers')
@Index('ix_plan_officers_officerId_planId', ['officerId', 'planId'])
export class PlanOfficerEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => PlanEntity, { name: 'fk_plan_officers_planId' })
  planId: string;

  @PrimaryColumn({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 26 })
  officerId: string;
}
