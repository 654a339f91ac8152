import type { AbsentToday, Role } from '@anqi/shared';
import type { EntityManager } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { type BundlePart, fieldsOf, flagOf, readBundle, type Row, type SqlValue } from '../platform/index.js';
import { type Duties, dutiesFrom, type EnterpriseServiceEntity } from '../services/index.js';
import { CLERKS, DESKS, type RequestStaff, type StaffMember, staffFrom } from './request-people.js';
import type { Names } from './request.presenter.js';

/** Who has to do with a request: its enterprise, who serves that and who works on it. Read at once. */
export interface RequestCircle {
  enterprise: { id: string; name: string };
  service: Pick<EnterpriseServiceEntity, 'enterpriseId' | 'unitId' | 'officerId' | 'deputyId'> | null;
  duties: Duties;
  staff: RequestStaff;
  /** The units asked for that are there. */
  unitIds: ReadonlySet<string>;
  /** Of the enterprise, of the units and of the people. */
  names: Names;
}

export interface CircleWanted {
  enterpriseId: string;
  /** Of whoever submits. */
  accountId: string;
  today: string;
}

/** Of one that begins; `null` where there is no such enterprise. One round trip. */
export async function readCircle(
  manager: EntityManager,
  wanted: CircleWanted,
): Promise<RequestCircle | null> {
  return circleFrom(await readBundle(manager, circleParts(wanted)));
}

/** What `circleFrom` reads of one that begins. */
export function circleParts({ enterpriseId, accountId, today }: CircleWanted): BundlePart[] {
  return partsOf({
    enterprise: { sql: '?', values: [enterpriseId] },
    units: {
      sql: 'SELECT unitId AS id FROM enterprise_services WHERE enterpriseId = ?',
      values: [enterpriseId],
    },
    people: { sql: 'SELECT ? AS id', values: [accountId] },
    today,
  });
}

/** What comes to a request by what is done with it now, beside what it has already. */
export interface Coming {
  unitIds: readonly string[];
  accountIds: readonly string[];
}

/** What `circleFrom` reads of one that is there. */
export function circlePartsOf(
  requestId: string,
  { unitIds, accountIds }: Coming,
  today: string,
): BundlePart[] {
  const union = (own: readonly string[], coming: readonly string[]): Selected => ({
    sql: [...own, ...coming.map(() => 'SELECT ?')].join(' UNION '),
    values: [...own.map(() => requestId), ...coming],
  });
  return partsOf({
    enterprise: { sql: '(SELECT enterpriseId FROM service_requests WHERE id = ?)', values: [requestId] },
    units: union(['SELECT departmentId AS id FROM request_departments WHERE requestId = ?'], unitIds),
    people: union(
      [
        'SELECT accountId AS id FROM request_events WHERE requestId = ?',
        'SELECT personId FROM service_requests WHERE id = ?',
      ],
      accountIds,
    ),
    today,
  });
}

/** A piece of SQL with its values: an expression, or a query whose column is `id`. */
interface Selected {
  sql: string;
  values: SqlValue[];
}

interface Sources {
  /** An expression: its id. */
  enterprise: Selected;
  /** Queries. */
  units: Selected;
  people: Selected;
  today: string;
}

function partsOf({ enterprise, units, people, today }: Sources): BundlePart[] {
  return [
    {
      kind: 'enterprise',
      fields: fieldsOf('e', ['id', 'name']),
      from: `FROM enterprises e WHERE e.id = ${enterprise.sql}`,
      values: enterprise.values,
    },
    {
      kind: 'service',
      fields: fieldsOf('s', ['enterpriseId', 'unitId', 'officerId', 'deputyId']),
      from: `FROM enterprise_services s WHERE s.enterpriseId = ${enterprise.sql}`,
      values: enterprise.values,
    },
    {
      kind: 'unit',
      fields: fieldsOf('d', ['id', 'name']),
      from: `FROM (${units.sql}) u JOIN departments d ON d.id = u.id`,
      values: units.values,
    },
    {
      kind: 'member',
      fields: { id: 'a.id', departmentId: 'a.departmentId', isDesk: `r.role IN (${listOf(DESKS)})` },
      from: `FROM (${units.sql}) u JOIN accounts a ON a.departmentId = u.id
        JOIN account_roles r ON r.accountId = a.id WHERE r.role IN (${listOf(CLERKS)})`,
      values: units.values,
    },
    {
      kind: 'absence',
      fields: fieldsOf('b', ['id', 'accountId', 'standInId']),
      from: 'FROM absences b WHERE b.fromDate <= ? AND b.untilDate >= ?',
      values: [today, today],
    },
    {
      kind: 'person',
      fields: fieldsOf('a', ['id', 'name']),
      from: `FROM (${people.sql}) p JOIN accounts a ON a.id = p.id`,
      values: people.values,
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
  const units = of<{ id: string; name: string }>('unit');
  const named = [enterprise, ...units, ...of<typeof enterprise>('person')];
  return {
    enterprise,
    service,
    duties,
    staff: staffFrom(service === null ? [] : [service], duties, { clerks, desks }),
    unitIds: new Set(units.map(({ id }) => id)),
    names: new Map(named.map(({ id, name }) => [id, name])),
  };
}

/** Of two absences of one person the later recorded one names who stands in. */
function absentOf(rows: { id: string; accountId: string; standInId: string | null }[]): AbsentToday {
  return new Map(rows.sort(byId).map(({ accountId, standInId }) => [accountId, standInId]));
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}
