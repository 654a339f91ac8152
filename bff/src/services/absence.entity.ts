import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';

/** The dates, both included, on which somebody who serves enterprises is away. */
@Entity('absences')
@Index('ix_absences_accountId', ['accountId'])
@Index('ix_absences_untilDate', ['untilDate'])
export class AbsenceEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => AccountEntity, { name: 'fk_absences_accountId' })
  accountId: string;

  @Column({ type: 'varchar', length: 10 })
  fromDate: string;

  @Column({ type: 'varchar', length: 10 })
  untilDate: string;

  /** Who stands in; `null`: the deputy on each card. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  standInId: string | null;

  /** `null` where a register brought it. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  recordedBy: string | null;

  @Column({ type: 'datetime', precision: 3 })
  recordedAt: Date;
}
