import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A picture as it is kept: re-encoded, without what the camera wrote beside it. */
@Entity('photos')
@Index('ix_photos_requestId', ['requestId'])
@Index('ix_photos_createdAt', ['createdAt'])
export class PhotoEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** Who sent it; his alone until it belongs to a request. */
  @Column({ type: 'varchar', length: 26 })
  accountId: string;

  @Column({ type: 'varchar', length: 26, nullable: true })
  requestId: string | null;

  @Column({ type: 'int' })
  width: number;

  @Column({ type: 'int' })
  height: number;

  @Column({ type: 'int' })
  bytes: number;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;
}
