import { AccountEntity, AccountRoleEntity } from '../../src/accounts/index.js';
import { DepartmentEntity } from '../../src/departments/index.js';
import type { TestApp } from '../harness/test-app.js';

export const TOWN = 'DTXWN000000000000000000000';
export const TOWN_CLERK = 'ATXWNCXERK0000000000000000';
export const OTHER_TOWN = 'DTXWN100000000000000000000';
export const OTHER_CLERK = 'ATXWNCXERK1000000000000000';

/** Two towns with a clerk each, beside the tiny district. */
export async function addTowns(it: TestApp): Promise<void> {
  const { manager } = it.dataSource;
  const towns = [
    { id: TOWN, accountId: TOWN_CLERK, shortName: '示例镇' },
    { id: OTHER_TOWN, accountId: OTHER_CLERK, shortName: '示例管理处' },
  ];
  for (const { id, accountId, shortName } of towns) {
    const name = `示例区${shortName}`;
    await manager.insert(DepartmentEntity, {
      id,
      name,
      shortName,
      kind: 'town',
      phone: '0000-3456',
      ratingSeq: 0,
    });
    await manager.insert(AccountEntity, {
      id: accountId,
      name: `${shortName}经办`,
      title: '镇经办',
      departmentId: id,
      workPhone: null,
      personaOrder: null,
    });
    await manager.insert(AccountRoleEntity, { accountId, role: 'clerk' });
  }
}
