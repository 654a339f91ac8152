import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Departments } from '../departments/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  Ids,
  problem,
  type Refusal,
  refuse,
  toInstant,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { RequestPolicies } from '../requests/index.js';
import { Services } from '../services/index.js';
import type { CallSummons as CallBody } from './call-summons.dto.js';
import { PresentSummons } from './present-summons.js';
import { dueFrom } from './summons-due.js';
import { SummonsNotices } from './summons-notices.js';
import { ReadSituation, type SummonsSituation } from './summons-situation.js';
import type { SummonsView } from './summons.dto.js';
import { SummonsEntity } from './summons.entity.js';

type Called = Pick<SummonsEntity, 'departmentId' | 'officerId'>;

const UNASKED = {
  reportedAt: null,
  reportedBy: null,
  reportWords: null,
  endedAt: null,
  solved: null,
  endWords: null,
  ratedAt: null,
  rating: null,
  ratingWords: null,
} as const;

/** Somebody is called, to report within the working days of the rules in force. */
@Injectable()
export class CallSummons {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly situations: ReadSituation,
    private readonly services: Services,
    private readonly departments: Departments,
    private readonly policies: RequestPolicies,
    private readonly notices: SummonsNotices,
    private readonly presenter: PresentSummons,
  ) {}

  run(write: WriteRequest, actor: Actor, body: CallBody): Promise<WriteAnswer<SummonsView>> {
    return this.writes.run(write, async (tx): Promise<Answer<SummonsView>> => {
      const situation = await this.situations.read(tx, actor, body);
      const called = await this.calledBy(tx, situation, body);
      if ('status' in called) return called;
      const row = this.rowOf(situation, { body, called, calledBy: actor.accountId });
      await tx.insert(SummonsEntity, row as never);
      await this.audit.record(tx, {
        actor,
        action: 'summons.call',
        subject: { type: 'summons', id: row.id },
        before: null,
        after: {
          ...called,
          kind: row.kind,
          requestId: row.requestId,
          departmentFirst: row.departmentFirst,
          due: toInstant(row.dueAt),
        },
        requestId: write.requestId,
        at: row.calledAt,
      });
      await this.notices.tellCalled(tx, row, row.calledAt);
      return { status: 201, body: await this.presenter.view(tx, actor, row) };
    });
  }

  /** Whom the body names, or why he cannot be called. */
  private async calledBy(
    tx: EntityManager,
    situation: SummonsSituation,
    { kind, departmentId }: CallBody,
  ): Promise<Called | Refusal> {
    const { kinds, service, departmentFirst } = situation;
    if (!kinds.includes(kind)) return notCallable(kind, situation);
    if (kind === 'enterprise-calls-officer') {
      const { unitId, onDuty } = await this.onDuty(tx, service);
      return { departmentId: unitId, officerId: onDuty };
    }
    const callable = await this.departments.callable(tx);
    const department = callable.find(({ id }) => id === departmentId);
    if (department !== undefined) return { departmentId: department.id, officerId: null };
    const isTown = (await this.departments.find(departmentId ?? '', tx))?.kind === 'town';
    if (isTown && departmentFirst !== null) return problem('summons-department-first', 422);
    const code = departmentId === undefined ? 'missing' : 'unknown-reference';
    return problem('invalid-input', 400, { errors: [{ pointer: '/departmentId', code }] });
  }

  private async onDuty(
    tx: EntityManager,
    service: SummonsSituation['service'],
  ): Promise<{ unitId: string; onDuty: string | null }> {
    if (service === null) return refuse('summons-nobody-serves', 422);
    const duties = await this.services.duties(tx);
    return { unitId: service.unitId, onDuty: duties.onDutyOf(service) };
  }

  private rowOf(
    situation: SummonsSituation,
    { body, called, calledBy }: { body: CallBody; called: Called; calledBy: string },
  ): SummonsEntity {
    const now = this.clock.now();
    const policy = this.policies.inForceOn(this.clock.today());
    const due = dueFrom(now, policy.summonsDays, this.policies.terms(policy));
    return {
      ...UNASKED,
      ...called,
      ...due,
      id: this.ids.next(),
      kind: body.kind,
      status: 'called',
      callerEnterpriseId: situation.callerEnterpriseId,
      callerTownId: situation.callerTownId,
      calledBy,
      requestId: situation.matter?.id ?? null,
      departmentFirst: situation.departmentFirst,
      words: body.words.trim(),
      contactPhone: body.contactPhone?.trim() || null,
      calledAt: now,
      length: policy.summonsDays,
      policyVersion: policy.version,
      nextCheckAt: due.dueAt,
    };
  }
}

/** A kind that is the other side's, or an officer where it is not for him. */
function notCallable(
  kind: CallBody['kind'],
  { callerEnterpriseId, departmentFirst }: SummonsSituation,
): Refusal {
  if (callerEnterpriseId === null || kind !== 'enterprise-calls-officer') return problem('forbidden', 403);
  return problem(departmentFirst === null ? 'summons-nobody-serves' : 'summons-department-first', 422);
}
