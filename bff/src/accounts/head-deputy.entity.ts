import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../departments/index.js';

/** Stands in for a department's head, from one date to another, both included. */
@Entity('head_deputies')
@Index('ix_head_deputies_departmentId', ['departmentId'])
@Index('ix_head_deputies_accountId', ['accountId'])
export class HeadDeputyEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => DepartmentEntity, { name: 'fk_head_deputies_departmentId' })
  departmentId: string;

  @Column({ type: 'varchar', length: 26 })
  accountId: string;

  @Column({ type: 'varchar', length: 10 })
  fromDate: string;

  @Column({ type: 'varchar', length: 10 })
  untilDate: string;
}
