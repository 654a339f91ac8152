import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PlanEntity } from './plan.entity.js';

@Entity('plan_items')
export class PlanItemEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => PlanEntity, { name: 'fk_plan_items_planId' })
  planId: string;

  @PrimaryColumn({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 26 })
  itemId: string;
}
