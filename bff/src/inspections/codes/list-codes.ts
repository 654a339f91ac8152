import {
  formatInstant,
  hasInspectionCode,
  linkOf,
  MS_PER_HOUR,
  MS_PER_MINUTE,
  periodsBetween,
  planVerdict,
  visitWindow,
  type PolicyPack,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, refuse, type Actor, CodeTags } from '../../platform/index.js';
import { askerOfPlan, refusalFor } from '../plans/plan-access.js';
import { PlanRepository } from '../plans/plan.repository.js';
import { policyOf, Rulebooks } from '../plans/rulebook.js';
import type { InspectionCodesDto, LiveCodeDto } from './codes.dto.js';
import { verifiableOf } from './verifiable.js';
import { presentCard } from './visit-card.presenter.js';
import { type VisitCard, VisitCards } from './visit-cards.repository.js';

export interface CodesAsked {
  planId: string;
  hours: number;
  /** Scheme and host of the links. */
  origin: string;
}

/** The live codes of a whole visit, fetched ahead: cellars have no signal. */
@Injectable()
export class ListCodes {
  constructor(
    private readonly clock: Clock,
    private readonly rulebooks: Rulebooks,
    private readonly plans: PlanRepository,
    private readonly cards: VisitCards,
    private readonly tags: CodeTags,
  ) {}

  async run(actor: Actor, asked: CodesAsked): Promise<InspectionCodesDto> {
    const plan = await this.plans.find(this.plans.manager, asked.planId);
    if (plan === null) return refuse('not-found', 404);
    const refusal = refusalFor(askerOfPlan(actor, plan), plan, 'code.show');
    if (refusal) throw new ProblemError(refusal);
    const verifiable = verifiableOf(plan);
    if (!hasInspectionCode(verifiable)) return refuse('not-in-this-state', 422);
    const now = this.clock.now();
    const rulebook = this.rulebooks.read();
    const policy = policyOf(rulebook, plan.decision);
    const group = await this.cards.readJoint(plan);
    const card = group.find((each) => each.plan.id === plan.id) ?? refuse('not-found', 404);
    const viewing = { actor, now, full: true, policyOf: () => policy };
    return {
      planId: plan.id,
      periodSeconds: policy.code.periodSeconds,
      verdictNow: planVerdict(verifiable, now.getTime()),
      card: presentCard(card, group, viewing),
      codes: this.codesOf(card, asked, { policy, now }),
    };
  }

  /** From now, or the early showing, to the visit's end. */
  private codesOf(
    { plan, department, enterprise }: VisitCard,
    { hours, origin }: CodesAsked,
    { policy, now }: { policy: PolicyPack; now: Date },
  ): LiveCodeDto[] {
    const { periodSeconds, earlyMinutes } = policy.code;
    const verifiable = verifiableOf(plan);
    const window = visitWindow(verifiable, earlyMinutes);
    const from = Math.max(window.fromMs, now.getTime());
    const until = Math.min(window.untilMs, from + hours * MS_PER_HOUR);
    const statement = {
      periodSeconds,
      emergency: verifiable.emergency && verifiable.approval !== 'approved',
      startsAtMinute: Math.floor(verifiable.startsAtMs / MS_PER_MINUTE),
      endsAtMinute: Math.floor(verifiable.endsAtMs / MS_PER_MINUTE),
      department: department.name,
      enterprise: enterprise.name,
    };
    const claims = { kind: 'inspection-code' as const, planId: plan.id, statement };
    return periodsBetween(from, until, periodSeconds).map(({ period, startsAtMs }) => ({
      validFrom: formatInstant(startsAtMs),
      link: linkOf(origin, this.tags.compose({ ...claims, period })),
    }));
  }
}
