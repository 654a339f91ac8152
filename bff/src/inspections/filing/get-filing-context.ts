import { addDays } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, refuse, type Actor } from '../../platform/index.js';
import { daysAround } from './decide-draft.js';
import { factsOf, FactsRepository, firstDateOfFacts } from './facts.repository.js';
import type { FilingContextDto, FilingContextQuery } from './filing-context.dto.js';
import { GetPlan } from '../plans/get-plan.js';
import { withBookings } from './preview-plan.js';
import { PlanRepository } from '../plans/plan.repository.js';
import type { PlanViewDto } from '../plans/plan-view.dto.js';
import { policyOn, Rulebooks, type Rulebook } from '../plans/rulebook.js';

/** All that the filing form needs in one answer; the phone then decides without a request. */
@Injectable()
export class GetFilingContext {
  constructor(
    private readonly clock: Clock,
    private readonly rulebooks: Rulebooks,
    private readonly facts: FactsRepository,
    private readonly plans: PlanRepository,
    private readonly getPlan: GetPlan,
  ) {}

  async run(actor: Actor, { enterpriseId, planId }: FilingContextQuery): Promise<FilingContextDto> {
    const rulebook = this.rulebooks.read();
    const { departmentId } = actor;
    if (departmentId === null) return refuse('forbidden', 403);
    const plan = planId === undefined ? undefined : await this.planToAmend(actor, planId);
    const { manager } = this.plans;
    const wanted = this.wanted({ enterpriseId, departmentId, rulebook, planId });
    const officers = await this.facts.officersOf(manager, departmentId, wanted.since);
    const facts = await this.facts.read(manager, { ...wanted, officers });
    if (facts === null) return refuse('not-found', 404);
    const today = this.clock.today();
    const policy =
      policyOn(rulebook, today) ?? refuse('no-policy-in-force', 422, { params: { date: today } });
    return {
      enterprise: facts.summary,
      department: facts.department,
      policy,
      policies: rulebook.versions.filter((version) => version === policy || version.effectiveFrom > today),
      calendar: rulebook.calendar,
      facts: factsOf(facts),
      items: facts.items,
      officers: withBookings(facts),
      departments: facts.departments,
      plan,
      now: this.clock.isoNow(),
      versions: { calendar: rulebook.calendar.version, policy: policy.version, plans: facts.versions },
    };
  }

  /** The plan that the form amends; others are refused here and not on sending. */
  private async planToAmend(actor: Actor, planId: string): Promise<PlanViewDto> {
    const plan = await this.getPlan.view(actor, planId);
    if (!plan.actions.includes('amend'))
      throw new ProblemError({ status: 422, body: { code: 'not-in-this-state' } });
    return plan;
  }

  /** A visit may be planned from today on, so the facts reach back from today. */
  private wanted(asked: { enterpriseId: string; departmentId: string; rulebook: Rulebook; planId?: string }) {
    const { enterpriseId, departmentId, rulebook, planId } = asked;
    const days = Math.max(...rulebook.versions.map(daysAround));
    const emergencyDay = addDays(this.clock.today(), -1);
    return {
      enterpriseId,
      departmentId,
      from: firstDateOfFacts(emergencyDay, days),
      items: 'all' as const,
      since: emergencyDay,
      without: planId,
      bookingsAfter: this.clock.now(),
      departments: 'all' as const,
    };
  }
}
