import { can } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import {
  DEFAULT_LIMIT,
  pageOf,
  readInstantCursor,
  refuse,
  type Actor,
  type Page,
} from '../../platform/index.js';
import { sqlInstant } from '../rows.js';
import { Askers, askerOf, type Person } from '../plans/askers.js';
import { filtersOf, ofDepartment, ofDistrict, ofEnterprises, toApprove } from './plan-filters.js';
import { PlanListRepository, type PlanListing } from './plan-list.repository.js';
import { audienceOf, presentRow, type RowParts } from '../plans/plan.presenter.js';
import type { PlanRowDto } from '../plans/plan-row.dto.js';
import type { PlanQuery } from './plans.query.dto.js';
import { policyOf, Rulebooks } from '../plans/rulebook.js';

/** The asker's plans; what he may not know of is not among them, not even as a gap in a page. */
@Injectable()
export class ListPlans {
  constructor(
    private readonly askers: Askers,
    private readonly rulebooks: Rulebooks,
    private readonly repository: PlanListRepository,
  ) {}

  async run(actor: Actor, query: PlanQuery): Promise<Page<PlanRowDto>> {
    const person = await this.askers.personOf(actor);
    const rulebook = this.rulebooks.read();
    const limit = query.limit ?? DEFAULT_LIMIT;
    const { where, mine } = scopeOf(person, query);
    const rows = await this.repository.list({
      where: [...where, ...filtersOf(query)],
      mine,
      forwards: query.scope === 'to-approve' || query.from !== undefined,
      after: afterOf(query.cursor),
      limit,
    });
    return pageOf(rows, limit, {
      keyOf: ({ plan }) => [sqlInstant(plan.startsAt), plan.id],
      present: (parts: RowParts) => {
        const { enterpriseId, departmentId, filedBy } = parts.plan;
        // Who may see a list of his own plans takes part in each of them.
        const asker = askerOf(person, { enterpriseId, departmentId, filedBy });
        const audience = query.scope === 'mine' ? 'department' : audienceOf(asker);
        return presentRow(parts, audience, policyOf(rulebook, parts.plan.decision));
      },
    });
  }
}

function afterOf(cursor: string | undefined): PlanListing['after'] {
  const key = readInstantCursor(cursor);
  return key && { startsAt: key.at, id: key.id };
}

function scopeOf(person: Person, { scope }: PlanQuery): Pick<PlanListing, 'where' | 'mine'> {
  const { roles, departmentId, enterpriseIds, accountId, officerId } = person;
  switch (scope) {
    case 'mine':
      return { where: [], mine: { accountId, officerId } };
    case 'enterprise':
      return enterpriseIds.length > 0 ? { where: ofEnterprises(enterpriseIds) } : refuse('forbidden', 403);
    case 'to-approve':
      return { where: toApprove(person) };
    case 'department':
      if (can(roles, 'plan.read', ['district'])) return { where: [ofDistrict(person)] };
      return departmentId !== null && can(roles, 'plan.read', ['own-department'])
        ? { where: [ofDepartment(departmentId)] }
        : refuse('forbidden', 403);
  }
}
