import type { Role } from '@anqi/shared';
import type { DataSource, EntityManager } from 'typeorm';
import {
  AccountEnterpriseEntity,
  AccountEntity,
  AccountRoleEntity,
  HeadDeputyEntity,
} from '../../src/accounts/index.js';
import { ContactCardEntity, newCard } from '../../src/cards/index.js';
import {
  DepartmentEntity,
  InspectionItemEntity,
  OfficerEntity,
  OfficerEntrustmentEntity,
} from '../../src/departments/index.js';
import { EnterpriseEntity, PrintedCodeEntity } from '../../src/enterprises/index.js';
import { AbsenceEntity, EnterpriseServiceEntity } from '../../src/services/index.js';

/**
 * A district small enough to keep in one's head: a fire and a market department, the coordinating office, the service
 * centre; three enterprises; an account of every role. Ids say what they stand for.
 */
const id = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[ILOU]/g, 'X')
    .padEnd(26, '0');

export const DEPARTMENTS = {
  fire: id('dfire'),
  market: id('dmarket'),
  office: id('doffice'),
  centre: id('dcentre'),
};
export const ENTERPRISES = { jia: id('ejia'), yi: id('eyi'), bing: id('ebing') };
export const ACCOUNTS = {
  fireInspector: id('afirea'),
  fireColleague: id('afireb'),
  /** Of the fire department, on no plan unless one says so. */
  fireOther: id('afirec'),
  fireHead: id('afirehead'),
  /** An inspector who stands in for the head in November and December 2026. */
  fireDeputy: id('afiredeputy'),
  marketInspector: id('amarketa'),
  marketHead: id('amarkethead'),
  coordinator: id('acoordinator'),
  centre: id('acentre'),
  supervisor: id('asupervisor'),
  /** Works on requests for the fire department, and for the market department. */
  fireClerk: id('afireclerk'),
  marketClerk: id('amarketclerk'),
  /** Of the market department, which undertakes 甲's requests: its officer, and who stands in during December 2026. */
  officer: id('aserviceofficer'),
  officerDeputy: id('aservicedeputy'),
  leader: id('aleader'),
  administrator: id('aadministrator'),
  auditor: id('aauditor'),
  jia: id('ajia'),
  yi: id('ayi'),
} as const;
export const OFFICERS = {
  fireA: id('ofirea'),
  fireB: id('ofireb'),
  fireC: id('ofirec'),
  marketA: id('omarketa'),
  marketB: id('omarketb'),
  /** Of the market department, entrusted by the fire department. */
  entrusted: id('oentrusted'),
};
export const ITEMS = {
  fireDoors: id('ifiredoors'),
  fireRecords: id('ifirerecords'),
  fireQuiet: id('ifirequiet'),
  marketLabels: id('imarketlabels'),
  marketFood: id('imarketfood'),
};
/** Contact cards in use: 甲's was delivered, 乙's not yet; 丙 has none. */
export const CARD_CODES = { jia: 'CARDJ001', yi: 'CARDY001' };
/** Of the market department's officer. */
export const ABSENCES = { past: id('absencepast'), december: id('absencedecember') };
/** The fire department's: one that is over, and the one of November and December. */
export const DEPUTIES = { past: id('deputypast'), now: id('deputy') };
export const PLAN_CODES = { jia: 'JIA00001', yi: 'YI000001' };

export async function tinyDistrict(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(async (tx) => {
    await insertDepartments(tx);
    await insertEnterprises(tx);
    await insertAccounts(tx);
    await insertServices(tx);
  });
}

async function insertDepartments(tx: EntityManager): Promise<void> {
  const department = (
    key: keyof typeof DEPARTMENTS,
    name: string,
    kind: 'department' | 'office',
  ): object => ({
    id: DEPARTMENTS[key],
    name: `示例${name}`,
    shortName: name,
    kind,
    phone: '0000-1234',
    ratingSeq: 0,
  });
  await tx.insert(DepartmentEntity, [
    department('fire', '消防大队', 'department'),
    department('market', '市场监管局', 'department'),
    department('office', '统筹办', 'office'),
    department('centre', '企服中心', 'office'),
  ]);
  await tx.insert(OfficerEntity, [
    officer('fireA', 'fire', ACCOUNTS.fireInspector),
    officer('fireB', 'fire', ACCOUNTS.fireColleague),
    officer('fireC', 'fire', ACCOUNTS.fireOther),
    officer('marketA', 'market', ACCOUNTS.marketInspector),
    officer('marketB', 'market', null),
    officer('entrusted', 'market', null),
  ]);
  await tx.insert(OfficerEntrustmentEntity, {
    officerId: OFFICERS.entrusted,
    departmentId: DEPARTMENTS.fire,
  });
  await tx.insert(InspectionItemEntity, [
    item('fireDoors', 'fire', { fields: ['work-safety'] }),
    item('fireRecords', 'fire', { offSite: true, noPenalty: true }),
    item('fireQuiet', 'fire', { noDisturb: true }),
    item('marketLabels', 'market', { offSite: true }),
    item('marketFood', 'market', { fields: ['food-drug-safety'], unannounced: true }),
  ]);
}

function officer(key: keyof typeof OFFICERS, of: keyof typeof DEPARTMENTS, accountId: string | null): object {
  return {
    id: OFFICERS[key],
    departmentId: DEPARTMENTS[of],
    accountId,
    name: `示例${key}`,
    certificateKind: '行政执法证',
    certificateNo: `SL-${key}`,
    certificateExpires: '2027-12-31',
  };
}

function item(
  key: keyof typeof ITEMS,
  of: keyof typeof DEPARTMENTS,
  more: Partial<InspectionItemEntity>,
): object {
  return {
    id: ITEMS[key],
    departmentId: DEPARTMENTS[of],
    name: `示例事项${key}`,
    basis: '示例法第一条',
    fields: [],
    offSite: false,
    noDisturb: false,
    unannounced: false,
    noPenalty: false,
    ...more,
  };
}

async function insertEnterprises(tx: EntityManager): Promise<void> {
  const enterprise = (
    key: keyof typeof ENTERPRISES,
    name: string,
    more: Partial<EnterpriseEntity>,
  ): object => ({
    id: ENTERPRISES[key],
    name: `${name}演示有限公司`,
    grade: 'B',
    passivelyMonitored: false,
    town: '示例镇',
    address: '示例路1号',
    kind: '制造',
    filingSeq: 0,
    ...more,
  });
  await tx.insert(EnterpriseEntity, [
    enterprise('jia', '甲', { creditCode: '91000000MA00000013' }),
    enterprise('yi', '乙', { creditCode: '91000000MA0000002Y', passivelyMonitored: true, grade: 'A' }),
    enterprise('bing', '丙', { creditCode: '91000000MA0000003T', grade: null }),
  ]);
  const issuedAt = new Date('2026-01-05T01:00:00Z');
  await tx.insert(PrintedCodeEntity, [
    { codeId: PLAN_CODES.jia, enterpriseId: ENTERPRISES.jia, issuedAt, revokedAt: null },
    { codeId: PLAN_CODES.yi, enterpriseId: ENTERPRISES.yi, issuedAt, revokedAt: null },
  ]);
  const card = (key: keyof typeof CARD_CODES): ContactCardEntity => ({
    ...newCard({ enterpriseId: ENTERPRISES[key], site: null }, { issuedAt, issuedBy: null }),
    codeId: CARD_CODES[key],
  });
  const delivered = {
    deliveredOn: '2026-01-12',
    deliveredTo: '示例前台',
    deliveredBy: ACCOUNTS.officer,
    note: null,
  };
  await tx.insert(ContactCardEntity, [{ ...card('jia'), ...delivered }, card('yi')]);
}

type AccountKey = keyof typeof ACCOUNTS;

/** Of those who stand on 甲's card. */
const WORK_PHONES: Partial<Record<AccountKey, string>> = {
  officer: '0000-2001',
  officerDeputy: '0000-2002',
};

const PEOPLE: Record<
  AccountKey,
  { roles: Role[]; department?: keyof typeof DEPARTMENTS; enterprise?: keyof typeof ENTERPRISES }
> = {
  fireInspector: { roles: ['inspector'], department: 'fire' },
  fireColleague: { roles: ['inspector'], department: 'fire' },
  fireOther: { roles: ['inspector'], department: 'fire' },
  fireHead: { roles: ['head'], department: 'fire' },
  fireDeputy: { roles: ['inspector'], department: 'fire' },
  marketInspector: { roles: ['inspector'], department: 'market' },
  marketHead: { roles: ['head'], department: 'market' },
  coordinator: { roles: ['coordinator'], department: 'office' },
  centre: { roles: ['centre'], department: 'centre' },
  supervisor: { roles: ['supervisor'] },
  fireClerk: { roles: ['clerk'], department: 'fire' },
  marketClerk: { roles: ['clerk'], department: 'market' },
  officer: { roles: ['service-officer'], department: 'market' },
  officerDeputy: { roles: ['service-officer'], department: 'market' },
  leader: { roles: ['leader'] },
  administrator: { roles: ['administrator'] },
  auditor: { roles: ['auditor'] },
  jia: { roles: ['enterprise'], enterprise: 'jia' },
  yi: { roles: ['enterprise'], enterprise: 'yi' },
};

async function insertAccounts(tx: EntityManager): Promise<void> {
  const keys = Object.keys(PEOPLE) as AccountKey[];
  for (const [order, key] of keys.entries()) {
    const { roles, department, enterprise } = PEOPLE[key];
    const accountId = ACCOUNTS[key];
    const departmentId = department ? DEPARTMENTS[department] : null;
    await tx.insert(AccountEntity, {
      id: accountId,
      name: `示例${key}`,
      title: key,
      departmentId,
      personaOrder: order,
      workPhone: WORK_PHONES[key] ?? null,
    });
    await tx.insert(
      AccountRoleEntity,
      roles.map((role) => ({ accountId, role })),
    );
    if (enterprise)
      await tx.insert(AccountEnterpriseEntity, {
        accountId,
        enterpriseId: ENTERPRISES[enterprise],
        administers: true,
      });
  }
  const deputy = { departmentId: DEPARTMENTS.fire, accountId: ACCOUNTS.fireDeputy };
  await tx.insert(HeadDeputyEntity, [
    { ...deputy, id: DEPUTIES.past, fromDate: '2026-08-03', untilDate: '2026-08-07' },
    { ...deputy, id: DEPUTIES.now, fromDate: '2026-11-01', untilDate: '2026-12-31' },
  ]);
}

/** 甲 has an officer; nobody serves the others yet, so that the centre undertakes what they ask for. */
async function insertServices(tx: EntityManager): Promise<void> {
  await tx.insert(EnterpriseServiceEntity, {
    enterpriseId: ENTERPRISES.jia,
    unitId: DEPARTMENTS.market,
    officerId: ACCOUNTS.officer,
    deputyId: ACCOUNTS.officerDeputy,
  });
  const absence = { accountId: ACCOUNTS.officer, recordedAt: new Date('2026-10-01T00:00:00Z') };
  await tx.insert(AbsenceEntity, [
    { ...absence, id: ABSENCES.past, fromDate: '2026-10-08', untilDate: '2026-10-09' },
    { ...absence, id: ABSENCES.december, fromDate: '2026-12-01', untilDate: '2026-12-31' },
  ]);
}
