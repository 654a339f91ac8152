import { can } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { ComplaintMarks, type ComplaintMarksDto } from '../../complainants/index.js';
import { ProblemError, refuse, type Actor } from '../../platform/index.js';
import { AttemptRepository } from '../filing/attempt.repository.js';
import { mayRead } from '../filing/list-attempts.js';
import { askerOf } from './asker-of.js';
import { askerOfPlan, refusalFor } from './plan-access.js';
import { PlanRepository } from './plan.repository.js';

/**
 * Marks of complaints have a way of their own, and stand in no view of a plan: so no list, export, notice or answer
 * that others get can hold them.
 */
@Injectable()
export class ReadComplaintMarks {
  constructor(
    private readonly plans: PlanRepository,
    private readonly attempts: AttemptRepository,
    private readonly marks: ComplaintMarks,
  ) {}

  async ofPlan(actor: Actor, id: string): Promise<ComplaintMarksDto> {
    const { manager } = this.plans;
    const plan = await this.plans.find(manager, id);
    const asker = plan ? askerOfPlan(actor, plan) : { roles: [], relations: [] };
    const refusal = refusalFor(asker, plan, 'complaint-mark.read');
    if (refusal) throw new ProblemError(refusal);
    return { items: await this.marks.read(manager, id) };
  }

  async ofAttempt(actor: Actor, id: string): Promise<ComplaintMarksDto> {
    const { manager } = this.attempts;
    const attempt = await this.attempts.find(manager, id);
    if (attempt === null || !mayRead(actor, attempt)) return refuse('not-found', 404);
    const { departmentId, filedBy, draft } = attempt;
    const asker = askerOf(actor, { departmentId, filedBy, officerIds: draft.officers });
    if (!can(asker.roles, 'complaint-mark.read', asker.relations)) return refuse('forbidden', 403);
    return { items: await this.marks.read(manager, id) };
  }
}
