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

  /** Departments that come along, and that coordinate without serving it (S001 二(一)1). */
  @Column({ type: 'json', nullable: true })
  cooperatingIds: string[] | null;

  @Column({ type: 'json', nullable: true })
  overseeingIds: string[] | null;

  /** The row of the routing table that gave it its unit; `null` where somebody did. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  routedBy: string | null;

  /** Officer and deputy were chosen for this enterprise: no routing to the same unit changes them. */
  @Column({ type: 'boolean', default: false })
  pairByHand: boolean;
}
