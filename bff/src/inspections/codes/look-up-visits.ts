import { addDays } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { Enterprises } from '../../enterprises/index.js';
import { Clock, type Actor } from '../../platform/index.js';
import { midnight, TOLD_TO_ENTERPRISE } from '../lists/plan-filters.js';
import { policyOf, Rulebooks } from '../plans/rulebook.js';
import type { VisitLookupAnswerDto, VisitLookupDto } from './codes.dto.js';
import { presentCard } from './visit-card.presenter.js';
import { VisitCards } from './visit-cards.repository.js';

/** An emergency has its code before it is approved: whoever scanned that finds the visit here too. */
const SHOWN = `p.status IN ('approved', 'started', 'finished')
  OR p.status = 'awaiting-approval' AND p.reason = 'emergency'`;

/** For a visit that shows no code: is any registered at this enterprise today? */
@Injectable()
export class LookUpVisits {
  constructor(
    private readonly clock: Clock,
    private readonly enterprises: Enterprises,
    private readonly rulebooks: Rulebooks,
    private readonly cards: VisitCards,
  ) {}

  async run(
    actor: Actor | null,
    { enterpriseId, creditCode }: VisitLookupDto,
  ): Promise<VisitLookupAnswerDto> {
    const enterprise =
      enterpriseId !== undefined
        ? await this.enterprises.find(enterpriseId)
        : await this.enterprises.findByCreditCode((creditCode ?? '').toUpperCase());
    const callPhone = await this.cards.districtPhone();
    if (enterprise === null) return { enterprise: null, visits: [], callPhone };
    const today = this.clock.today();
    const cards = await this.cards.read({
      sql: `p.enterpriseId = ? AND p.startsAt < ? AND p.endsAt >= ? AND p.mode = 'on-site'
        AND (${SHOWN}) AND (${TOLD_TO_ENTERPRISE})`,
      values: [enterprise.id, midnight(addDays(today, 1)), midnight(today)],
    });
    const rulebook = this.rulebooks.read();
    const viewing = {
      actor,
      now: this.clock.now(),
      policyOf: (card: (typeof cards)[number]) => policyOf(rulebook, card.plan.decision),
    };
    const visits = cards.map((card) => {
      const host = card.plan.joins ?? card.plan.id;
      const joint = cards.filter(({ plan }) => (plan.joins ?? plan.id) === host);
      return presentCard(card, joint, viewing);
    });
    return { enterprise: { name: enterprise.name }, visits, callPhone };
  }
}
