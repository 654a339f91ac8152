import {
  PROMISES,
  type PromiseClock,
  REQUEST_CATEGORIES,
  REQUEST_OUTCOMES,
  type RequestCategory,
  type RequestOutcome,
} from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import {
  InstantField,
  IntField,
  NestedField,
  NumberField,
  OneOfField,
  TextField,
} from '../platform/index.js';

export class KindFigures {
  @OneOfField(REQUEST_CATEGORIES, { name: 'RequestCategory' })
  category: RequestCategory;

  @IntField()
  submitted: number;

  @IntField()
  closed: number;
}

export class OutcomeFigures {
  @OneOfField(REQUEST_OUTCOMES, { name: 'RequestOutcome' })
  outcome: RequestOutcome;

  @IntField()
  count: number;
}

export class CauseFigures {
  @TextField({ nullable: true, description: 'Null: none was noted' })
  cause: string | null;

  @IntField({ description: 'Of the closed ones' })
  count: number;
}

export class PromiseFigures {
  @OneOfField(PROMISES, { name: 'PromiseClock' })
  kind: PromiseClock;

  @IntField({ description: 'Fell due in the month, of whichever request' })
  due: number;

  @IntField()
  kept: number;
}

export class FollowUpFigures {
  @IntField({ description: 'Bad ratings of requests settled in the month' })
  settled: number;

  @IntField()
  notSubstantiated: number;
}

export class DepartmentFigures {
  @NestedField(() => NamedRef)
  department: NamedRef;

  @IntField({ description: 'Led, of those submitted in the month' })
  led: number;

  @IntField()
  closed: number;

  @IntField({ description: 'With a supervision order or a climb by the clock' })
  overdue: number;

  @IntField()
  reopened: number;

  @IntField()
  rated: number;

  @NumberField({ nullable: true, description: 'Mean of the five levels' })
  satisfaction: number | null;

  @NestedField(() => FollowUpFigures)
  followUps: FollowUpFigures;
}

export class MonthAnalysis {
  @TextField()
  month: string;

  @IntField()
  submitted: number;

  @NestedField(() => KindFigures, { list: true })
  byCategory: KindFigures[];

  @NestedField(() => OutcomeFigures, { list: true })
  byOutcome: OutcomeFigures[];

  @NestedField(() => CauseFigures, { list: true })
  byCause: CauseFigures[];

  @NestedField(() => PromiseFigures, { list: true, description: 'Those of which some fell due' })
  promises: PromiseFigures[];

  @NestedField(() => FollowUpFigures)
  followUps: FollowUpFigures;

  @NestedField(() => DepartmentFigures, { list: true })
  byDepartment: DepartmentFigures[];

  @InstantField({ description: 'When it was made: at most ten minutes ago' })
  asOf: string;
}
