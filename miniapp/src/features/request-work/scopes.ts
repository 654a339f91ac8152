import { can } from '@anqi/shared';
import type { RequestScope, Session } from '../../api';

export type StaffScope = Exclude<RequestScope, 'enterprise'>;

/** The lists that the table opens to somebody, the one that is worked off first. */
export function scopesOf({ roles, department }: Pick<Session, 'roles' | 'department'>): StaffScope[] {
  const isUnit = department !== null && can(roles, 'request.read', ['first-responsible']);
  const isServing = can(roles, 'request.read', ['serves']);
  const decides = can(roles, 'request.schedule', ['district']);
  const scopes: StaffScope[] = [];
  if (isUnit || isServing || decides) scopes.push('to-do');
  if (isUnit || isServing) scopes.push('mine');
  if (isUnit) scopes.push('department');
  if (can(roles, 'request.read', ['district'])) scopes.push('centre');
  return scopes;
}

export const mayAnalyse = ({ roles }: Pick<Session, 'roles'>): boolean =>
  can(roles, 'request.analyse', ['district']);
