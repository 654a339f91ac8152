import { PLAN_STATUSES } from '@anqi/shared';
import { DateField, IdField, OneOfField, PageQuery, TextField } from '../../platform/index.js';

export const PLAN_SCOPES = ['mine', 'department', 'enterprise', 'to-approve'] as const;
export type PlanScope = (typeof PLAN_SCOPES)[number];

const STATUSES = new RegExp(`^(${PLAN_STATUSES.join('|')})(,(${PLAN_STATUSES.join('|')}))*$`);

export class PlanQuery extends PageQuery {
  @OneOfField(PLAN_SCOPES, { name: 'PlanScope' })
  scope: PlanScope;

  @TextField({ optional: true, max: 100, pattern: STATUSES, description: 'One or several, comma-separated' })
  status?: string;

  @IdField({ optional: true })
  enterpriseId?: string;

  @IdField({ optional: true, description: 'For the offices of the district' })
  departmentId?: string;

  @DateField({ optional: true, description: 'First date of the start; the list then runs forwards' })
  from?: string;

  @DateField({ optional: true, description: 'Last date of the start' })
  until?: string;
}
