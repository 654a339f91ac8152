import {
  relationsBetween,
  REQUEST_RELATIONS,
  REQUEST_ROLES,
  type RequestAsker,
  type Role,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AccountEntity, AccountRoleEntity } from '../accounts/index.js';
import type { Actor } from '../platform/index.js';
import { Services } from '../services/index.js';
import { HANDLING_PARTS, type RequestRecord, unitsOf } from './request-record.js';

const CLERKS: readonly Role[] = ['clerk', 'service-officer'];
const WORKERS: readonly Role[] = [...CLERKS, 'head'];

/** What somebody is to a request, and who works on it. */
@Injectable()
export class RequestPeople {
  constructor(private readonly services: Services) {}

  /** The actor's roles and relations as far as they count for requests. */
  async askerOf(
    manager: EntityManager,
    actor: Actor,
    record: RequestRecord | { enterpriseId: string },
  ): Promise<RequestAsker> {
    const enterpriseId = 'request' in record ? record.request.enterpriseId : record.enterpriseId;
    const servedBy = await this.services.servingAccounts(manager, enterpriseId);
    const units =
      'request' in record
        ? {
            firstUnitIds: unitsOf(record, 'first-unit'),
            handlingIds: unitsOf(record, ...HANDLING_PARTS),
            cooperatingIds: unitsOf(record, 'cooperating'),
          }
        : {};
    const headsDepartmentIds =
      actor.departmentId !== null && actor.roles.includes('head') ? [actor.departmentId] : [];
    const relations = relationsBetween(
      { ...actor, officerId: null, headsDepartmentIds },
      { enterpriseId, servedBy, ...units },
    );
    return {
      roles: REQUEST_ROLES.filter((role) => actor.roles.includes(role)),
      relations: REQUEST_RELATIONS.filter((relation) => relations.includes(relation)),
    };
  }

  /** Those who work on requests in these units: not every inspector of a department is told of each. */
  async clerksOf(manager: EntityManager, departmentIds: readonly string[]): Promise<string[]> {
    return (await this.membersOf(manager, departmentIds, CLERKS)).map(({ id }) => id);
  }

  /** Those in these units who may have a request in hand. */
  workersOf(manager: EntityManager, departmentIds: readonly string[]): Promise<AccountEntity[]> {
    return this.membersOf(manager, departmentIds, WORKERS);
  }

  private async membersOf(
    manager: EntityManager,
    departmentIds: readonly string[],
    roles: readonly Role[],
  ): Promise<AccountEntity[]> {
    if (departmentIds.length === 0) return [];
    const members = await manager.find(AccountEntity, {
      where: { departmentId: In([...departmentIds]) },
      order: { id: 'ASC' },
    });
    const holders = await manager.findBy(AccountRoleEntity, {
      role: In([...roles]),
      accountId: In(members.map(({ id }) => id)),
    });
    return members.filter(({ id }) => holders.some(({ accountId }) => accountId === id));
  }
}
