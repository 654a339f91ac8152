import { rolesFor } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AccountEntity, AccountRoleEntity } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import type { Actor } from '../platform/index.js';
import { readsAll } from './absences.js';
import { EnterpriseServiceEntity } from './enterprise-service.entity.js';
import type { ServiceOfficer, ServiceOfficerQuery } from './service-officer.dto.js';

/** Those who may stand on cards; to a unit its own. */
@Injectable()
export class ServiceOfficers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly departments: Departments,
  ) {}

  async list(actor: Actor, { departmentId }: ServiceOfficerQuery): Promise<ServiceOfficer[]> {
    const { manager } = this.dataSource;
    const found = manager
      .createQueryBuilder(AccountEntity, 'a')
      .where(`EXISTS (SELECT 1 FROM account_roles r WHERE r.accountId = a.id AND r.role IN (:...serving))`, {
        serving: rolesFor('request.read', 'serves'),
      })
      .orderBy('a.departmentId')
      .addOrderBy('a.id');
    if (departmentId !== undefined) found.andWhere('a.departmentId = :departmentId', { departmentId });
    if (!readsAll(actor)) found.andWhere('a.departmentId = :mine', { mine: actor.departmentId ?? '' });
    const officers = await found.getMany();
    const loads = await loadsOf(
      manager,
      officers.map(({ id }) => id),
    );
    const unitIds = officers.map((each) => each.departmentId).filter((id): id is string => id !== null);
    const units = new Map(
      (await this.departments.findMany(unitIds)).map(({ id, name }) => [id, { id, name }]),
    );
    return officers.map(({ id, name, departmentId: unitId }) => {
      return { id, name, unit: units.get(unitId ?? '') ?? null, enterprises: loads.get(id) ?? 0 };
    });
  }
}

/** On how many cards each of them stands as officer. */
export async function loadsOf(
  tx: EntityManager,
  officerIds: readonly string[],
): Promise<Map<string, number>> {
  if (officerIds.length === 0) return new Map();
  const rows = await tx
    .createQueryBuilder(EnterpriseServiceEntity, 's')
    .select('s.officerId', 'id')
    .addSelect('COUNT(*)', 'enterprises')
    .where({ officerId: In([...officerIds]) })
    .groupBy('s.officerId')
    .getRawMany<{ id: string; enterprises: string | number }>();
  return new Map(rows.map(({ id, enterprises }) => [id, Number(enterprises)]));
}

export function isServiceOfficer(tx: EntityManager, accountId: string): Promise<boolean> {
  return tx.existsBy(AccountRoleEntity, { accountId, role: 'service-officer' });
}
