import type { RequestEvent, RequestStatus, Role } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../departments/index.js';
import { RequestEntity } from './request.entity.js';

export const REQUEST_PARTS = ['first-unit', 'lead', 'principal', 'cooperating'] as const;
export type RequestPart = (typeof REQUEST_PARTS)[number];

/** A unit's part in a request. */
@Entity('request_departments')
@Index('ix_request_departments_departmentId', ['departmentId'])
export class RequestDepartmentEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => RequestEntity, { name: 'fk_request_departments_requestId' })
  requestId: string;

  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => DepartmentEntity, { name: 'fk_request_departments_departmentId' })
  departmentId: string;

  @PrimaryColumn({ type: 'varchar', length: 12 })
  part: RequestPart;
}

/** What happened to a request, in order: timeline, comments, calls, orders and sessions are all read from here. */
@Entity('request_events')
@Index('ix_request_events_requestId_id', ['requestId', 'id'])
export class RequestEventEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => RequestEntity, { name: 'fk_request_events_requestId' })
  requestId: string;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  @Column({ type: 'varchar', length: 24 })
  event: RequestEvent;

  /** `null`: the product itself, when a clock ran out. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  accountId: string | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  role: Role | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  fromStatus: RequestStatus | null;

  @Column({ type: 'varchar', length: 20 })
  toStatus: RequestStatus;

  @Column({ type: 'text', nullable: true })
  words: string | null;

  @Column({ type: 'json', nullable: true })
  data: Record<string, unknown> | null;
}
