import type { RatingDimension, RatingLevel } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../departments/index.js';
import { EnterpriseEntity } from '../enterprises/index.js';

/** What an enterprise says of a finished visit; binds enterprise, officers and visit (三对应, S003 一(三)). */
@Entity('ratings')
@Index('ix_ratings_planId', ['planId'], { unique: true })
@Index('ix_ratings_departmentId_departmentSeq', ['departmentId', 'departmentSeq'], { unique: true })
export class RatingEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  planId: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_ratings_enterpriseId' })
  enterpriseId: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => DepartmentEntity, { name: 'fk_ratings_departmentId' })
  departmentId: string;

  /** 1, 2, 3 … within the department: fixes for ever which ratings make a batch. */
  @Column({ type: 'int' })
  departmentSeq: number;

  @Column({ type: 'json' })
  officerIds: string[];

  /** The rater; never shown to the department. */
  @Column({ type: 'varchar', length: 26 })
  accountId: string;

  /** 非常满意 5 … 非常不满意 1. */
  @Column({ type: 'int' })
  level: RatingLevel;

  /** Dimension → level; only those that were given. */
  @Column({ type: 'json' })
  dimensions: Partial<Record<RatingDimension, RatingLevel>>;

  @Column({ type: 'text', nullable: true })
  words: string | null;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;
}
