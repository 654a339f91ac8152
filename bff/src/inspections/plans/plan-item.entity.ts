import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('plan_items')
export class PlanItemEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  planId: string;

  @PrimaryColumn({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 26 })
  itemId: string;
}
