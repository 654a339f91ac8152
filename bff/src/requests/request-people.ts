import {
  relationsBetween,
  REQUEST_RELATIONS,
  REQUEST_ROLES,
  type RequestAsker,
  type Role,
  rolesFor,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AccountEntity, AccountRoleEntity } from '../accounts/index.js';
import type { Actor } from '../platform/index.js';
import { type Duties, type EnterpriseServiceEntity, Services } from '../services/index.js';
import { HANDLING_PARTS, type RequestRecord, unitsOf } from './request-record.js';
import type { WholeRequest } from './whole-request.js';

/** Who is told of each request; a head only of what he decides. */
export const DESKS: readonly Role[] = ['clerk'];
export const CLERKS: readonly Role[] = [...DESKS, 'service-officer'];
const WORKERS = rolesFor('request.handle', 'handling');

type Parted = Pick<RequestRecord, 'request' | 'parts'>;

/** Who works on some requests, read at once for all of them. */
export interface RequestStaff {
  /** Those who work on requests in these units: not every inspector of a department is told of each. */
  clerksOf(departmentIds: readonly string[]): string[];
  /** Whoever serves the enterprise today. */
  serving(record: Parted): string[];
  /** Units that undertook it where nobody on duty of theirs serves the enterprise. */
  unserved(record: Parted): string[];
  /** Of these units those in a clerk's role, without their service officers. */
  desksOf(departmentIds: readonly string[]): string[];
}

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
    return askerBy(await this.services.servingAccounts(manager, enterpriseId), actor, record);
  }

  /** A few round trips, however many requests they are. */
  async staffOf(manager: EntityManager, records: readonly Parted[]): Promise<RequestStaff> {
    const units = records.flatMap((record) => unitsOf(record, 'first-unit', ...HANDLING_PARTS));
    const enterpriseIds = records.map(({ request }) => request.enterpriseId);
    const services = await this.services.findMany(enterpriseIds, manager);
    const clerks = await this.membersOf(manager, [...new Set(units)], CLERKS);
    const desks = await this.membersOf(manager, [...new Set(units)], DESKS);
    return staffFrom(services, await this.services.duties(manager), { clerks, desks });
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
    const held = new Set(holders.map(({ accountId }) => accountId));
    return members.filter(({ id }) => held.has(id));
  }
}

/** The same where it is known who serves the enterprise. */
export function askerBy(
  servedBy: readonly string[],
  actor: Actor,
  record: RequestRecord | { enterpriseId: string },
): RequestAsker {
  const enterpriseId = 'request' in record ? record.request.enterpriseId : record.enterpriseId;
  const units =
    'request' in record
      ? {
          firstUnitIds: unitsOf(record, 'first-unit'),
          handlingIds: unitsOf(record, ...HANDLING_PARTS),
          cooperatingIds: unitsOf(record, 'cooperating'),
        }
      : {};
  const relations = relationsBetween({ ...actor, officerId: null }, { enterpriseId, servedBy, ...units });
  return {
    roles: REQUEST_ROLES.filter((role) => actor.roles.includes(role)),
    relations: REQUEST_RELATIONS.filter((relation) => relations.includes(relation)),
  };
}

/** The same of a request that was read with what stands around it. */
export function askerIn(
  { record, circle: { duties, service } }: Pick<WholeRequest, 'record' | 'circle'>,
  actor: Actor,
): RequestAsker {
  return askerBy(duties.servingOf(service), actor, record);
}

export type StaffMember = Pick<AccountEntity, 'id' | 'departmentId'>;
type Serving = Pick<EnterpriseServiceEntity, 'enterpriseId' | 'unitId' | 'officerId' | 'deputyId'>;

export function staffFrom(
  services: readonly Serving[],
  duties: Duties,
  { clerks, desks }: Record<'clerks' | 'desks', StaffMember[]>,
): RequestStaff {
  const known = new Map(services.map((service) => [service.enterpriseId, service]));
  const serviceOf = ({ request }: Parted): Serving | null => known.get(request.enterpriseId) ?? null;
  const isServed = (service: Serving | null, unitId: string): boolean =>
    service !== null && service.unitId === unitId && duties.onDutyOf(service) !== null;
  return {
    clerksOf: (departmentIds) => idsIn(clerks, departmentIds),
    desksOf: (departmentIds) => idsIn(desks, departmentIds),
    serving: (record) => duties.servingOf(serviceOf(record)),
    unserved: (record) =>
      unitsOf(record, 'first-unit').filter((unitId) => !isServed(serviceOf(record), unitId)),
  };
}

function idsIn(members: readonly StaffMember[], departmentIds: readonly string[]): string[] {
  return members
    .filter(({ departmentId }) => departmentId !== null && departmentIds.includes(departmentId))
    .map(({ id }) => id);
}
