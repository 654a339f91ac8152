import { can } from '@anqi/shared';
import { useQuery, type Session } from '../../api';

/** Whether the signed-in person works on requests for a town; `null` while that is being found out. */
export function useIsTown({ roles, department }: Pick<Session, 'roles' | 'department'>): boolean | null {
  const isUnit = department !== null && can(roles, 'summons.call', ['own-town']);
  const { data, problem } = useQuery('GET /departments', isUnit ? {} : null);
  if (!isUnit || problem !== null) return false;
  if (data === null) return null;
  return data.items.some(({ id, kind }) => id === department.id && kind === 'town');
}
