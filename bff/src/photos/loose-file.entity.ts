import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file that no photo names, not yet or no more: noted before it is written, and until it is removed. */
@Entity('photo_loose_files')
@Index('ix_photo_loose_files_since', ['since'])
export class LooseFileEntity {
  /** The photo's. */
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'datetime', precision: 3 })
  since: Date;
}
