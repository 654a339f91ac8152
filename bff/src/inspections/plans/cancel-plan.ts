import { nextStatus } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { problem, type WriteAnswer, type WriteRequest } from '../../platform/index.js';
import type { CancellationDto } from '../filing/draft.dto.js';
import { PlanCommands } from './plan-commands.js';
import { tellEnterprise, tellParty } from './plan-notices.js';
import { situationOf } from './plan-situation.js';
import type { PlanViewDto } from './plan-view.dto.js';
import { ReleaseJoined } from './release-joined.js';

@Injectable()
export class CancelPlan {
  constructor(
    private readonly commands: PlanCommands,
    private readonly releaseJoined: ReleaseJoined,
  ) {}

  run(
    write: WriteRequest,
    planId: string,
    { reason, version }: CancellationDto,
  ): Promise<WriteAnswer<PlanViewDto>> {
    return this.commands.run({ write, planId, anyOf: ['plan.cancel'] }, async (open) => {
      const { plan, actor } = open;
      if (version !== plan.version) return problem('version-conflict', 409);
      const status = nextStatus(situationOf(plan), 'cancel');
      if (status === null) return problem('not-in-this-state', 422);
      const changed = await this.commands.apply(open, {
        action: 'plan.cancel',
        changes: { status, awaitsHead: false, awaitsCoordinator: false },
        events: [{ kind: 'cancelled', note: reason }],
      });
      await this.releaseJoined.of(open, changed);
      return this.commands.answer(open, changed, (telling, { officers }) => [
        ...tellParty(telling, 'officer-removed', { officers, except: actor.accountId }),
        ...tellEnterprise(telling, 'visit-cancelled'),
      ]);
    });
  }
}
