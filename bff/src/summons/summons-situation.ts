import { can, departmentFirst, type DepartmentFirst, relationsBetween, type SummonsKind } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { Departments } from '../departments/index.js';
import { type Actor, refuse } from '../platform/index.js';
import { type RequestMatter, RequestMatters } from '../requests/index.js';
import { type EnterpriseServiceEntity, Services } from '../services/index.js';
import type { SummonsQuery } from './call-summons.dto.js';
import { SummonsEntity } from './summons.entity.js';

/** Who would call about what, and whom. */
export interface SummonsSituation {
  /** Of the two the one that calls. */
  callerEnterpriseId: string | null;
  callerTownId: string | null;
  matter: RequestMatter | null;
  departmentFirst: DepartmentFirst | null;
  /** Who serves the calling enterprise. */
  service: EnterpriseServiceEntity | null;
  kinds: SummonsKind[];
}

@Injectable()
export class ReadSituation {
  constructor(
    private readonly departments: Departments,
    private readonly matters: RequestMatters,
    private readonly services: Services,
  ) {}

  /** 403 where the actor calls for nobody, 400 where the request is none of his. */
  async read(
    tx: EntityManager,
    actor: Actor,
    { requestId, enterpriseId }: SummonsQuery,
  ): Promise<SummonsSituation> {
    const matter = requestId === undefined ? null : await this.matterOf(tx, actor, requestId);
    const first = matter === null ? null : await this.departmentFirst(tx, matter);
    const about = { matter, departmentFirst: first };
    if (!can(actor.roles, 'summons.call', ['own-enterprise'])) {
      const callerTownId = await this.townOf(tx, actor);
      return {
        ...about,
        callerTownId,
        callerEnterpriseId: null,
        service: null,
        kinds: ['town-calls-department'],
      };
    }
    const callerEnterpriseId = enterpriseOf(actor, matter?.enterpriseId ?? enterpriseId);
    const service = await this.services.find(callerEnterpriseId, tx);
    const kinds: SummonsKind[] = [
      ...(service === null || first !== null ? [] : (['enterprise-calls-officer'] as const)),
      'enterprise-calls-department',
    ];
    return { ...about, callerEnterpriseId, callerTownId: null, service, kinds };
  }

  private async matterOf(tx: EntityManager, actor: Actor, requestId: string): Promise<RequestMatter> {
    const errors = [{ pointer: '/requestId', code: 'unknown-reference' }];
    return (await this.matters.find(tx, actor, requestId)) ?? refuse('invalid-input', 400, { errors });
  }

  private async departmentFirst(tx: EntityManager, matter: RequestMatter): Promise<DepartmentFirst | null> {
    const before = { requestId: matter.id, status: Not('called-off' as const) };
    return departmentFirst({ ...matter, summonedBefore: await tx.existsBy(SummonsEntity, before) });
  }

  private async townOf(tx: EntityManager, actor: Actor): Promise<string> {
    const own = actor.departmentId === null ? null : await this.departments.find(actor.departmentId, tx);
    if (own?.kind !== 'town' || !mayCall(actor, { townId: own.id })) return refuse('forbidden', 403);
    return own.id;
  }
}

/** The one named, or the only one that there is. */
function enterpriseOf(actor: Actor, named: string | undefined): string {
  const [only, ...others] = actor.enterpriseIds;
  const enterpriseId = named ?? (others.length === 0 ? only : undefined);
  if (enterpriseId === undefined) {
    return refuse('invalid-input', 400, { errors: [{ pointer: '/enterpriseId', code: 'missing' }] });
  }
  return mayCall(actor, { enterpriseId }) ? enterpriseId : refuse('forbidden', 403);
}

function mayCall(actor: Actor, caller: { enterpriseId: string } | { townId: string }): boolean {
  const relations = relationsBetween({ ...actor, officerId: null }, caller);
  return can(actor.roles, 'summons.call', relations);
}
