import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which the district does not work, whatever the calendar says: a typhoon, a local holiday. */
@Entity('closed_days')
export class ClosedDayEntity {
  @PrimaryColumn({ type: 'varchar', length: 10 })
  date: string;

  /** Shown with every due date that skips the day. */
  @Column({ type: 'varchar', length: 30 })
  reason: string;

  @Column({ type: 'varchar', length: 26 })
  addedBy: string;

  @Column({ type: 'datetime', precision: 3 })
  addedAt: Date;
}
