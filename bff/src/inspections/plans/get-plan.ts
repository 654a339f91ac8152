import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, refuse, type Actor } from '../../platform/index.js';
import { DetailsRepository } from './details.repository.js';
import { askerOfPlan, refusalFor } from './plan-access.js';
import { presentPlan } from './plan.presenter.js';
import { PlanRepository } from './plan.repository.js';
import type { PlanViewDto } from './plan-view.dto.js';
import { policyOf, Rulebooks } from './rulebook.js';

@Injectable()
export class GetPlan {
  constructor(
    private readonly clock: Clock,
    private readonly rulebooks: Rulebooks,
    private readonly plans: PlanRepository,
    private readonly details: DetailsRepository,
  ) {}

  async run(actor: Actor, planId: string): Promise<PlanViewDto> {
    return this.view(actor, planId);
  }

  async view(actor: Actor, planId: string): Promise<PlanViewDto> {
    const { manager } = this.plans;
    const plan = await this.plans.find(manager, planId);
    if (plan === null) return refuse('not-found', 404);
    const asker = askerOfPlan(actor, plan);
    const refusal = refusalFor(asker, plan, 'plan.read');
    if (refusal) throw new ProblemError(refusal);
    const details = await this.details.read(manager, plan);
    return presentPlan(plan, details, {
      asker,
      policy: policyOf(this.rulebooks.read(), plan.decision),
      now: this.clock.now(),
    });
  }
}
