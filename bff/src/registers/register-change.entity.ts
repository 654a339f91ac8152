import type { RegisterId } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonalJsonColumn } from '../platform/index.js';

/** How often a register was changed: written first, it puts changes of one register in a row. */
@Entity('register_versions')
export class RegisterVersionEntity {
  @PrimaryColumn({ type: 'varchar', length: 24 })
  register: RegisterId;

  @Column({ type: 'int' })
  version: number;
}

/** One change: a file that was taken in, or a row that was filled in by hand. */
@Entity('register_changes')
@Index('ix_register_changes_register_id', ['register', 'id'])
export class RegisterChangeEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 24 })
  register: RegisterId;

  /** That the register had afterwards. */
  @Column({ type: 'int' })
  version: number;

  /** Null where it was done by hand. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  fileName: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  contentHash: string | null;

  @Column({ type: 'int' })
  added: number;

  @Column({ type: 'int' })
  changed: number;

  @Column({ type: 'varchar', length: 26 })
  changedBy: string;

  @Column({ type: 'datetime', precision: 3 })
  changedAt: Date;
}

/** What a change made of one row. */
@Entity('register_change_rows')
@Index('ix_register_change_rows_changeId_id', ['changeId', 'id'])
@Index('ix_register_change_rows_register_rowId_id', ['register', 'rowId', 'id'])
export class RegisterChangeRowEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => RegisterChangeEntity, { name: 'fk_register_change_rows_changeId' })
  changeId: string;

  @Column({ type: 'varchar', length: 24 })
  register: RegisterId;

  /** Of the register. */
  @Column({ type: 'varchar', length: 26 })
  rowId: string;

  /** In the file, as a spreadsheet program counts. */
  @Column({ type: 'int', nullable: true })
  rowNumber: number | null;

  /** Its cells; null for a row that was added. */
  @PersonalJsonColumn({ nullable: true })
  before: Record<string, string> | null;

  @PersonalJsonColumn()
  after: Record<string, string>;
}
