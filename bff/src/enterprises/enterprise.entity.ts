import type { Grade } from '@anqi/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('enterprises')
@Index('ix_enterprises_creditCode', ['creditCode'], { unique: true })
@Index('ix_enterprises_name_id_creditCode_endedOn', ['name', 'id', 'creditCode', 'endedOn'])
@Index('ix_enterprises_nextGradeFrom', ['nextGradeFrom'])
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

  /** On the list from, and until; null: without end on that side. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  passiveFrom: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  passiveUntil: string | null;

  /** The grade that it has from a date on: a job makes it the grade on that day. */
  @Column({ type: 'varchar', length: 1, nullable: true })
  nextGrade: Grade | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  nextGradeFrom: string | null;

  /** When it left or was struck off: from then on it is not found by search. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  endedOn: string | null;

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

  /** What the routing table looks at (S001 二(一)1): kinds of business, an open list. */
  @Column({ type: 'json', nullable: true })
  classes: string[] | null;

  /** Above or below the line of the statistics (规上、限上、资质以上). */
  @Column({ type: 'varchar', length: 5, nullable: true })
  scale: 'above' | 'below' | null;

  /** The named group that it belongs to. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  groupName: string | null;

  /** The department that attracted it, as long as it counts as newly attracted. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  attractedBy: string | null;

  /** The town or office in whose area it lies. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  townId: string | null;

  /** Counted up at the beginning of each filing: writing it puts filings for one enterprise in a row. */
  @Column({ type: 'int' })
  filingSeq: number;
}
