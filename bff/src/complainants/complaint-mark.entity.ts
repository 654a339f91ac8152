import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const MARKED_BY = ['phone', 'name'] as const;
export type MarkedBy = (typeof MARKED_BY)[number];

/** A filing whose complainant was on the list on the day it was filed. Of any other complainant nothing is kept. */
@Entity('complaint_marks')
@Index('ix_complaint_marks_subjectId', ['subjectId'])
export class ComplaintMarkEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** Of the plan, or of the filing that made none. */
  @Column({ type: 'varchar', length: 26 })
  subjectId: string;

  @Column({ type: 'varchar', length: 26 })
  entryId: string;

  @Column({ type: 'varchar', length: 8 })
  matchedBy: MarkedBy;

  /** The entry's, that the complainant's was equal to. */
  @Column({ type: 'varchar', length: 40 })
  digest: string;

  /** `YYYY-MM-DD` */
  @Column({ type: 'varchar', length: 10 })
  markedOn: string;
}
