import { can } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import {
  DEFAULT_LIMIT,
  pageOf,
  readInstantCursor,
  refuse,
  type Actor,
  type Page,
  sqlInstant,
} from '../../platform/index.js';
import { askerOf } from '../plans/asker-of.js';
import { filtersOf, ofDepartment, ofDistrict, ofEnterprises, toApprove } from './plan-filters.js';
import { type ListedPlan, PlanListRepository, type PlanListing } from './plan-list.repository.js';
import { audienceOf, presentRow } from '../plans/plan.presenter.js';
import type { PlanRowDto } from '../plans/plan-row.dto.js';
import type { PlanQuery } from './plans.query.dto.js';
import { policyOf, type Rulebook, Rulebooks } from '../plans/rulebook.js';

/** The asker's plans; what he may not know of is not among them, not even as a gap in a page. */
@Injectable()
export class ListPlans {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly repository: PlanListRepository,
  ) {}

  async run(actor: Actor, query: PlanQuery): Promise<Page<PlanRowDto>> {
    const rows = await this.repository.list(listingOf(actor, query));
    return presentPage(rows, { actor, query, rulebook: this.rulebooks.read() });
  }
}

export function listingOf(actor: Actor, query: PlanQuery): PlanListing {
  const { where, mine } = scopeOf(actor, query);
  return {
    where: [...where, ...filtersOf(query)],
    mine,
    forwards: query.scope === 'to-approve' || query.from !== undefined,
    after: afterOf(query.cursor),
    limit: query.limit ?? DEFAULT_LIMIT,
  };
}

export function presentPage(
  rows: ListedPlan[],
  { actor, query, rulebook }: { actor: Actor; query: PlanQuery; rulebook: Rulebook },
): Page<PlanRowDto> {
  return pageOf(rows, query.limit ?? DEFAULT_LIMIT, {
    keyOf: ({ plan }) => [sqlInstant(plan.startsAt), plan.id],
    present: (listed) => {
      const { enterpriseId, departmentId, filedBy } = listed.plan;
      // Who may see a list of his own plans takes part in each of them.
      const asker = askerOf(actor, { enterpriseId, departmentId, filedBy });
      const audience = query.scope === 'mine' ? 'department' : audienceOf(asker);
      return presentRow(listed, audience, policyOf(rulebook, listed));
    },
  });
}

function afterOf(cursor: string | undefined): PlanListing['after'] {
  const key = readInstantCursor(cursor);
  return key && { startsAt: key.at, id: key.id };
}

function scopeOf(actor: Actor, { scope }: PlanQuery): Pick<PlanListing, 'where' | 'mine'> {
  const { roles, departmentId, enterpriseIds, accountId, officerId } = actor;
  switch (scope) {
    case 'mine':
      return { where: [], mine: { accountId, officerId } };
    case 'enterprise':
      return enterpriseIds.length > 0 ? { where: ofEnterprises(enterpriseIds) } : refuse('forbidden', 403);
    case 'to-approve':
      return { where: toApprove(actor) };
    case 'department':
      if (can(roles, 'plan.read', ['district'])) return { where: [ofDistrict(actor)] };
      return departmentId !== null && can(roles, 'plan.read', ['own-department'])
        ? { where: [ofDepartment(departmentId)] }
        : refuse('forbidden', 403);
  }
}
