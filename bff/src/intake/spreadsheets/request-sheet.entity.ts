import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A spreadsheet that was taken in; its content is kept as its hash alone. */
@Entity('request_sheets')
@Index('ix_request_sheets_contentHash_nth', ['contentHash', 'nth'], { unique: true })
export class RequestSheetEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** As its sender calls the file. */
  @Column({ type: 'varchar', length: 120 })
  name: string;

  /** SHA-256 of its bytes. */
  @Column({ type: 'varchar', length: 64 })
  contentHash: string;

  /** The same file once more is the second: of two at once one finds its place taken. */
  @Column({ type: 'int' })
  nth: number;

  @Column({ type: 'int' })
  rowCount: number;

  @Column({ type: 'varchar', length: 26 })
  takenInBy: string;

  @Column({ type: 'datetime', precision: 3 })
  takenInAt: Date;
}

/** Where in which file a request stood. */
@Entity('request_sheet_rows')
@Index('ix_request_sheet_rows_sheetId', ['sheetId'])
export class RequestSheetRowEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  requestId: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => RequestSheetEntity, { name: 'fk_request_sheet_rows_sheetId' })
  sheetId: string;

  /** As a spreadsheet program counts them: the headings are row 1. */
  @Column({ type: 'int' })
  rowNumber: number;
}
