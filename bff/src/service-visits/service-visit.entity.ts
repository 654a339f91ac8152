import type { ServiceVisitStatus } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { EnterpriseEntity } from '../enterprises/index.js';

/** A visit by service people (走访), planned and afterwards logged. */
@Entity('service_visits')
@Index('ix_service_visits_weekKey', ['weekKey'], { unique: true })
@Index('ix_service_visits_enterpriseId_visitDate', ['enterpriseId', 'visitDate'])
@Index('ix_service_visits_status_visitDate', ['status', 'visitDate'])
export class ServiceVisitEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_service_visits_enterpriseId' })
  enterpriseId: string;

  @Column({ type: 'varchar', length: 10 })
  visitDate: string;

  /** Enterprise and Monday of the week: one visit each. `null` once it is called off. */
  @Column({ type: 'varchar', length: 37, nullable: true })
  weekKey: string | null;

  @Column({ type: 'varchar', length: 10 })
  status: ServiceVisitStatus;

  @Column({ type: 'varchar', length: 26 })
  plannedBy: string;

  @Column({ type: 'datetime', precision: 3 })
  plannedAt: Date;

  /** Why it was called off. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** When it was, as whoever logged it says. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  heldAt: Date | null;

  /** Who received it, in free text. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  hosts: string | null;

  @Column({ type: 'text', nullable: true })
  words: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  loggedBy: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  loggedAt: Date | null;

  @Column({ type: 'int' })
  version: number;
}

/** Who goes along, and what for. */
@Entity('service_visit_participants')
@Index('ix_service_visit_participants_accountId', ['accountId'])
@Index('ix_service_visit_participants_departmentId', ['departmentId'])
export class ServiceVisitParticipantEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => ServiceVisitEntity, { name: 'fk_service_visit_participants_visitId' })
  visitId: string;

  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => AccountEntity, { name: 'fk_service_visit_participants_accountId' })
  accountId: string;

  /** His department when he joined. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  departmentId: string | null;

  @Column({ type: 'text' })
  purpose: string;

  @Column({ type: 'datetime', precision: 3 })
  joinedAt: Date;

  /** Whether he was there; `null` until the visit is logged. */
  @Column({ type: 'boolean', nullable: true })
  present: boolean | null;
}

/** What the enterprise brought up: it became a request, or was answered on the spot. */
@Entity('service_visit_matters')
@Index('ix_service_visit_matters_requestId', ['requestId'], { unique: true })
export class ServiceVisitMatterEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => ServiceVisitEntity, { name: 'fk_service_visit_matters_visitId' })
  visitId: string;

  @PrimaryColumn({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 30 })
  category: string;

  @Column({ type: 'text' })
  words: string;

  /** `null` where it became a request. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  requestId: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  requestNumber: string | null;
}
