import { nextStatus } from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Enterprises } from '../../enterprises/index.js';
import {
  Audit,
  Ids,
  Jobs,
  Outbox,
  Transactions,
  type Job,
  type OutboxMessage,
} from '../../platform/index.js';
import { sqlInstant, type Row } from '../rows.js';
import { DetailsRepository } from './details.repository.js';
import { auditOf } from './plan-audit.js';
import { askForApproval, tellEnterprise, tellFiler } from './plan-notices.js';
import type { PlanRecord } from './plan-record.js';
import { situationOf } from './plan-situation.js';
import { checkOf, withNextCheck } from './plan-times.js';
import { PlanRepository } from './plan.repository.js';
import { ReleaseJoined } from './release-joined.js';
import { Rulebooks } from './rulebook.js';

const BATCH = 50;
const EVERY_MS = 15_000;

/**
 * Reminds silent approvers and lets lapse what nobody approved or began in time, visitor or none. Each plan is its own
 * short transaction under its enterprise's lock; of two processes that find the same plan due, the second finds it
 * looked after.
 */
@Injectable()
export class CheckPlans implements Job, OnModuleInit {
  readonly name = 'check-plans';
  readonly everyMs = EVERY_MS;

  constructor(
    private readonly jobs: Jobs,
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

  async run(now: Date): Promise<number> {
    const due: Row[] = await this.plans.manager.query(
      `SELECT id, enterpriseId FROM inspection_plans WHERE nextCheckAt <= ? ORDER BY nextCheckAt LIMIT ${BATCH}`,
      [sqlInstant(now)],
    );
    const checks: PromiseSettledResult<number>[] = [];
    // One plan that cannot be looked after must not keep the others waiting; its error is told after them.
    for (const plan of due) checks.push(...(await Promise.allSettled([this.lookAfter(plan, now)])));
    const failed = checks.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    return checks.reduce((done, each) => done + (each.status === 'fulfilled' ? each.value : 0), 0);
  }

  private lookAfter({ id, enterpriseId }: Row, now: Date): Promise<number> {
    return this.transactions.run(async (tx) => {
      await this.enterprises.lockForFiling(tx, enterpriseId as string);
      const plan = await this.plans.find(tx, id as string);
      return plan === null || plan.nextCheckAt === null || plan.nextCheckAt > now
        ? 0
        : this.check(tx, plan, now);
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
