/** Puts the district's registers into an empty database: no use case makes these, they are imported. */
import type { PolicyPack, PersonRole, ServiceAssignment } from '@anqi/shared';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import {
  AccountEnterpriseEntity,
  AccountEntity,
  AccountRoleEntity,
  HeadDeputyEntity,
} from '../../accounts/index.js';
import { ContactCardEntity } from '../../cards/index.js';
import {
  DepartmentEntity,
  InspectionItemEntity,
  OfficerEntity,
  OfficerEntrustmentEntity,
} from '../../departments/index.js';
import { EnterpriseEntity, PrintedCodeEntity } from '../../enterprises/index.js';
import { ClosedDayEntity, PolicyVersionEntity } from '../../policies/index.js';
import { AbsenceEntity, EnterpriseServiceEntity, RoutingVersionEntity } from '../../services/index.js';
import { ACCOUNTS, officeAccountId, officerAccountId, type DemoAccount } from './accounts.js';
import { contactCards } from './contact-cards.js';
import { departmentOf, DEPARTMENTS } from './departments.js';
import { demoId } from './ids.js';
import { ITEMS } from './items.js';
import { PERSONAS } from './personas.js';
import { serviceAccountIdOf, workPhoneOf } from './service-officers.js';
import { assignmentOf, DISTRICT_ROLES, routedAttributes, routingTable } from './routing.js';
import type { World } from './world.js';

/** `at`: since when the codes on the walls are in force. */
export async function writeRegisters(tx: EntityManager, world: World, at: Date): Promise<void> {
  await insertAll(
    tx,
    DepartmentEntity,
    DEPARTMENTS.map(({ key: _, officerCount: __, ...department }) => ({ ...department, ratingSeq: 0 })),
  );
  await insertAll(
    tx,
    InspectionItemEntity,
    ITEMS.map(({ departmentKey: _, ...item }) => item),
  );
  await writeOfficers(tx, world);
  await writeEnterprises(tx, world, at);
  await writeAccounts(tx);
  await writeServices(tx, world, at);
  await insertAll(tx, ContactCardEntity, contactCards(world));
  await insertAll(tx, HeadDeputyEntity, [deputyOf(world)]);
  await insertAll(tx, AbsenceEntity, absences(world, at));
  await insertAll(tx, ClosedDayEntity, [closedDay(world, at)]);
  await insertAll(tx, PolicyVersionEntity, [nextYearsPolicy(world)]);
}

async function writeOfficers(tx: EntityManager, { officers }: World): Promise<void> {
  const rows = officers.map(({ ordinal, departmentKey: _, mayActFor: __, ...officer }) => ({
    ...officer,
    accountId: officerAccountId(ordinal),
  }));
  const entrustments = officers.flatMap(({ id: officerId, mayActFor }) =>
    mayActFor.map((departmentId) => ({ officerId, departmentId })),
  );
  await insertAll(tx, OfficerEntity, rows);
  await insertAll(tx, OfficerEntrustmentEntity, entrustments);
}

async function writeEnterprises(tx: EntityManager, { enterprises }: World, issuedAt: Date): Promise<void> {
  const rows = enterprises.map(
    ({ ordinal: _, planCodeId: __, lookedAfterBy: ___, servedBy, ...enterprise }) => ({
      ...enterprise,
      ...routedAttributes(servedBy, enterprise.town),
      filingSeq: 0,
    }),
  );
  const codes = enterprises.map(({ id, planCodeId }) => ({
    codeId: planCodeId,
    enterpriseId: id,
    issuedAt,
    revokedAt: null,
  }));
  await insertAll(tx, EnterpriseEntity, rows);
  await insertAll(tx, PrintedCodeEntity, codes);
}

async function writeAccounts(tx: EntityManager): Promise<void> {
  const memberships = ACCOUNTS.filter(({ enterpriseOrdinal }) => enterpriseOrdinal !== null);
  await insertAll(tx, AccountEntity, ACCOUNTS.map(accountRow));
  await insertAll(
    tx,
    AccountRoleEntity,
    ACCOUNTS.map(({ id, role }) => ({ accountId: id, role })),
  );
  await insertAll(
    tx,
    AccountEnterpriseEntity,
    memberships.map(({ id, enterpriseOrdinal }) => ({
      accountId: id,
      enterpriseId: demoId('enterprise', enterpriseOrdinal!),
      administers: true,
    })),
  );
}

/** Who stands on each enterprise's card. */
async function writeServices(tx: EntityManager, { enterprises, policy }: World, at: Date): Promise<void> {
  const packId = policy.id;
  const rows = enterprises.map(({ id, servedBy, town }) => ({
    enterpriseId: id,
    ...servedSo(assignmentOf(id, { servedBy, town, packId })),
    officerId: serviceAccountIdOf(servedBy),
    deputyId: serviceAccountIdOf(servedBy, 'deputy'),
  }));
  await insertAll(tx, EnterpriseServiceEntity, rows);
  const version = {
    version: 1,
    rows: [...routingTable(packId)],
    roles: DISTRICT_ROLES,
    note: '按分类服务方案',
    moved: rows.length,
  };
  await insertAll(tx, RoutingVersionEntity, [{ ...version, appliedBy: null, appliedAt: at }]);
}

/** An officer away next week, and a deputy away now: nobody's day in the tale depends on either. */
function absences({ days }: World, recordedAt: Date): object[] {
  const row = { standInId: null, recordedBy: null, recordedAt };
  return [
    {
      ...{ ...row, id: '01DEM0ABSE0000000000000001', accountId: serviceAccountIdOf('investment') },
      ...{ fromDate: days.working(4), untilDate: days.working(8) },
    },
    {
      ...{ ...row, id: '01DEM0ABSE0000000000000002', accountId: serviceAccountIdOf('economy', 'deputy') },
      ...{ fromDate: days.today, untilDate: days.working(2) },
    },
  ];
}

/** So far ahead that no clock of the tale runs over it. */
const closedDay = ({ days }: World, addedAt: Date): object => ({
  ...{ date: days.working(30), reason: '示例：供电检修' },
  ...{ addedBy: officeAccountId('centre'), addedAt },
});

const servedSo = ({ row, lead, cooperating, overseeing }: ServiceAssignment): object => ({
  unitId: lead,
  cooperatingIds: cooperating,
  overseeingIds: overseeing,
  routedBy: row,
});

const TITLES: Readonly<Record<PersonRole, string>> = {
  enterprise: '企业办事员',
  inspector: '执法人员',
  head: '部门负责人',
  coordinator: '统筹办工作人员',
  centre: '企服中心工作人员',
  supervisor: '监督室工作人员',
  'service-officer': '服务专员',
  clerk: '诉求经办',
  leader: '委领导',
  administrator: '区管理员',
  auditor: '审计人员',
};

function accountRow({ id, name, role, departmentId }: DemoAccount): object {
  const place = PERSONAS.findIndex((persona) => persona.id === id);
  const title = PERSONAS[place]?.title ?? TITLES[role];
  const personaOrder = place < 0 ? null : place + 1;
  return { id, name, title, departmentId, workPhone: workPhoneOf(id), personaOrder };
}

/** Market supervision's head is away for two weeks from tomorrow; its last officer stands in. */
function deputyOf({ days, officers }: World): object {
  const department = departmentOf('market');
  const deputy = officers.filter(({ departmentId }) => departmentId === department.id).at(-1)!;
  return {
    id: '01DEM0DEPY0000000000000001',
    departmentId: department.id,
    accountId: officerAccountId(deputy.ordinal),
    fromDate: days.working(1),
    untilDate: days.working(10),
  };
}

/** From next year on, enterprises without a grade count as no other: their filings go to the coordinating office. */
export function nextYearsPolicy({
  days,
  policy,
}: World): { id: string; pack: PolicyPack } & Record<string, unknown> {
  const effectiveFrom = `${Number(days.today.slice(0, 4)) + 1}-01-01`;
  const pack: PolicyPack = {
    ...policy,
    version: policy.version + 1,
    effectiveFrom,
    cap: { ...policy.cap, ungraded: null },
  };
  return { id: '01DEM0PACK0000000000000002', packId: pack.id, version: pack.version, effectiveFrom, pack };
}

const ROWS_AT_ONCE = 100;

async function insertAll<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly object[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx.insert(entity, rows.slice(from, from + ROWS_AT_ONCE));
  }
}
