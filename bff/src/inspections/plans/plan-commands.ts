import type { Action, Asker, PolicyPack, Role, TimelineKind } from '@anqi/shared';
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
  type Answer,
  type OutboxMessage,
  type WriteAnswer,
  type WriteRequest,
} from '../../platform/index.js';
import { Askers, type Person } from './askers.js';
import { DetailsRepository, type PlanDetails } from './details.repository.js';
import { askerOfPlan, refusalFor } from './plan-access.js';
import type { Telling } from './plan-notices.js';
import type { PlanChanges, PlanRecord } from './plan-record.js';
import { withNextCheck } from './plan-times.js';
import { presentPlan } from './plan.presenter.js';
import { PlanRepository } from './plan.repository.js';
import { policyOf, Rulebooks, type Rulebook } from './rulebook.js';
import type { PlanViewDto } from './plan-view.dto.js';

/** A plan under its enterprise's lock, and whoever wants to change it. */
export interface OpenPlan {
  tx: EntityManager;
  plan: PlanRecord;
  asker: Asker;
  person: Person;
  rulebook: Rulebook;
  /** The policy version that decided the plan. */
  policy: PolicyPack;
  now: Date;
  write: WriteRequest;
}

export interface PlanEvent {
  kind: TimelineKind;
  /** In which of his roles the person acted; the first one unless said otherwise. */
  role?: Role;
  at?: Date;
  note?: string | null;
  data?: Record<string, unknown> | null;
}

/** One change of a plan: what becomes of its row, what its timeline says, what the audit calls it. */
export interface PlanChange {
  action: string;
  changes: PlanChanges;
  /** Where the items or officers change: all of them. */
  listed?: Pick<PlanRecord, 'itemIds' | 'officerIds'>;
  events: PlanEvent[];
}

export interface Command {
  write: WriteRequest;
  planId: string;
  /** The permission actions any of which the route needs. */
  anyOf: Action[];
}

export type PlanAnswer = Answer<PlanViewDto>;

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
    private readonly askers: Askers,
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
    const [person, enterpriseId] = await Promise.all([
      this.askers.personOf(write.actor),
      this.plans.enterpriseIdOf(planId),
    ]);
    const rulebook = this.rulebooks.read();
    return this.writes.run(write, async (tx): Promise<PlanAnswer> => {
      if (enterpriseId === null) return problem('not-found', 404);
      await this.enterprises.lockForFiling(tx, enterpriseId);
      const plan = await this.plans.find(tx, planId);
      const asker = plan ? askerOfPlan(person, plan) : { roles: [], relations: [] };
      const refusal = refusalFor(asker, plan, ...anyOf);
      if (plan === null || refusal) return refusal ?? problem('not-found', 404);
      const policy = policyOf(rulebook, plan.decision);
      return change({ tx, plan, asker, person, rulebook, policy, now: this.clock.now(), write });
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

  async addEvent({ tx, plan, now, person, asker }: OpenPlan, event: PlanEvent): Promise<void> {
    const { kind, at = now, role = asker.roles[0] ?? null, note = null, data = null } = event;
    const { accountId } = person;
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
    const asker = askerOfPlan(open.person, plan);
    const policy = policyOf(open.rulebook, plan.decision);
    return { status: 200, body: presentPlan(plan, details, { asker, policy, now }) };
  }
}

/** States and figures alone: what people wrote stays with the plan. */
export function auditOf(plan: PlanRecord): object {
  const {
    status,
    approval,
    reason,
    mode,
    startsAt,
    endsAt,
    joins,
    unannounced,
    outcome,
    itemIds,
    officerIds,
  } = plan;
  return {
    status,
    approval,
    reason,
    mode,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    joins,
    unannounced,
    outcome,
    itemIds,
    officerIds,
  };
}
