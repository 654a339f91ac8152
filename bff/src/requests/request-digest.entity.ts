import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A morning whose digest was told: the first process to write its date tells it, and nobody tells it again. */
@Entity('request_digests')
export class RequestDigestEntity {
  @PrimaryColumn({ type: 'varchar', length: 10 })
  date: string;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  @Column({ type: 'int' })
  people: number;
}
