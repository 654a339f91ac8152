import type { Session, SummonsScope } from '../../api';

/** The lists that somebody's roles open; `isTown`: his department is a town or an office that calls departments. */
export function scopesOf(
  { roles, department, enterprises }: Pick<Session, 'roles' | 'department' | 'enterprises'>,
  isTown: boolean,
): SummonsScope[] {
  const has = (...some: Session['roles']) => some.some((role) => roles.includes(role));
  const isUnit = department !== null && has('clerk', 'head');
  const scopes: SummonsScope[] = [];
  if (enterprises.length > 0 || (isUnit && isTown)) scopes.push('caller');
  if (isUnit || has('service-officer')) scopes.push('called');
  if (has('centre', 'supervisor')) scopes.push('district');
  return scopes;
}

/** Whether somebody may see how departments report. */
export const seesSums = ({ roles }: Pick<Session, 'roles'>): boolean =>
  (['clerk', 'head', 'centre', 'supervisor'] as const).some((role) => roles.includes(role));
