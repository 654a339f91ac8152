import { can, officerAdvice, type Advice, type Decision, type Draft } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, refuse, type Actor } from '../../platform/index.js';
import { amendedDraft } from '../plans/amend-plan.js';
import { askerOf } from '../plans/asker-of.js';
import { checkDraft, decideOn, filedDraft, isRefused, unknownReference } from './decide-draft.js';
import type { DraftDto } from './draft.dto.js';
import { FactsRepository, type Booking, type NamedOfficer } from './facts.repository.js';
import { askerOfPlan, refusalFor } from '../plans/plan-access.js';
import { PlanRepository } from '../plans/plan.repository.js';
import { Rulebooks } from '../plans/rulebook.js';

/** The decision as it would come out now; writes nothing. */
@Injectable()
export class PreviewPlan {
  constructor(
    private readonly clock: Clock,
    private readonly rulebooks: Rulebooks,
    private readonly facts: FactsRepository,
    private readonly plans: PlanRepository,
  ) {}

  async run(actor: Actor, sent: DraftDto): Promise<{ decision: Decision; advice: Advice[] }> {
    const rulebook = this.rulebooks.read();
    const asker = askerOf(actor, { departmentId: sent.departmentId });
    if (!can(asker.roles, 'plan.prepare', asker.relations)) refuse('forbidden', 403);
    const draft = await this.draftOf(sent, actor);
    const checked = checkDraft(draft, rulebook);
    if (isRefused(checked)) throw new ProblemError(checked);
    const now = this.clock.now();
    const decided = await decideOn(this.facts, this.plans.manager, {
      ...checked,
      rulebook,
      now,
      bookingsAfter: now,
    });
    if (!decided) throw new ProblemError(unknownReference('/draft/enterpriseId'));
    const { decision, facts } = decided;
    return {
      decision,
      advice: officerAdvice(draft, withBookings(facts), checked.policy.certificateWarnDays),
    };
  }

  /** An amendment is judged with the plan's own period before it. */
  private async draftOf(sent: DraftDto, actor: Actor): Promise<Draft> {
    const draft = filedDraft(sent);
    if (sent.id === undefined) return draft;
    const plan = await this.plans.find(this.plans.manager, sent.id);
    if (plan === null) return refuse('not-found', 404);
    const refusal = refusalFor(askerOfPlan(actor, plan), plan, 'plan.amend');
    if (refusal) throw new ProblemError(refusal);
    return amendedDraft(draft, plan);
  }
}

/** Each officer with what is booked for him. */
export function withBookings({ officers, bookings }: { officers: NamedOfficer[]; bookings: Booking[] }) {
  return officers.map((officer) => ({
    ...officer,
    bookings: bookings
      .filter(({ officerId }) => officerId === officer.id)
      .map(({ planId, startsAt, endsAt }) => ({ planId, startsAt, endsAt })),
  }));
}
