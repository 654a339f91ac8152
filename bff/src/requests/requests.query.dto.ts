import { REQUEST_CATEGORIES, REQUEST_STATUSES, type RequestCategory, type RequestStatus } from '@anqi/shared';
import { OmitType } from '@nestjs/swagger';
import { DateField, IdField, IntField, OneOfField, PageQuery, TextField } from '../platform/index.js';

export const REQUEST_SCOPES = ['to-do', 'mine', 'department', 'enterprise', 'centre'] as const;
export type RequestScope = (typeof REQUEST_SCOPES)[number];

export class RequestQuery extends PageQuery {
  @OneOfField(REQUEST_SCOPES, { name: 'RequestScope' })
  scope: RequestScope;

  @OneOfField(REQUEST_STATUSES, { optional: true, name: 'RequestStatus' })
  status?: RequestStatus;

  @OneOfField(['open', 'ended'], { optional: true })
  state?: 'open' | 'ended';

  @OneOfField(REQUEST_CATEGORIES, { optional: true, name: 'RequestCategory' })
  category?: RequestCategory;

  @OneOfField(['amber', 'red'], { optional: true, description: 'Amber includes red' })
  due?: 'amber' | 'red';

  @DateField({ optional: true, description: 'The first date on which its next promise may be due' })
  dueFrom?: string;

  @DateField({ optional: true, description: 'The last one' })
  dueUntil?: string;

  @IdField({ optional: true })
  enterpriseId?: string;

  @TextField({
    optional: true,
    max: 60,
    description: 'Words to be found in any order, or the beginning of the number',
  })
  q?: string;
}

/** A whole list, not a page of it. */
export class RequestFilter extends OmitType(RequestQuery, ['cursor', 'limit'] as const) {}

export class RequestCounts {
  @IntField({ description: 'Not ended yet' })
  open: number;

  @IntField({ description: 'Due soon' })
  amber: number;

  @IntField({ description: 'Overdue' })
  red: number;
}

export class MonthQuery {
  @TextField({ pattern: /^\d{4}-(0[1-9]|1[0-2])$/, example: '2026-11' })
  month: string;
}
