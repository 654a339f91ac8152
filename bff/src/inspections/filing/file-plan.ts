import { can, type Decision } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type ComplainantDto, ComplaintMarks } from '../../complainants/index.js';
import { Enterprises } from '../../enterprises/index.js';
import {
  Audit,
  Clock,
  Ids,
  isRefusal,
  Metrics,
  Outbox,
  problem,
  refuse,
  Writes,
  type Answer,
  type WriteAnswer,
  type WriteRequest,
  insertRows,
  type Actor,
} from '../../platform/index.js';
import { askerOf } from '../plans/asker-of.js';
import { changesSince, isAsSeen } from './compare-seen.js';
import {
  checkDraft,
  decideOn,
  filedDraft,
  isRefused,
  unknownReference,
  type CheckedDraft,
} from './decide-draft.js';
import type { FilePlanDto, SeenDto } from './draft.dto.js';
import { FactsRepository, type FilingFacts } from './facts.repository.js';
import { FilingAttempts } from './filing-attempts.js';
import { isLateReport } from './late-report.js';
import { detailsOfFiling, filedKind } from './details-of-filing.js';
import { newPlan } from './new-plan.js';
import { askerOfPlan } from '../plans/plan-access.js';
import { auditOf } from '../plans/plan-audit.js';
import { askForApproval } from '../plans/plan-notices.js';
import type { PlanRecord } from '../plans/plan-record.js';
import { presentPlan } from '../plans/plan.presenter.js';
import { PlanRepository } from '../plans/plan.repository.js';
import type { PlanViewDto } from '../plans/plan-view.dto.js';
import { Rulebooks, type Rulebook } from '../plans/rulebook.js';

interface Filing extends CheckedDraft {
  seen: SeenDto;
  complainant?: ComplainantDto;
  actor: Actor;
  rulebook: Rulebook;
  write: WriteRequest;
}

/** The answer where the server decides otherwise than the filer saw: nothing is filed that he did not see. */
export function decisionChanged(seen: SeenDto, decision: Decision) {
  return problem('decision-changed', 409, {
    extensions: { decision, changes: changesSince(seen, decision) },
  });
}

/** Files a plan: facts, decision, plan or attempt, audit row and notices in one transaction, one enterprise in a row. */
@Injectable()
export class FilePlan {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly enterprises: Enterprises,
    private readonly rulebooks: Rulebooks,
    private readonly facts: FactsRepository,
    private readonly plans: PlanRepository,
    private readonly attempts: FilingAttempts,
    private readonly metrics: Metrics,
    private readonly complaintMarks: ComplaintMarks,
  ) {}

  async run(
    write: WriteRequest,
    { draft: sent, seen, complainant }: FilePlanDto,
  ): Promise<WriteAnswer<PlanViewDto>> {
    if (write.actor === null) return refuse('not-signed-in', 401);
    const { actor } = write;
    const rulebook = this.rulebooks.read();
    const asker = askerOf(actor, { departmentId: sent.departmentId });
    if (!can(asker.roles, 'plan.file', asker.relations)) return refuse('forbidden', 403);
    const checked = checkDraft(filedDraft(sent), rulebook);
    if (isRefused(checked)) return checked;
    const filing = { ...checked, seen, complainant, actor, rulebook, write };
    const answer = await this.writes.run(write, (tx) => this.file(tx, filing));
    if (!answer.replayed)
      this.metrics.filings.inc({ result: isRefusal(answer) ? answer.body.code : 'accepted' });
    return answer;
  }

  private async file(tx: EntityManager, filing: Filing): Promise<Answer<PlanViewDto>> {
    const { draft, policy, seen, complainant, actor, write } = filing;
    const isKnown = await this.enterprises.lockForFiling(tx, draft.enterpriseId);
    if (!isKnown) return unknownReference('/draft/enterpriseId');
    const now = this.clock.now();
    const { accountId } = actor;
    const decided = await decideOn(this.facts, tx, { ...filing, now, accountId });
    if (!decided) return unknownReference('/draft/departmentId');
    const { decision, facts } = decided;
    if (!isAsSeen(seen, decision)) return decisionChanged(seen, decision);
    if (decision.outcome === 'rejected' || decision.outcome === 'undetermined') {
      return this.attempts.record(tx, { draft, complainant, decision, now, write, accountId, names: facts });
    }
    const plan = newPlan({ id: this.ids.next(), draft, decision, policy, accountId, now });
    await this.keep(tx, plan, { facts, write, now });
    const subject = { type: 'plan', id: plan.id } as const;
    // a plan that is new has no marks yet that would have to go
    if (complainant) await this.complaintMarks.mark(tx, { write, subject, reason: plan.reason, complainant });
    const details = detailsOfFiling(plan, facts);
    return {
      status: 201,
      body: presentPlan(plan, details, { asker: askerOfPlan(actor, plan), policy, now }),
    };
  }

  /** Writes a new plan with its timeline, its audit row and what has to be told. */
  async keep(
    tx: EntityManager,
    plan: PlanRecord,
    {
      facts,
      write,
      now,
    }: { facts: Pick<FilingFacts, 'enterprise' | 'department'>; write: WriteRequest; now: Date },
  ): Promise<void> {
    const { id: planId, filedBy: accountId, startsAt } = plan;
    await this.plans.insert(tx, plan);
    if (plan.status === 'started') {
      const row = { planId, startedAt: startsAt, leniency: false, lateReport: isLateReport(plan.decision) };
      await insertRows(tx, 'inspection_visits', [row]);
    }
    const kind = filedKind(plan);
    await this.plans.addEvent(tx, {
      id: this.ids.next(),
      planId,
      at: now,
      kind,
      accountId,
      role: 'inspector',
    });
    await this.audit.record(tx, {
      actor: write.actor,
      action: 'plan.file',
      subject: { type: 'plan', id: planId },
      before: null,
      after: auditOf(plan),
      requestId: write.requestId,
      at: now,
    });
    await this.outbox.addAll(tx, askForApproval({ plan, names: facts, now }));
  }
}
