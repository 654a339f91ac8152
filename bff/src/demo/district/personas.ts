/** Who a visitor can be: one of each part in the day of a plan, two where meeting another's view tells something. */
import type { Role } from '@anqi/shared';
import { accountOf, headAccountId, memberAccountId, officeAccountId, officerAccountId } from './accounts.js';
import { enterpriseNameOf } from './business-lines.js';
import { DEPARTMENTS, departmentOf } from './departments.js';
import { officerSeats } from './officers.js';

export interface Persona {
  id: string;
  accountId: string;
  name: string;
  /** zh-CN: what this person does, as the list of personas shows it. */
  title: string;
  roles: Role[];
  departmentName: string | null;
  enterpriseName: string | null;
}

/** The officer at a department's first seat. */
function firstOfficerOf(departmentKey: string): number {
  const department = departmentOf(departmentKey);
  return officerSeats().find((seat) => seat.department === department)!.ordinal;
}

function personaOf(id: string, accountId: string, title: string): Persona {
  const { name, role, departmentId, enterpriseOrdinal } = accountOf(accountId);
  return {
    id,
    accountId,
    name,
    title,
    roles: [role],
    departmentName: DEPARTMENTS.find((department) => department.id === departmentId)?.name ?? null,
    enterpriseName: enterpriseOrdinal === null ? null : enterpriseNameOf(enterpriseOrdinal),
  };
}

export const PERSONAS: readonly Persona[] = [
  personaOf('inspector-emergency', officerAccountId(firstOfficerOf('emergency')), '应急局执法人员'),
  personaOf('head-emergency', headAccountId('emergency'), '应急局负责人'),
  personaOf('enterprise-machinery', memberAccountId(1), '企业办事员（精密机械）'),
  personaOf('inspector-market', officerAccountId(firstOfficerOf('market')), '市场监管局执法人员'),
  personaOf('enterprise-food', memberAccountId(2), '企业办事员（食品）'),
  personaOf('coordinator', officeAccountId('coordination'), '统筹办工作人员'),
  personaOf('centre', officeAccountId('centre'), '企服中心工作人员'),
  personaOf('supervisor', officeAccountId('supervision'), '监督室工作人员'),
];
