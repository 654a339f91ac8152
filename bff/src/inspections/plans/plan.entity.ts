import type { ApprovalState, Decision, Outcome, PlanStatus, RuleId, VisitMode } from '@anqi/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('inspection_plans')
@Index('ix_inspection_plans_enterpriseId_startsAt_id', ['enterpriseId', 'startsAt', 'id'])
@Index('ix_inspection_plans_departmentId_startsAt_id', ['departmentId', 'startsAt', 'id'])
@Index('ix_inspection_plans_startsAt_id', ['startsAt', 'id'])
@Index('ix_inspection_plans_filedBy_startsAt', ['filedBy', 'startsAt'])
@Index('ix_inspection_plans_awaitsHead_departmentId_startsAt', ['awaitsHead', 'departmentId', 'startsAt'])
@Index('ix_inspection_plans_awaitsCoordinator_startsAt', ['awaitsCoordinator', 'startsAt'])
@Index('ix_inspection_plans_nextCheckAt', ['nextCheckAt'])
@Index('ix_inspection_plans_joins', ['joins'])
export class PlanEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  enterpriseId: string;

  @Column({ type: 'varchar', length: 26 })
  departmentId: string;

  /** Account of the filer: nobody approves a plan that he filed. */
  @Column({ type: 'varchar', length: 26 })
  filedBy: string;

  @Column({ type: 'datetime', precision: 3 })
  filedAt: Date;

  @Column({ type: 'varchar', length: 16 })
  mode: VisitMode;

  /** A reason of the policy version that decided. */
  @Column({ type: 'varchar', length: 40 })
  reason: string;

  @Column({ type: 'varchar', length: 24 })
  status: PlanStatus;

  /** An emergency's approval follows its visit, so it is a field of its own beside the status (S001 二(二)2). */
  @Column({ type: 'varchar', length: 16 })
  approval: ApprovalState;

  @Column({ type: 'boolean' })
  unannounced: boolean;

  @Column({ type: 'datetime', precision: 3 })
  startsAt: Date;

  @Column({ type: 'datetime', precision: 3 })
  endsAt: Date;

  @Column({ type: 'json' })
  evidence: Record<string, string>;

  @Column({ type: 'json' })
  necessity: Partial<Record<RuleId, string>>;

  /** The host's plan of a joint visit. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  joins: string | null;

  /** As decided when it was filed or amended; never computed again. */
  @Column({ type: 'json' })
  decision: Decision;

  /** The decision's, for counting departures. */
  @Column({ type: 'varchar', length: 16 })
  outcome: Outcome;

  @Column({ type: 'boolean' })
  awaitsHead: boolean;

  @Column({ type: 'boolean' })
  awaitsCoordinator: boolean;

  /** Whether the coordinating office has or had to agree: then it may know of the plan. */
  @Column({ type: 'boolean' })
  needsCoordinator: boolean;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  approvalDueAt: Date | null;

  /** When a silent approver is reminded; null once that was done. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  remindAt: Date | null;

  /** When the clock has to look at the plan again; null where it has nothing more to do. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  nextCheckAt: Date | null;

  /** When the enterprise was first told of it: from then on it may see the plan. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  announcedAt: Date | null;

  /** When the visit showed itself on site: its code was scanned, or it was started. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  disclosedAt: Date | null;

  @Column({ type: 'int' })
  version: number;
}
