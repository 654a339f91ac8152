/** Every account of the invented district: officers, heads, clerks, service officers, the offices', leaders and members. */
import type { PersonRole } from '@anqi/shared';
import { DEPARTMENTS, departmentOf, HANDLING_UNITS, type DemoDepartment } from './departments.js';
import { ENTERPRISE_COUNT, tradeNameOf } from './business-lines.js';
import { demoId } from './ids.js';
import { officerSeats, type OfficerSeat } from './officers.js';
import { serviceAccountId, SERVICE_OFFICERS, type DemoServiceOfficer } from './service-officers.js';

export interface DemoAccount {
  id: string;
  name: string;
  role: PersonRole;
  departmentId: string | null;
  officerId: string | null;
  /** Ordinal of the enterprise that a member acts for. */
  enterpriseOrdinal: number | null;
}

/** Ranges of ordinals, so that an account's id follows from whose it is. */
const FIRST = {
  officer: 1,
  head: 101,
  office: 151,
  leader: 161,
  keeper: 171,
  clerk: 201,
  member: 1001,
} as const;

export const officerAccountId = (officerOrdinal: number): string =>
  demoId('account', FIRST.officer + officerOrdinal - 1);

export function headAccountId(departmentKey: string): string {
  return demoId('account', FIRST.head + DEPARTMENTS.indexOf(departmentOf(departmentKey)));
}

export function clerkAccountId(departmentKey: string): string {
  return demoId('account', FIRST.clerk + DEPARTMENTS.indexOf(departmentOf(departmentKey)));
}

/** At scheduling level 2 the leader in charge decides, at level 1 the principal leader. */
const LEADERS = { 2: '分管委领导', 1: '主要领导' } as const;

export const leaderAccountId = (level: keyof typeof LEADERS): string =>
  demoId('account', FIRST.leader + 2 - level);

/** Of no department: who lets people in, and who reads what was done. */
const KEEPERS = { administrator: '区管理员', auditor: '审计专员' } as const;
type Keeper = keyof typeof KEEPERS;
const KEEPER_ROLES = Object.keys(KEEPERS) as Keeper[];

export const keeperAccountId = (role: Keeper): string =>
  demoId('account', FIRST.keeper + KEEPER_ROLES.indexOf(role));

export const memberAccountId = (enterpriseOrdinal: number): string =>
  demoId('account', FIRST.member + enterpriseOrdinal - 1);

const OFFICES: readonly { key: string; role: PersonRole; name: string }[] = [
  { key: 'coordination', role: 'coordinator', name: '统筹专员' },
  { key: 'centre', role: 'centre', name: '企服专员' },
  { key: 'supervision', role: 'supervisor', name: '监督专员' },
];

export function officeAccountId(departmentKey: string): string {
  const place = OFFICES.findIndex(({ key }) => key === departmentKey);
  if (place < 0) throw new RangeError(`no demo office: ${departmentKey}`);
  return demoId('account', FIRST.office + place);
}

const officerAccount = ({ ordinal, name, id, department }: OfficerSeat): DemoAccount => ({
  id: officerAccountId(ordinal),
  name,
  role: 'inspector',
  departmentId: department.id,
  officerId: id,
  enterpriseOrdinal: null,
});

const UNBOUND = { departmentId: null, officerId: null, enterpriseOrdinal: null } as const;

const headAccount = (department: DemoDepartment): DemoAccount => ({
  ...UNBOUND,
  id: headAccountId(department.key),
  name: `${department.shortName}负责人`,
  role: 'head',
  departmentId: department.id,
});

const clerkAccount = (department: DemoDepartment): DemoAccount => ({
  ...UNBOUND,
  id: clerkAccountId(department.key),
  name: `${department.shortName}诉求经办`,
  role: 'clerk',
  departmentId: department.id,
});

const serviceAccount = ({ ordinal, name, unit }: DemoServiceOfficer): DemoAccount => ({
  ...UNBOUND,
  id: serviceAccountId(ordinal),
  name,
  role: 'service-officer',
  departmentId: unit.id,
});

const leaderAccount = (level: keyof typeof LEADERS): DemoAccount => ({
  ...UNBOUND,
  id: leaderAccountId(level),
  name: LEADERS[level],
  role: 'leader',
});

const officeAccount = ({ key, role, name }: (typeof OFFICES)[number]): DemoAccount => ({
  ...UNBOUND,
  id: officeAccountId(key),
  name,
  role,
  departmentId: departmentOf(key).id,
});

const keeperAccount = (role: Keeper): DemoAccount => ({
  ...UNBOUND,
  id: keeperAccountId(role),
  name: KEEPERS[role],
  role,
});

const memberAccount = (ordinal: number): DemoAccount => ({
  ...UNBOUND,
  id: memberAccountId(ordinal),
  name: `${tradeNameOf(ordinal)}办事员`,
  role: 'enterprise',
  enterpriseOrdinal: ordinal,
});

export const ACCOUNTS: readonly DemoAccount[] = [
  ...officerSeats().map(officerAccount),
  ...HANDLING_UNITS.map(headAccount),
  ...HANDLING_UNITS.map(clerkAccount),
  ...SERVICE_OFFICERS.map(serviceAccount),
  ...OFFICES.map(officeAccount),
  ...([2, 1] as const).map(leaderAccount),
  ...KEEPER_ROLES.map(keeperAccount),
  ...Array.from({ length: ENTERPRISE_COUNT }, (_, index) => memberAccount(index + 1)),
];

/** Throws RangeError where no account has the id. */
export function accountOf(id: string): DemoAccount {
  const account = ACCOUNTS.find((each) => each.id === id);
  if (!account) throw new RangeError(`no demo account: ${id}`);
  return account;
}
