import { can } from '@anqi/shared';
import type { RequestScope, Session } from '../../api';

export type StaffScope = Exclude<RequestScope, 'enterprise'>;

/** The lists that somebody's roles open, the one that is worked off first. */
export function scopesOf({ roles, department }: Pick<Session, 'roles' | 'department'>): StaffScope[] {
  const has = (...some: Session['roles']) => some.some((role) => roles.includes(role));
  const isUnit = department !== null && has('clerk', 'head');
  const isServing = has('service-officer');
  const scopes: StaffScope[] = [];
  if (isUnit || isServing || has('centre', 'leader')) scopes.push('to-do');
  if (isUnit || isServing) scopes.push('mine');
  if (isUnit) scopes.push('department');
  if (can(roles, 'request.read', ['district'])) scopes.push('centre');
  return scopes;
}

export const mayAnalyse = ({ roles }: Pick<Session, 'roles'>): boolean =>
  can(roles, 'request.analyse', ['district']);
