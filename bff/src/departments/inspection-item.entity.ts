import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from './department.entity.js';

/** An entry of a department's published catalogue (国办发〔2024〕54号). */
@Entity('inspection_items')
@Index('ix_inspection_items_departmentId', ['departmentId'])
export class InspectionItemEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => DepartmentEntity, { name: 'fk_inspection_items_departmentId' })
  departmentId: string;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  @Column({ type: 'varchar', length: 300 })
  basis: string;

  /** Statutory reasons it may be checked for. */
  @Column({ type: 'json' })
  fields: string[];

  @Column({ type: 'boolean' })
  offSite: boolean;

  /** 无事不扰事项. */
  @Column({ type: 'boolean' })
  noDisturb: boolean;

  @Column({ type: 'boolean' })
  unannounced: boolean;

  /** On the no-penalty list: a first minor breach calls for the leniency hint. */
  @Column({ type: 'boolean' })
  noPenalty: boolean;

  /** Published from, and until; null: without end on that side. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  publishedFrom: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  publishedUntil: string | null;
}
