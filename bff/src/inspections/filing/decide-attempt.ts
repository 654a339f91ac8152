import { can } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ComplaintMarks } from '../../complainants/index.js';
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
  type Refusal,
  type WriteAnswer,
  type WriteRequest,
  type Actor,
} from '../../platform/index.js';
import { AmendPlan, amendedDraft } from '../plans/amend-plan.js';
import { askerOf } from '../plans/asker-of.js';
import type { FilingAttemptDto } from './attempt.dto.js';
import { AttemptRepository, presentAttempt, type AttemptRecord } from './attempt.repository.js';
import { checkDraft, decideOn, isRefused } from './decide-draft.js';
import type { AttemptDecisionDto } from './draft.dto.js';
import { FactsRepository } from './facts.repository.js';
import { FilePlan } from './file-plan.js';
import { mayRead } from './list-attempts.js';
import { newPlan } from './new-plan.js';
import { askerOfPlan } from '../plans/plan-access.js';
import { PlanRepository } from '../plans/plan.repository.js';
import { policyOf, Rulebooks, type Rulebook } from '../plans/rulebook.js';

interface Deciding {
  tx: EntityManager;
  attempt: AttemptRecord;
  actor: Actor;
  rulebook: Rulebook;
  now: Date;
  write: WriteRequest;
}

/**
 * The coordinating office decides what the rules could not: it declines, or the filing is decided once more and becomes
 * a plan that its own word is given for and that awaits the head. What has become forbidden since, it cannot accept.
 */
@Injectable()
export class DecideAttempt {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly enterprises: Enterprises,
    private readonly rulebooks: Rulebooks,
    private readonly facts: FactsRepository,
    private readonly plans: PlanRepository,
    private readonly attempts: AttemptRepository,
    private readonly filePlan: FilePlan,
    private readonly amendPlan: AmendPlan,
    private readonly complaintMarks: ComplaintMarks,
  ) {}

  async run(
    write: WriteRequest,
    id: string,
    body: AttemptDecisionDto,
  ): Promise<WriteAnswer<FilingAttemptDto>> {
    if (write.actor === null) return refuse('not-signed-in', 401);
    const { actor } = write;
    const found = await this.attempts.find(this.attempts.manager, id);
    return this.writes.run(write, async (tx): Promise<Answer<FilingAttemptDto>> => {
      if (found === null || !mayRead(actor, found)) return problem('not-found', 404);
      const { departmentId, filedBy } = found;
      const asker = askerOf(actor, { departmentId, filedBy, officerIds: found.draft.officers });
      if (!can(asker.roles, 'attempt.decide', asker.relations)) return problem('forbidden', 403);
      if (asker.relations.includes('own-plan')) return problem('own-filing', 403);
      await this.enterprises.lockForFiling(tx, found.enterpriseId);
      const attempt = await this.attempts.find(tx, id);
      if (attempt === null) return problem('not-found', 404);
      if (!attempt.awaitsCoordinator) return problem('already-decided', 409);
      const deciding = { tx, attempt, actor, rulebook: this.rulebooks.read(), now: this.clock.now(), write };
      const made = body.accept ? await this.accept(deciding) : { planId: null };
      if ('status' in made) return made;
      if (made.planId !== null) await this.complaintMarks.carry(tx, { from: attempt.id, to: made.planId });
      return this.settle(deciding, body, made.planId);
    });
  }

  /** Decided again with today's facts: rules 8–10 have to hold now. */
  private async accept(deciding: Deciding): Promise<{ planId: string } | Refusal> {
    const { tx, attempt, rulebook, now } = deciding;
    const plan = attempt.amendsPlanId === null ? null : await this.plans.find(tx, attempt.amendsPlanId);
    const checked = checkDraft(plan ? amendedDraft(attempt.draft, plan) : attempt.draft, rulebook);
    if (isRefused(checked)) return checked;
    const decided = await decideOn(this.facts, tx, { ...checked, rulebook, now });
    if (!decided) return problem('not-found', 404);
    const { decision } = decided;
    if (decision.outcome === 'rejected') return problem('filing-rejected', 422, { extensions: { decision } });
    if (plan) {
      const asker = askerOfPlan(deciding.actor, plan);
      const open = { ...deciding, plan, asker, policy: policyOf(rulebook, plan.decision) };
      return this.amendPlan.accept(open, checked, { ...decided, filedBy: attempt.filedBy });
    }
    const made = newPlan({
      id: this.ids.next(),
      ...checked,
      decision,
      accountId: attempt.filedBy,
      now,
      given: ['coordinator'],
    });
    await this.filePlan.keep(tx, made, { facts: decided.facts, write: deciding.write, now });
    const event = { id: this.ids.next(), planId: made.id, at: now, kind: 'accepted-by-coordinator' } as const;
    await this.plans.addEvent(tx, { ...event, accountId: deciding.actor.accountId, role: 'coordinator' });
    return { planId: made.id };
  }

  private async settle(
    { tx, attempt, actor, now, write }: Deciding,
    { accept, reason }: AttemptDecisionDto,
    madePlanId: string | null,
  ): Promise<Answer<FilingAttemptDto>> {
    const verdict = {
      decidedAt: now,
      decidedBy: actor.accountId,
      accepted: accept,
      decidedReason: reason,
      madePlanId,
    };
    if (!(await this.attempts.decide(tx, attempt.id, verdict))) return problem('already-decided', 409);
    await this.audit.record(tx, {
      actor: write.actor,
      action: 'attempt.decide',
      subject: { type: 'filing-attempt', id: attempt.id },
      before: { awaitsCoordinator: true },
      after: { accepted: accept, madePlanId },
      requestId: write.requestId,
      at: now,
    });
    const kind = accept ? 'attempt-accepted' : 'attempt-declined';
    await this.outbox.add(tx, {
      kind,
      recipient: { kind: 'account', id: attempt.filedBy },
      planId: madePlanId,
      data: {
        attemptId: attempt.id,
        enterprise: attempt.enterpriseName,
        department: attempt.departmentName,
        reason,
      },
      at: now,
      dedupeKey: `${kind}:${attempt.id}`,
    });
    return { status: 200, body: presentAttempt({ ...attempt, ...verdict, awaitsCoordinator: false }) };
  }
}
