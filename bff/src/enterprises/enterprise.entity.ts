import type { Grade } from '@anqi/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('enterprises')
@Index('ix_enterprises_creditCode', ['creditCode'], { unique: true })
@Index('ix_enterprises_name', ['name'])
export class EnterpriseEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  @Column({ type: 'varchar', length: 18 })
  creditCode: string;

  @Column({ type: 'varchar', length: 1, nullable: true })
  grade: Grade | null;

  /** 无感监测对象: triggered inspections only (S004 三(二)3). */
  @Column({ type: 'boolean' })
  passivelyMonitored: boolean;

  @Column({ type: 'varchar', length: 60 })
  town: string;

  /** The business park that it is in, if any. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  park: string | null;

  @Column({ type: 'varchar', length: 200 })
  address: string;

  /** Line of business, in words. */
  @Column({ type: 'varchar', length: 40 })
  kind: string;

  /** Counted up at the beginning of each filing: writing it puts filings for one enterprise in a row. */
  @Column({ type: 'int' })
  filingSeq: number;
}
