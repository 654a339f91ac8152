import { nextApproval, nextStatus, type Approver, type Draft } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type ComplainantDto, ComplaintMarks } from '../../complainants/index.js';
import {
  problem,
  toInstant,
  type OutboxMessage,
  type Refusal,
  type WriteAnswer,
  type WriteRequest,
} from '../../platform/index.js';
import { isAsSeen } from '../filing/compare-seen.js';
import {
  checkDraft,
  decideOn,
  filedDraft,
  isRefused,
  unknownReference,
  type CheckedDraft,
  type Decided,
} from '../filing/decide-draft.js';
import type { AmendPlanDto } from '../filing/draft.dto.js';
import { FactsRepository } from '../filing/facts.repository.js';
import { decisionChanged } from '../filing/file-plan.js';
import { FilingAttempts } from '../filing/filing-attempts.js';
import { planOfDraft } from '../filing/new-plan.js';
import { approvalsFrom } from './plan-access.js';
import type { OpenPlan, PlanAnswer } from './open-plan.js';
import { PlanCommands } from './plan-commands.js';
import { askForApproval, tellEnterprise, type Telling } from './plan-notices.js';
import type { PlanRecord } from './plan-record.js';
import { situationOf } from './plan-situation.js';
import { timesOfApproval } from './plan-times.js';
import type { PlanViewDto } from './plan-view.dto.js';
import { ReleaseJoined } from './release-joined.js';

/** The amended draft bears its plan's id and the period before, whatever the phone says of them. */
export function amendedDraft(draft: Draft, { id, startsAt, endsAt }: PlanRecord): Draft {
  return { ...draft, id, was: { startsAt: toInstant(startsAt), endsAt: toInstant(endsAt) } };
}

/** Whether those who joined the visit can no longer come along. */
function hasLeft(before: PlanRecord, after: PlanRecord): boolean {
  const isMoved =
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime();
  return isMoved || after.mode === 'off-site' || after.unannounced;
}

function tellAmended(telling: Telling): OutboxMessage[] {
  return [...askForApproval(telling), ...tellEnterprise(telling, 'visit-changed')];
}

interface Amended extends Decided {
  filedBy: string;
  given?: readonly Approver[];
  complainant?: ComplainantDto;
}

/** Decided again as a whole; the approval starts over. */
@Injectable()
export class AmendPlan {
  constructor(
    private readonly commands: PlanCommands,
    private readonly facts: FactsRepository,
    private readonly attempts: FilingAttempts,
    private readonly releaseJoined: ReleaseJoined,
    private readonly complaintMarks: ComplaintMarks,
  ) {}

  run(write: WriteRequest, planId: string, body: AmendPlanDto): Promise<WriteAnswer<PlanViewDto>> {
    return this.commands.run({ write, planId, anyOf: ['plan.amend'] }, async (open) => {
      const { plan } = open;
      if (body.version !== plan.version) return problem('version-conflict', 409);
      const checked = this.check(open, body);
      return isRefused(checked) ? checked : this.decide(open, checked, body);
    });
  }

  private check({ plan, rulebook }: OpenPlan, body: AmendPlanDto): CheckedDraft | Refusal {
    const draft = amendedDraft(filedDraft(body.draft), plan);
    if (nextStatus(situationOf(plan), 'amend') === null) return problem('not-in-this-state', 422);
    if (draft.enterpriseId !== plan.enterpriseId) return unknownReference('/draft/enterpriseId');
    if (draft.departmentId !== plan.departmentId) return unknownReference('/draft/departmentId');
    // What an enterprise was told of cannot be made a surprise.
    if (draft.unannounced && plan.announcedAt !== null) {
      return problem('invalid-input', 400, {
        errors: [{ pointer: '/draft/unannounced', code: 'not-one-of' }],
      });
    }
    return checkDraft(draft, rulebook);
  }

  private async decide(
    open: OpenPlan,
    checked: CheckedDraft,
    { seen, complainant }: AmendPlanDto,
  ): Promise<PlanAnswer> {
    const { tx, now, rulebook, write, actor } = open;
    const decided = await decideOn(this.facts, tx, { ...checked, rulebook, now });
    if (!decided) return problem('not-found', 404);
    const { decision, facts } = decided;
    if (!isAsSeen(seen, decision)) return decisionChanged(seen, decision);
    if (decision.outcome === 'rejected' || decision.outcome === 'undetermined') {
      const { draft } = checked;
      return this.attempts.record(tx, {
        draft,
        complainant,
        decision,
        now,
        write,
        accountId: actor.accountId,
        names: facts,
      });
    }
    const changed = await this.amend(open, checked, { ...decided, complainant, filedBy: actor.accountId });
    return this.commands.answer(open, changed, tellAmended);
  }

  /** The coordinating office accepts an undetermined amendment: its own word is given with that. */
  async accept(
    open: OpenPlan,
    checked: CheckedDraft,
    decided: Decided & { filedBy: string },
  ): Promise<{ planId: string } | Refusal> {
    const { tx, plan, now } = open;
    if (nextStatus(situationOf(plan), 'amend') === null) return problem('not-in-this-state', 422);
    const changed = await this.amend(open, checked, { ...decided, given: ['coordinator'] });
    await this.commands.addEvent(open, { kind: 'accepted-by-coordinator', role: 'coordinator' });
    await this.commands.tell(tx, tellAmended({ plan: changed, names: decided.facts, now }));
    return { planId: plan.id };
  }

  private async amend(
    open: OpenPlan,
    { draft, policy }: CheckedDraft,
    { decision, filedBy, given, complainant }: Amended,
  ): Promise<PlanRecord> {
    const { plan, now } = open;
    const situation = situationOf(plan);
    const terms = planOfDraft(draft);
    const listed = { itemIds: [...new Set(draft.items)], officerIds: [...new Set(draft.officers)] };
    const changed = await this.commands.apply(open, {
      action: 'plan.amend',
      changes: {
        ...terms,
        filedBy,
        status: nextStatus(situation, 'amend') ?? plan.status,
        approval: nextApproval(situation, 'amend'),
        decision,
        outcome: decision.outcome,
        ...approvalsFrom(decision, policy, given),
        ...timesOfApproval(terms.startsAt, policy, now),
      },
      listed,
      events: [{ kind: 'amended' }],
    });
    const { write, tx } = open;
    const subject = { type: 'plan', id: plan.id } as const;
    await this.complaintMarks.mark(tx, { write, subject, reason: draft.reason, complainant });
    if (hasLeft(plan, changed)) await this.releaseJoined.of(open, changed);
    return changed;
  }
}
