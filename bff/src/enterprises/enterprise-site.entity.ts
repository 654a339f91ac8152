import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EnterpriseEntity } from './enterprise.entity.js';

/** A place where an enterprise works beside its registered address: a plant, a shop, a store. */
@Entity('enterprise_sites')
@Index('ix_enterprise_sites_enterpriseId_name', ['enterpriseId', 'name'], { unique: true })
export class EnterpriseSiteEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_enterprise_sites_enterpriseId' })
  enterpriseId: string;

  /** As people call it, once for each enterprise. */
  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'varchar', length: 200 })
  address: string;

  /** The last date on which it was one. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  endedOn: string | null;
}
