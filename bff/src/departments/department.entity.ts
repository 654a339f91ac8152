import { Column, Entity, PrimaryColumn } from 'typeorm';

export const DEPARTMENT_KINDS = ['department', 'town', 'office'] as const;
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number];

@Entity('departments')
export class DepartmentEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  @Column({ type: 'varchar', length: 20 })
  shortName: string;

  @Column({ type: 'varchar', length: 12 })
  kind: DepartmentKind;

  /** Its public line. */
  @Column({ type: 'varchar', length: 40 })
  phone: string;

  /** When it was dissolved. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  endedOn: string | null;

  /** Counted up with each rating: writing it puts the ratings of one department in a row. */
  @Column({ type: 'int' })
  ratingSeq: number;
}
