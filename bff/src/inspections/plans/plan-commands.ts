import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Enterprises } from '../../enterprises/index.js';
import {
  Audit,
  Clock,
  Ids,
  Outbox,
  problem,
  refuse,
  Writes,
  type OutboxMessage,
  type WriteAnswer,
} from '../../platform/index.js';
import { DetailsRepository } from './details.repository.js';
import type { PlanDetails } from './plan-details.js';
import { askerOfPlan, refusalFor } from './plan-access.js';
import type { Telling } from './plan-notices.js';
import type { PlanRecord } from './plan-record.js';
import { withNextCheck } from './plan-times.js';
import { presentPlan } from './plan.presenter.js';
import { PlanRepository } from './plan.repository.js';
import { policyOf, Rulebooks } from './rulebook.js';
import type { PlanViewDto } from './plan-view.dto.js';
import type { Command, OpenPlan, PlanAnswer, PlanChange, PlanEvent } from './open-plan.js';
import { auditOf } from './plan-audit.js';

/** What every change of a plan has in common: lock, look, allow, change, record, tell, answer with the whole plan. */
@Injectable()
export class PlanCommands {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly enterprises: Enterprises,
    private readonly rulebooks: Rulebooks,
    private readonly plans: PlanRepository,
    private readonly details: DetailsRepository,
  ) {}

  async run(
    command: Command,
    change: (open: OpenPlan) => Promise<PlanAnswer>,
  ): Promise<WriteAnswer<PlanViewDto>> {
    const { write, planId, anyOf } = command;
    if (write.actor === null) return refuse('not-signed-in', 401);
    const { actor } = write;
    const enterpriseId = await this.plans.enterpriseIdOf(planId);
    const rulebook = this.rulebooks.read();
    return this.writes.run(write, async (tx): Promise<PlanAnswer> => {
      if (enterpriseId === null) return problem('not-found', 404);
      await this.enterprises.lockForFiling(tx, enterpriseId);
      const plan = await this.plans.find(tx, planId);
      const asker = plan ? askerOfPlan(actor, plan) : { roles: [], relations: [] };
      const refusal = refusalFor(asker, plan, ...anyOf);
      if (plan === null || refusal) return refusal ?? problem('not-found', 404);
      const policy = policyOf(rulebook, plan.decision);
      return change({ tx, plan, asker, actor, rulebook, policy, now: this.clock.now(), write });
    });
  }

  /** Writes the change, its timeline and its audit row. */
  async apply(open: OpenPlan, { action, changes, listed, events }: PlanChange): Promise<PlanRecord> {
    const { tx, plan, now, write } = open;
    const written = withNextCheck(plan, changes, now);
    const changed = { ...plan, ...written, ...listed, version: plan.version + 1 };
    if (!(await this.plans.update(tx, plan, written))) refuse('version-conflict', 409);
    if (listed) await this.plans.replaceListed(tx, changed);
    for (const event of events) await this.addEvent(open, event);
    await this.audit.record(tx, {
      actor: write.actor,
      action,
      subject: { type: 'plan', id: plan.id },
      before: auditOf(plan),
      after: auditOf(changed),
      requestId: write.requestId,
      at: now,
    });
    return changed;
  }

  async addEvent({ tx, plan, now, actor, asker }: OpenPlan, event: PlanEvent): Promise<void> {
    const { kind, at = now, role = asker.roles[0] ?? null, note = null, data = null } = event;
    const { accountId } = actor;
    await this.plans.addEvent(tx, {
      id: this.ids.next(),
      planId: plan.id,
      at,
      kind,
      accountId,
      role,
      note,
      data,
    });
  }

  async tell(tx: EntityManager, messages: readonly OutboxMessage[]): Promise<void> {
    for (const message of messages) await this.outbox.add(tx, message);
  }

  /** The whole plan as it now stands, once those concerned were told. */
  async answer(
    open: OpenPlan,
    plan: PlanRecord,
    tell: (telling: Telling, details: PlanDetails) => OutboxMessage[],
  ): Promise<PlanAnswer> {
    const { tx, now } = open;
    const details = await this.details.read(tx, plan);
    await this.tell(tx, tell({ plan, names: details, now }, details));
    const asker = askerOfPlan(open.actor, plan);
    const policy = policyOf(open.rulebook, plan.decision);
    return { status: 200, body: presentPlan(plan, details, { asker, policy, now }) };
  }
}
