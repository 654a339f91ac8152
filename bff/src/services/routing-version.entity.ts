import type { DistrictRoles, RoutingRow } from '@anqi/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of who serves whom (S001 二(一)1): the newest one counts. */
@Entity('routing_versions')
export class RoutingVersionEntity {
  /** 1, 2, …: of two that apply one at once, one meets the key. */
  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column({ type: 'json' })
  rows: RoutingRow[];

  @Column({ type: 'json' })
  roles: DistrictRoles;

  @Column({ type: 'varchar', length: 200 })
  note: string;

  /** How many enterprises it moved. */
  @Column({ type: 'int' })
  moved: number;

  /** `null` where a register brought it. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  appliedBy: string | null;

  @Column({ type: 'datetime', precision: 3 })
  appliedAt: Date;
}
