import { can, type Relation } from '@anqi/shared';
import type { Session, SummonsScope } from '../../api';

/** The lists that the table opens to somebody; `isTown`: his department is a town or an office that calls departments. */
export function scopesOf(
  { roles, department, enterprises }: Pick<Session, 'roles' | 'department' | 'enterprises'>,
  isTown: boolean,
): SummonsScope[] {
  const may = (relation: Relation) => can(roles, 'summons.read', [relation]);
  const inUnit = (relation: Relation) => department !== null && may(relation);
  const scopes: SummonsScope[] = [];
  if (enterprises.length > 0 || (isTown && inUnit('own-town'))) scopes.push('caller');
  if (inUnit('own-department') || may('serves')) scopes.push('called');
  if (may('district')) scopes.push('district');
  return scopes;
}

/** Whether somebody may see how departments report. */
export const seesSums = ({ roles }: Pick<Session, 'roles'>): boolean =>
  can(roles, 'summons.read', ['own-department', 'district']);
