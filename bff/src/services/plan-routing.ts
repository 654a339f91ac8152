import { assignService, type Routing, type ServiceAssignment } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EnterpriseEntity } from '../enterprises/index.js';
import { EnterpriseServiceEntity } from './enterprise-service.entity.js';

/** An enterprise that a routing gives to others than those who serve it now. */
export interface PlannedMove {
  enterprise: Pick<EnterpriseEntity, 'id' | 'name'>;
  before: EnterpriseServiceEntity | null;
  after: ServiceAssignment;
}

export interface RoutingPlan {
  enterprises: number;
  /** Assigned by hand. */
  kept: number;
  moves: PlannedMove[];
}

/** What a routing would change among all enterprises; whom somebody assigned by hand it leaves alone. */
@Injectable()
export class PlanRouting {
  async of(tx: EntityManager, { table, roles }: Routing): Promise<RoutingPlan> {
    const enterprises = await tx.find(EnterpriseEntity, { select: ROUTED, order: { id: 'ASC' } });
    const services = await tx.find(EnterpriseServiceEntity);
    const serviceOf = new Map(services.map((service) => [service.enterpriseId, service]));
    const plan: RoutingPlan = { enterprises: enterprises.length, kept: 0, moves: [] };
    for (const enterprise of enterprises) {
      const before = serviceOf.get(enterprise.id) ?? null;
      const after = assignService(routedFrom(enterprise), table, roles);
      if (before !== null && before.routedBy === null) plan.kept++;
      else if (after !== null && !isServedSo(before, after)) plan.moves.push({ enterprise, before, after });
    }
    return plan;
  }
}

const ROUTED = {
  id: true,
  name: true,
  classes: true,
  scale: true,
  groupName: true,
  attractedBy: true,
  townId: true,
} as const;

function routedFrom({ id, classes, scale, groupName, attractedBy, townId }: EnterpriseEntity) {
  return { id, classes: classes ?? [], scale, group: groupName, attractedBy, townId };
}

function isServedSo(before: EnterpriseServiceEntity | null, after: ServiceAssignment): boolean {
  const same = (one: readonly string[] | null, other: readonly string[]): boolean =>
    JSON.stringify(one ?? []) === JSON.stringify(other);
  return (
    before !== null &&
    before.unitId === after.lead &&
    before.routedBy === after.row &&
    same(before.cooperatingIds, after.cooperating) &&
    same(before.overseeingIds, after.overseeing)
  );
}
