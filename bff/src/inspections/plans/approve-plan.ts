import {
  approvalEvent,
  approvalsOf,
  can,
  nextApproval,
  nextStatus,
  type Approver,
  type PlanEvent,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { ComplaintMarks } from '../../complainants/index.js';
import { problem, type WriteAnswer, type WriteRequest } from '../../platform/index.js';
import type { ApprovalDto } from '../filing/draft.dto.js';
import { awaitsOf, mayKnow } from './plan-access.js';
import type { OpenPlan, PlanAnswer } from './open-plan.js';
import { PlanCommands } from './plan-commands.js';
import { tellEnterprise, tellFiler, tellParty } from './plan-notices.js';
import type { PlanChanges } from './plan-record.js';
import { situationOf } from './plan-situation.js';
import { checkOf } from './plan-times.js';
import type { PlanViewDto } from './plan-view.dto.js';
import { ReleaseJoined } from './release-joined.js';

const SHORTEST_REASON = 5;

/** Head or deputy and, for a departure or an undetermined filing, the coordinating office: each gives its own part. */
@Injectable()
export class ApprovePlan {
  constructor(
    private readonly commands: PlanCommands,
    private readonly releaseJoined: ReleaseJoined,
    private readonly complaintMarks: ComplaintMarks,
  ) {}

  run(write: WriteRequest, planId: string, body: ApprovalDto): Promise<WriteAnswer<PlanViewDto>> {
    const isReasoned = (body.reason ?? '').trim().length >= SHORTEST_REASON;
    return this.commands.run({ write, planId, anyOf: ['plan.read'] }, async (open) => {
      const { plan } = open;
      const refusal = refusalOf(open);
      if (refusal) return refusal;
      if (body.version !== plan.version) return problem('version-conflict', 409);
      if (plan.outcome === 'rejected') return problem('decision-stands-against', 422);
      if (checkOf(plan, open.now).due === 'lapse') return problem('not-in-this-state', 422);
      const parts = approvalsOf(open.asker, awaitsOf(plan));
      if (parts.length === 0) return problem('not-in-this-state', 422);
      if (body.approve) return this.approve(open, parts);
      if (!isReasoned)
        return problem('invalid-input', 400, {
          errors: [{ pointer: '/reason', code: 'too-short', params: { min: SHORTEST_REASON } }],
        });
      return this.refuse(open, body.reason ?? '', parts[0]);
    });
  }

  private async approve(open: OpenPlan, parts: Approver[]): Promise<PlanAnswer> {
    const { plan, now } = open;
    const event = approvalEvent(awaitsOf(plan), parts);
    const changes = changesBy(open, event);
    if (changes === null) return problem('not-in-this-state', 422);
    if (parts.includes('head')) changes.awaitsHead = false;
    if (parts.includes('coordinator')) changes.awaitsCoordinator = false;
    const isAnnounced = event === 'approve' && changes.status === 'approved' && !plan.unannounced;
    if (isAnnounced && plan.announcedAt === null) changes.announcedAt = now;
    const changed = await this.commands.apply(open, {
      action: parts.includes('coordinator') ? 'plan.approve-waiver' : 'plan.approve',
      changes,
      events: [
        ...parts.map((part) => ({ kind: `approved-by-${part}` as const, role: part })),
        ...(isAnnounced ? [{ kind: 'announced' as const }] : []),
      ],
    });
    await this.complaintMarks.heed(open.tx, open.write, plan.id);
    return this.commands.answer(open, changed, (telling, { officers }) => {
      if (event !== 'approve') return [];
      const party = tellParty(telling, 'plan-approved', { officers, except: open.actor.accountId });
      return isAnnounced ? [...party, ...tellEnterprise(telling, 'visit-announced')] : party;
    });
  }

  private async refuse(open: OpenPlan, reason: string, role?: Approver): Promise<PlanAnswer> {
    const changes = changesBy(open, 'refuse');
    if (changes === null) return problem('not-in-this-state', 422);
    const changed = await this.commands.apply(open, {
      action: 'plan.refuse',
      changes: { ...changes, awaitsHead: false, awaitsCoordinator: false },
      events: [{ kind: 'refused', role, note: reason }],
    });
    await this.complaintMarks.heed(open.tx, open.write, changed.id);
    const isOff = changed.status === 'refused';
    if (isOff) await this.releaseJoined.of(open, changed);
    return this.commands.answer(open, changed, (telling) => [
      ...tellFiler(telling, 'plan-refused', { reason }),
      ...(isOff ? tellEnterprise(telling, 'visit-cancelled') : []),
    ]);
  }
}

/** 404 before 403; that he filed it or takes part is said, since it is no want of a role. */
function refusalOf({ asker, plan }: OpenPlan): PlanAnswer | null {
  if (!mayKnow(asker, plan)) return problem('not-found', 404);
  const { roles, relations } = asker;
  const isApprover = (held: typeof relations): boolean =>
    can(roles, 'plan.approve', held) || can(roles, 'plan.approve-waiver', held);
  if (isApprover(relations)) return null;
  const isOwn = isApprover(relations.filter((relation) => relation !== 'own-plan'));
  return problem(isOwn ? 'own-filing' : 'forbidden', 403);
}

function changesBy({ plan }: OpenPlan, event: PlanEvent): PlanChanges | null {
  const situation = situationOf(plan);
  const status = nextStatus(situation, event);
  return status === null ? null : { status, approval: nextApproval(situation, event) };
}
