import { nextApproval, nextStatus } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit, Ids, Outbox } from '../../platform/index.js';
import { decideOn } from '../filing/decide-draft.js';
import { FactsRepository } from '../filing/facts.repository.js';
import { approvalsFrom } from './plan-access.js';
import { auditOf } from './plan-audit.js';
import { askForApproval, tellEnterprise, tellFiler } from './plan-notices.js';
import { draftOf, type PlanChanges, type PlanRecord } from './plan-record.js';
import { situationOf } from './plan-situation.js';
import { timesOfApproval, withNextCheck } from './plan-times.js';
import { PlanRepository } from './plan.repository.js';
import { policyOf, type Rulebook } from './rulebook.js';

/** Where a host changes: under its enterprise's lock. */
interface Place {
  tx: EntityManager;
  rulebook: Rulebook;
  now: Date;
}

/**
 * When a host is cancelled, refused, moved or lapses, the plans that joined it leave the visit, are decided anew on
 * their own, and await approval again. The host's row has to be written before.
 */
@Injectable()
export class ReleaseJoined {
  constructor(
    private readonly plans: PlanRepository,
    private readonly facts: FactsRepository,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async of(place: Place, host: PlanRecord): Promise<void> {
    const joined = await this.plans.findJoinedTo(place.tx, host.id);
    for (const plan of joined) if (plan.endsAt > place.now) await this.release(place, plan);
  }

  /** What has begun stays as it is. */
  private async release(place: Place, plan: PlanRecord): Promise<void> {
    const { tx, now, rulebook } = place;
    const situation = situationOf(plan);
    const status = nextStatus(situation, 'fall-back');
    if (status === null) return;
    const policy = policyOf(rulebook, plan.decision);
    const decided = await decideOn(this.facts, tx, {
      draft: { ...draftOf(plan), joins: null },
      policy,
      rulebook,
      now,
    });
    if (!decided) return;
    const { decision, facts } = decided;
    const changes = withNextCheck(
      plan,
      {
        status,
        approval: nextApproval(situation, 'fall-back'),
        joins: null,
        decision,
        outcome: decision.outcome,
        ...approvalsFrom(decision, policy),
        ...timesOfApproval(plan.startsAt, policy, now),
      } satisfies PlanChanges,
      now,
    );
    await this.plans.update(tx, plan, changes);
    const changed = { ...plan, ...changes, version: plan.version + 1 };
    await this.record(place, plan, changed);
    const telling = { plan: changed, names: facts, now };
    const messages = [
      ...tellFiler(telling, 'plan-fell-back'),
      ...askForApproval(telling),
      ...tellEnterprise(telling, 'visit-changed'),
    ];
    for (const message of messages) await this.outbox.add(tx, message);
  }

  private async record({ tx, now }: Place, before: PlanRecord, after: PlanRecord): Promise<void> {
    const event = {
      id: this.ids.next(),
      planId: after.id,
      at: now,
      kind: 'fell-back',
      accountId: null,
    } as const;
    await this.plans.addEvent(tx, { ...event, data: { hostId: before.joins, outcome: after.outcome } });
    await this.audit.record(tx, {
      actor: null,
      action: 'plan.fall-back',
      subject: { type: 'plan', id: after.id },
      before: auditOf(before),
      after: auditOf(after),
      requestId: 'host-left',
      at: now,
    });
  }
}
