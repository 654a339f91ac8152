import { NamedRef } from '../accounts/index.js';
import { DateField, IntField, NestedField, NumberField, OneOfField, PageQuery } from '../platform/index.js';

/** Those that one's enterprise or town called for, those that one is called by, all of the district. */
export const SUMMONS_SCOPES = ['caller', 'called', 'district'] as const;
export type SummonsScope = (typeof SUMMONS_SCOPES)[number];

/** `open`: somebody has still to report, or the caller to say how it ended. */
export const SUMMONS_STATES = ['open', 'awaited', 'ended'] as const;

export class SummonsListQuery extends PageQuery {
  @OneOfField(SUMMONS_SCOPES, { name: 'SummonsScope' })
  scope: SummonsScope;

  @OneOfField(SUMMONS_STATES, { optional: true, name: 'SummonsState' })
  state?: (typeof SUMMONS_STATES)[number];
}

export class SummonsSumsQuery {
  @DateField({ optional: true, description: 'The first of January of this year unless said otherwise' })
  from?: string;

  @DateField({ optional: true, description: 'Included; today unless said otherwise' })
  until?: string;
}

/** Of one department; there are none of persons. */
export class DepartmentSummonsSums {
  @NestedField(() => NamedRef)
  department: NamedRef;

  @IntField({ description: 'Without those that were called off' })
  called: number;

  @IntField()
  reported: number;

  @IntField()
  reportedInTime: number;

  @IntField({ description: 'Awaited past the due time' })
  overdue: number;

  @IntField({ description: 'Of those settled' })
  solved: number;

  @IntField()
  settled: number;

  @IntField({ description: 'Ratings shown: to the rated department whole batches alone' })
  ratings: number;

  @NumberField({ nullable: true })
  averageRating: number | null;
}

export class SummonsSums {
  @NestedField(() => DepartmentSummonsSums, { list: true, description: 'In the order of the register' })
  items: DepartmentSummonsSums[];
}
