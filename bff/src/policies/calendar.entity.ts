import type { Calendar } from '@anqi/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An imported calendar; the one with the highest version, a date, counts. */
@Entity('calendars')
export class CalendarEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  version: string;

  @Column({ type: 'json' })
  calendar: Calendar;

  @Column({ type: 'datetime', precision: 3 })
  importedAt: Date;
}
