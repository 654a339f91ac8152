/** Every account of the invented district: one an officer, one a head, one an enterprise, and the offices'. */
import type { Role } from '@anqi/shared';
import { DEPARTMENTS, departmentOf, type DemoDepartment } from './departments.js';
import { ENTERPRISE_COUNT, tradeNameOf } from './business-lines.js';
import { demoId } from './ids.js';
import { officerSeats, type OfficerSeat } from './officers.js';

/** Those of the parts that the demo's people play. */
export type DemoRole = Extract<
  Role,
  'enterprise' | 'inspector' | 'head' | 'coordinator' | 'centre' | 'supervisor'
>;

export interface DemoAccount {
  id: string;
  name: string;
  role: DemoRole;
  departmentId: string | null;
  officerId: string | null;
  /** Ordinal of the enterprise that a member acts for. */
  enterpriseOrdinal: number | null;
}

/** Ranges of ordinals, so that an account's id follows from whose it is. */
const FIRST = { officer: 1, head: 101, office: 151, member: 1001 } as const;

export const officerAccountId = (officerOrdinal: number): string =>
  demoId('account', FIRST.officer + officerOrdinal - 1);

export function headAccountId(departmentKey: string): string {
  return demoId('account', FIRST.head + DEPARTMENTS.indexOf(departmentOf(departmentKey)));
}

export const memberAccountId = (enterpriseOrdinal: number): string =>
  demoId('account', FIRST.member + enterpriseOrdinal - 1);

const OFFICES: readonly { key: string; role: DemoRole; name: string }[] = [
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

const headAccount = (department: DemoDepartment): DemoAccount => ({
  id: headAccountId(department.key),
  name: `${department.shortName}负责人`,
  role: 'head',
  departmentId: department.id,
  officerId: null,
  enterpriseOrdinal: null,
});

const officeAccount = ({ key, role, name }: (typeof OFFICES)[number]): DemoAccount => ({
  id: officeAccountId(key),
  name,
  role,
  departmentId: departmentOf(key).id,
  officerId: null,
  enterpriseOrdinal: null,
});

const memberAccount = (ordinal: number): DemoAccount => ({
  id: memberAccountId(ordinal),
  name: `${tradeNameOf(ordinal)}办事员`,
  role: 'enterprise',
  departmentId: null,
  officerId: null,
  enterpriseOrdinal: ordinal,
});

export const ACCOUNTS: readonly DemoAccount[] = [
  ...officerSeats().map(officerAccount),
  ...DEPARTMENTS.filter(({ kind }) => kind !== 'office').map(headAccount),
  ...OFFICES.map(officeAccount),
  ...Array.from({ length: ENTERPRISE_COUNT }, (_, index) => memberAccount(index + 1)),
];

/** Throws RangeError where no account has the id. */
export function accountOf(id: string): DemoAccount {
  const account = ACCOUNTS.find((each) => each.id === id);
  if (!account) throw new RangeError(`no demo account: ${id}`);
  return account;
}
