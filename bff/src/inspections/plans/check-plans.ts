import { nextStatus } from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Enterprises } from '../../enterprises/index.js';
import {
  Audit,
  DueRows,
  Ids,
  isLeased,
  Jobs,
  Outbox,
  Transactions,
  type Job,
  type OutboxMessage,
} from '../../platform/index.js';
import { DetailsRepository } from './details.repository.js';
import { auditOf } from './plan-audit.js';
import { askForApproval, tellEnterprise, tellFiler } from './plan-notices.js';
import type { PlanRecord } from './plan-record.js';
import { situationOf } from './plan-situation.js';
import { checkOf, withNextCheck } from './plan-times.js';
import { PlanEntity } from './plan.entity.js';
import { PlanRepository } from './plan.repository.js';
import { ReleaseJoined } from './release-joined.js';
import { Rulebooks } from './rulebook.js';

const EVERY_MS = 15_000;

/**
 * Reminds silent approvers and lets lapse what nobody approved or began in time, visitor or none. Each plan is leased,
 * and looked after in a short transaction of its own under its enterprise's lock.
 */
@Injectable()
export class CheckPlans implements Job, OnModuleInit {
  readonly name = 'check-plans';
  readonly everyMs = EVERY_MS;

  constructor(
    private readonly jobs: Jobs,
    private readonly dueRows: DueRows,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly enterprises: Enterprises,
    private readonly rulebooks: Rulebooks,
    private readonly plans: PlanRepository,
    private readonly details: DetailsRepository,
    private readonly releaseJoined: ReleaseJoined,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  run(now: Date): Promise<number> {
    return this.dueRows.each({
      entity: PlanEntity,
      select: { enterpriseId: true },
      now,
      work: ({ id, enterpriseId }, leasedUntil) =>
        this.transactions.run(async (tx) => {
          await this.enterprises.lockForFiling(tx, enterpriseId);
          const plan = await this.plans.find(tx, id);
          return plan !== null && isLeased(plan, leasedUntil) ? this.check(tx, plan, now) : 0;
        }),
    });
  }

  private async check(tx: EntityManager, plan: PlanRecord, now: Date): Promise<number> {
    const { due } = checkOf(plan, now);
    if (due === 'lapse') await this.lapse(tx, plan, now);
    else if (due === 'remind') await this.remind(tx, plan, now);
    else await this.plans.update(tx, plan, withNextCheck(plan, {}, now));
    return 1;
  }

  private async remind(tx: EntityManager, plan: PlanRecord, now: Date): Promise<void> {
    const changes = withNextCheck(plan, { remindAt: null }, now);
    await this.plans.update(tx, plan, changes);
    const reminded = { ...plan, ...changes, version: plan.version + 1 };
    await this.plans.addEvent(tx, {
      id: this.ids.next(),
      planId: plan.id,
      at: now,
      kind: 'reminded',
      accountId: null,
    });
    const names = await this.details.read(tx, plan);
    await this.tell(tx, askForApproval({ plan: reminded, names, now }, 'remind'));
  }

  private async lapse(tx: EntityManager, plan: PlanRecord, now: Date): Promise<void> {
    const status = nextStatus(situationOf(plan), 'lapse');
    if (status === null) return;
    const kind = plan.approval === 'approved' ? 'lapsed-not-started' : 'lapsed-unapproved';
    const changes = withNextCheck(plan, { status, awaitsHead: false, awaitsCoordinator: false }, now);
    await this.plans.update(tx, plan, changes);
    const lapsed = { ...plan, ...changes, version: plan.version + 1 };
    await this.plans.addEvent(tx, { id: this.ids.next(), planId: plan.id, at: now, kind, accountId: null });
    await this.audit.record(tx, {
      actor: null,
      action: 'plan.lapse',
      subject: { type: 'plan', id: plan.id },
      before: auditOf(plan),
      after: auditOf(lapsed),
      requestId: this.name,
      at: now,
    });
    await this.releaseJoined.of({ tx, rulebook: this.rulebooks.read(), now }, lapsed);
    const telling = { plan: lapsed, names: await this.details.read(tx, lapsed), now };
    await this.tell(tx, [
      ...tellFiler(telling, 'plan-lapsed'),
      ...tellEnterprise(telling, 'visit-cancelled'),
    ]);
  }

  private async tell(tx: EntityManager, messages: readonly OutboxMessage[]): Promise<void> {
    for (const message of messages) await this.outbox.add(tx, message);
  }
}
