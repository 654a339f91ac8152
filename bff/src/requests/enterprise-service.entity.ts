import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../departments/index.js';
import { EnterpriseEntity } from '../enterprises/index.js';

/** Who serves an enterprise: the unit that undertakes its requests, its officer and his deputy (AB角). */
@Entity('enterprise_services')
@Index('ix_enterprise_services_officerId', ['officerId'])
@Index('ix_enterprise_services_deputyId', ['deputyId'])
@Index('ix_enterprise_services_unitId', ['unitId'])
export class EnterpriseServiceEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_enterprise_services_enterpriseId' })
  enterpriseId: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => DepartmentEntity, { name: 'fk_enterprise_services_unitId' })
  unitId: string;

  /** Accounts. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  officerId: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  deputyId: string | null;

  /** The deputy stands in from one date to another, both included. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  deputyFrom: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  deputyUntil: string | null;
}
