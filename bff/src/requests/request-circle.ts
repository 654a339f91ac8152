import type { AbsentToday, Role } from '@anqi/shared';
import type { EntityManager } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { type BundlePart, fieldsOf, flagOf, readBundle, type Row } from '../platform/index.js';
import { type Duties, dutiesFrom, type EnterpriseServiceEntity } from '../services/index.js';
import { CLERKS, DESKS, type RequestStaff, type StaffMember, staffFrom } from './request-people.js';
import type { Names } from './request.presenter.js';

/** Who has to do with a request of an enterprise that begins: read at once, as it begins. */
export interface RequestCircle {
  enterprise: { id: string; name: string };
  service: Pick<EnterpriseServiceEntity, 'enterpriseId' | 'unitId' | 'officerId' | 'deputyId'> | null;
  duties: Duties;
  staff: RequestStaff;
  /** Of the enterprise, of the unit that serves it, and of whoever submits. */
  names: Names;
}

export interface CircleWanted {
  enterpriseId: string;
  /** Of whoever submits. */
  accountId: string;
  today: string;
}

/** `null` where there is no such enterprise. One round trip. */
export async function readCircle(
  manager: EntityManager,
  wanted: CircleWanted,
): Promise<RequestCircle | null> {
  return circleFrom(await readBundle(manager, circleParts(wanted)));
}

/** What `circleFrom` reads. */
export function circleParts({ enterpriseId, accountId, today }: CircleWanted): BundlePart[] {
  const unit = 'JOIN enterprise_services s ON s.enterpriseId = ?';
  return [
    {
      kind: 'enterprise',
      fields: fieldsOf('e', ['id', 'name']),
      from: 'FROM enterprises e WHERE e.id = ?',
      values: [enterpriseId],
    },
    {
      kind: 'service',
      fields: fieldsOf('s', ['enterpriseId', 'unitId', 'officerId', 'deputyId']),
      from: 'FROM enterprise_services s WHERE s.enterpriseId = ?',
      values: [enterpriseId],
    },
    {
      kind: 'unit',
      fields: fieldsOf('d', ['id', 'name']),
      from: `FROM departments d ${unit} WHERE d.id = s.unitId`,
      values: [enterpriseId],
    },
    {
      kind: 'member',
      fields: { id: 'a.id', departmentId: 'a.departmentId', isDesk: `r.role IN (${listOf(DESKS)})` },
      from: `FROM accounts a ${unit} JOIN account_roles r ON r.accountId = a.id
        WHERE a.departmentId = s.unitId AND r.role IN (${listOf(CLERKS)})`,
      values: [enterpriseId],
    },
    {
      kind: 'absence',
      fields: fieldsOf('b', ['id', 'accountId', 'standInId']),
      from: 'FROM absences b WHERE b.fromDate <= ? AND b.untilDate >= ?',
      values: [today, today],
    },
    {
      kind: 'submitter',
      fields: fieldsOf('a', ['id', 'name']),
      from: 'FROM accounts a WHERE a.id = ?',
      values: [accountId],
      sealedNames: { name: AccountEntity },
    },
  ];
}

const listOf = (roles: readonly Role[]): string => roles.map((role) => `'${role}'`).join(', ');

export function circleFrom(rows: ReadonlyMap<string, Row[]>): RequestCircle | null {
  const of = <T>(kind: string): T[] => (rows.get(kind) ?? []) as T[];
  const [enterprise] = of<RequestCircle['enterprise']>('enterprise');
  if (enterprise === undefined) return null;
  const [service = null] = of<NonNullable<RequestCircle['service']>>('service');
  const duties = dutiesFrom(absentOf(of('absence')));
  const members = of<StaffMember & { isDesk: unknown }>('member').sort(byId);
  const clerks = members.filter(({ id }, at) => members.findIndex((each) => each.id === id) === at);
  const desks = members.filter(({ isDesk }) => flagOf(isDesk));
  const named = [enterprise, ...of<Row>('unit'), ...of<Row>('submitter')];
  return {
    enterprise,
    service,
    duties,
    staff: staffFrom(service === null ? [] : [service], duties, { clerks, desks }),
    names: new Map(named.map(({ id, name }) => [id as string, name as string])),
  };
}

/** Of two absences of one person the later recorded one names who stands in. */
function absentOf(rows: { id: string; accountId: string; standInId: string | null }[]): AbsentToday {
  return new Map(rows.sort(byId).map(({ accountId, standInId }) => [accountId, standInId]));
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}
