import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('plan_officers')
@Index('ix_plan_officers_officerId_planId', ['officerId', 'planId'])
export class PlanOfficerEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  planId: string;

  @PrimaryColumn({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 26 })
  officerId: string;
}
