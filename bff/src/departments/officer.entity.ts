import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from './department.entity.js';
import { PersonalColumn } from '../platform/index.js';

@Entity('officers')
@Index('ix_officers_departmentId', ['departmentId'])
@Index('ix_officers_accountId', ['accountId'], { unique: true })
export class OfficerEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => DepartmentEntity, { name: 'fk_officers_departmentId' })
  departmentId: string;

  /** Not every officer signs in. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  accountId: string | null;

  @PersonalColumn('name')
  name: string;

  @Column({ type: 'varchar', length: 40 })
  certificateKind: string;

  /** Free text: no public format exists. */
  @Column({ type: 'varchar', length: 40 })
  certificateNo: string;

  /** Last valid date. */
  @Column({ type: 'varchar', length: 10 })
  certificateExpires: string;

  /** The last day on which he inspects; null as long as he stays. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  servesUntil: string | null;
}

/** 委托执法: the department lets the officer of another act for it. */
@Entity('officer_entrustments')
@Index('ix_officer_entrustments_departmentId', ['departmentId'])
export class OfficerEntrustmentEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => OfficerEntity, { name: 'fk_officer_entrustments_officerId' })
  officerId: string;

  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => DepartmentEntity, { name: 'fk_officer_entrustments_departmentId' })
  departmentId: string;
}
