/** Who a visitor can be: one of each part in the day of a plan and in the life of a request, two where meeting another's view tells something. */
import type { Role } from '@anqi/shared';
import {
  accountOf,
  clerkAccountId,
  headAccountId,
  keeperAccountId,
  leaderAccountId,
  memberAccountId,
  officeAccountId,
  officerAccountId,
} from './accounts.js';
import { enterpriseNameOf } from './business-lines.js';
import { DEPARTMENTS, departmentOf } from './departments.js';
import { officerSeats } from './officers.js';
import { serviceAccountIdOf } from './service-officers.js';

export interface Persona {
  /** The account's. */
  id: string;
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

function personaOf(id: string, title: string): Persona {
  const { name, role, departmentId, enterpriseOrdinal } = accountOf(id);
  return {
    id,
    name,
    title,
    roles: [role],
    departmentName: DEPARTMENTS.find((department) => department.id === departmentId)?.name ?? null,
    enterpriseName: enterpriseOrdinal === null ? null : enterpriseNameOf(enterpriseOrdinal),
  };
}

export const PERSONAS: readonly Persona[] = [
  personaOf(officerAccountId(firstOfficerOf('emergency')), '应急局执法人员'),
  personaOf(headAccountId('emergency'), '应急局负责人'),
  personaOf(memberAccountId(1), '企业办事员（精密机械）'),
  personaOf(officerAccountId(firstOfficerOf('market')), '市场监管局执法人员'),
  personaOf(memberAccountId(2), '企业办事员（食品）'),
  personaOf(officeAccountId('coordination'), '统筹办工作人员'),
  personaOf(officeAccountId('centre'), '企服中心工作人员'),
  personaOf(officeAccountId('supervision'), '监督室工作人员'),
  personaOf(serviceAccountIdOf('economy'), '科经局服务专员'),
  personaOf(clerkAccountId('emergency'), '应急局诉求经办'),
  personaOf(leaderAccountId(2), '分管委领导'),
  personaOf(clerkAccountId('town-east'), '示东镇经办（吹哨）'),
  personaOf(keeperAccountId('administrator'), '区管理员'),
  personaOf(keeperAccountId('auditor'), '审计人员'),
];
