import { LIST_SIGN, type Role, ROLES, roleTexts } from '@anqi/shared';
import { type EntityManager, In, IsNull } from 'typeorm';
import { AccountEntity, AccountRoleEntity } from '../../accounts/index.js';
import { OfficerEntity } from '../../departments/index.js';
import {
  among,
  departmentOf,
  orNull,
  partOf,
  type RegisterAdapter,
  type RegisterRow,
  type RowChange,
} from './adapter.js';
import { refuse } from '../../platform/index.js';
import { departmentNames, namesOf } from './names.js';

/** Members of enterprises come by invitation, other systems by their keys. */
const STAFF_ROLES = ROLES.filter((role) => role !== 'enterprise' && role !== 'intake-client');
const roleNames = namesOf(STAFF_ROLES.map((role) => [role, roleTexts[role]['zh-CN']]));

/**
 * Accounts of whoever works for the district. A row that comes in can sign in once a one-time code was given to him;
 * roles that are taken away are gone with his next call. Whoever leaves is no row here: that is an act of its own.
 */
export const staff: RegisterAdapter = {
  listed: {
    table: 'accounts',
    where: `EXISTS (SELECT 1 FROM account_roles h WHERE h.accountId = r.id AND h.role IN (${STAFF_ROLES.map((role) => `'${role}'`).join(', ')}))`,
    order: `COALESCE(r.departmentId, '')`,
    searched: [partOf('r.title'), departmentOf('r.departmentId')],
    coded: [
      {
        sql: 'EXISTS (SELECT 1 FROM account_roles h WHERE h.accountId = r.id AND h.role = ?)',
        names: () => roleNames,
      },
    ],
    sealed: AccountEntity,
  },
  async read(tx: EntityManager, ids?: readonly string[]): Promise<RegisterRow[]> {
    const roles = await tx.findBy(AccountRoleEntity, {
      role: In(STAFF_ROLES),
      ...(ids && { accountId: In([...ids]) }),
    });
    const rows = await tx.findBy(AccountEntity, among(ids));
    const units = await departmentNames(tx);
    const rolesOf = new Map<string, string[]>();
    for (const { accountId, role } of roles)
      rolesOf.set(accountId, [...(rolesOf.get(accountId) ?? []), role]);
    return rows.flatMap(({ id, name, title, departmentId, workPhone }) => {
      const held = rolesOf.get(id);
      if (held === undefined) return [];
      const department = units.nameOf(departmentId);
      return [{ id, cells: { department, name, title, roles: written(held), workPhone: workPhone ?? '' } }];
    });
  },
  async choices(tx) {
    const { names } = await departmentNames(tx);
    return { department: names, roles: roleNames.names };
  },
  async write(tx, changes: readonly RowChange[]): Promise<void> {
    const units = await departmentNames(tx);
    for (const { id, before, after } of changes) {
      const row = {
        departmentId: units.idOf(after.department),
        name: after.name ?? '',
        title: after.title ?? '',
        workPhone: orNull(after.workPhone),
      };
      if (before === null) await tx.insert(AccountEntity, { id, ...row, personaOrder: null });
      else await tx.update(AccountEntity, { id }, row);
      await giveRoles(tx, id, rolesIn(after.roles));
      if (rolesIn(after.roles).includes('inspector')) await findCertificate(tx, { id, ...row });
    }
    // Without one nobody lets anybody in any more.
    if (!(await tx.existsBy(AccountRoleEntity, { role: 'administrator' }))) refuse('last-administrator', 422);
  },
};

const written = (roles: readonly string[]): string =>
  STAFF_ROLES.filter((role) => roles.includes(role))
    .map((role) => roleNames.nameOf(role))
    .join(LIST_SIGN);

const rolesIn = (cell = ''): Role[] =>
  STAFF_ROLES.filter((role) => cell.split(LIST_SIGN).includes(roleNames.nameOf(role)));

async function giveRoles(tx: EntityManager, accountId: string, roles: readonly Role[]): Promise<void> {
  await tx.delete(AccountRoleEntity, { accountId, role: In(STAFF_ROLES) });
  await tx.insert(
    AccountRoleEntity,
    roles.map((role) => ({ accountId, role })),
  );
}

/** The one certificate of his department in his name that is nobody's yet; of two it would be a guess. */
async function findCertificate(
  tx: EntityManager,
  { id: accountId, departmentId, name }: { id: string; departmentId: string | null; name: string },
): Promise<void> {
  if (departmentId === null || (await tx.existsBy(OfficerEntity, { accountId }))) return;
  const free = await tx.findBy(OfficerEntity, { departmentId, accountId: IsNull() });
  const [one, ...others] = free.filter((officer) => officer.name === name);
  if (one !== undefined && others.length === 0) await tx.update(OfficerEntity, { id: one.id }, { accountId });
}
