import {
  DEPARTMENT_FIRST_GROUNDS,
  type DepartmentFirst,
  SUMMONS_KINDS,
  type SummonsKind,
} from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  OneOfField,
  TextField,
} from '../platform/index.js';
import { ClockDay } from '../requests/index.js';

/** About what, and for whom somebody calls. */
export class SummonsQuery {
  @IdField({ optional: true, description: 'Of the request that it is about' })
  requestId?: string;

  @IdField({ optional: true, description: 'For a member of several enterprises: which of them calls' })
  enterpriseId?: string;
}

export class SummonsOptions {
  @NestedField(() => NamedRef, { description: 'The enterprise or the town that calls' })
  caller: NamedRef;

  @OneOfField(SUMMONS_KINDS, { list: true, name: 'SummonsKind', description: 'What may be called for' })
  kinds: SummonsKind[];

  @NestedField(() => NamedRef, { nullable: true, description: 'Who is on duty for the enterprise today' })
  officer: NamedRef | null;

  @NestedField(() => NamedRef, { nullable: true, description: 'The unit that serves the enterprise' })
  unit: NamedRef | null;

  @NestedField(() => NamedRef, { list: true, description: 'Departments that may be called' })
  departments: NamedRef[];

  @IdField({ nullable: true, description: 'The department that leads the request' })
  suggestedDepartmentId: string | null;

  @TextField({ nullable: true })
  requestNumber: string | null;

  @OneOfField(DEPARTMENT_FIRST_GROUNDS, {
    nullable: true,
    name: 'DepartmentFirst',
    description: 'Why a department alone may be called',
  })
  departmentFirst: DepartmentFirst | null;

  @InstantField({ description: 'By when somebody would have to report, called now' })
  dueAt: string;

  @BooleanField()
  provisional: boolean;

  @NestedField(() => ClockDay, { list: true })
  days: ClockDay[];
}

export class CallSummons extends SummonsQuery {
  @OneOfField(SUMMONS_KINDS, { name: 'SummonsKind' })
  kind: SummonsKind;

  @IdField({ optional: true, description: 'Where a department is called' })
  departmentId?: string;

  @TextField({ min: 5, max: 1000 })
  words: string;

  @TextField({ optional: true, max: 40 })
  contactPhone?: string;
}

export class ReportToSummons {
  @TextField({ min: 2, max: 1000, description: 'Who came or phoned, and what was agreed' })
  words: string;
}

export class SettleSummons {
  @BooleanField()
  solved: boolean;

  @TextField({ optional: true, max: 500 })
  words?: string;
}

export class CallOffSummons {
  @TextField({ min: 2, max: 500 })
  words: string;
}

export class RateSummons {
  @IntField({ min: 1, max: 5 })
  level: 1 | 2 | 3 | 4 | 5;

  @TextField({ optional: true, max: 500 })
  words?: string;
}
