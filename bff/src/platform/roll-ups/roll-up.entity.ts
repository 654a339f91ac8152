import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An answer that was made of many rows, kept for whoever asks the same. */
@Entity('roll_ups')
@Index('ix_roll_ups_nextCheckAt', ['nextCheckAt'])
export class RollUpEntity {
  /** `kind:part:part…`: what it answers. */
  @PrimaryColumn({ type: 'varchar', length: 190 })
  id: string;

  @Column({ type: 'datetime', precision: 3 })
  asOf: Date;

  /** When somebody last asked, give or take some minutes: what nobody asks for is let go. */
  @Column({ type: 'datetime', precision: 3 })
  askedAt: Date;

  /** When it is made anew. */
  @Column({ type: 'datetime', precision: 3 })
  nextCheckAt: Date;

  @Column({ type: 'json' })
  value: object;
}
