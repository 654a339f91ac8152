import { nextStatus } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import { problem, type WriteAnswer, type WriteRequest } from '../../platform/index.js';
import { decideOn, unknownReference } from '../filing/decide-draft.js';
import type { OfficerReplacementDto } from '../filing/draft.dto.js';
import { FactsRepository } from '../filing/facts.repository.js';
import type { OpenPlan, PlanAnswer } from './open-plan.js';
import { PlanCommands } from './plan-commands.js';
import { tellEnterprise, tellHeads, tellOfficer } from './plan-notices.js';
import { draftOf } from './plan-record.js';
import { situationOf } from './plan-situation.js';
import type { PlanViewDto } from './plan-view.dto.js';

/** An officer who is ill is replaced by one who meets rule 2; the approval stands, and the head is told. */
@Injectable()
export class ReplaceOfficer {
  constructor(
    private readonly commands: PlanCommands,
    private readonly facts: FactsRepository,
    private readonly departments: Departments,
  ) {}

  run(write: WriteRequest, planId: string, body: OfficerReplacementDto): Promise<WriteAnswer<PlanViewDto>> {
    return this.commands.run({ write, planId, anyOf: ['plan.replace-officer'] }, async (open) => {
      const { plan } = open;
      if (body.version !== plan.version) return problem('version-conflict', 409);
      if (nextStatus(situationOf(plan), 'replace-officer') === null) return problem('not-in-this-state', 422);
      if (!plan.officerIds.includes(body.officerId)) return unknownReference('/officerId');
      if (plan.officerIds.includes(body.byOfficerId)) return unknownReference('/byOfficerId');
      return this.replace(open, body);
    });
  }

  private async replace(
    open: OpenPlan,
    { officerId, byOfficerId, reason }: OfficerReplacementDto,
  ): Promise<PlanAnswer> {
    const { tx, plan, policy, rulebook, now } = open;
    const officerIds = plan.officerIds.map((id) => (id === officerId ? byOfficerId : id));
    const draft = { ...draftOf(plan), officers: officerIds };
    const decided = await decideOn(this.facts, tx, { draft, policy, rulebook, now });
    const verdict = decided?.decision.steps.find(({ rule }) => rule === 'officers')?.verdict;
    if (!decided || verdict !== 'pass') {
      return problem('filing-rejected', 422, { extensions: { decision: decided?.decision ?? null } });
    }
    const [leaving] = await this.departments.findOfficers([officerId], tx);
    const changed = await this.commands.apply(open, {
      action: 'plan.replace-officer',
      changes: {},
      listed: { itemIds: plan.itemIds, officerIds },
      events: [{ kind: 'officer-replaced', note: reason, data: { officerId, byOfficerId } }],
    });
    return this.commands.answer(open, changed, (telling, { officers }) => [
      ...tellHeads(telling, 'visit-changed'),
      ...tellEnterprise(telling, 'visit-changed'),
      ...tellOfficer(telling, 'officer-removed', leaving?.accountId ?? null),
      ...tellOfficer(
        telling,
        'officer-added',
        officers.find(({ id }) => id === byOfficerId)?.accountId ?? null,
      ),
    ]);
  }
}
