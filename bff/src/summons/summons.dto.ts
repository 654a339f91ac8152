import {
  DEPARTMENT_FIRST_GROUNDS,
  type DepartmentFirst,
  type RatingLevel,
  SUMMONS_EVENTS,
  SUMMONS_KINDS,
  SUMMONS_STATUSES,
  type SummonsEvent,
  type SummonsKind,
  type SummonsStatus,
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

/** A row of a list. */
export class SummonsRow {
  @IdField()
  id: string;

  @OneOfField(SUMMONS_KINDS, { name: 'SummonsKind' })
  kind: SummonsKind;

  @OneOfField(SUMMONS_STATUSES, { name: 'SummonsStatus' })
  status: SummonsStatus;

  @NestedField(() => NamedRef, { description: 'The enterprise or the town' })
  caller: NamedRef;

  @NestedField(() => NamedRef, { description: 'The one that is called, or the unit of the officer who is' })
  department: NamedRef;

  @NestedField(() => NamedRef, { nullable: true, description: 'Where the officer was called' })
  officer: NamedRef | null;

  @TextField({ max: 1000 })
  words: string;

  @TextField({ nullable: true, description: 'Of the request that it is about' })
  requestNumber: string | null;

  @InstantField()
  calledAt: string;

  @InstantField()
  dueAt: string;

  @BooleanField({ description: 'The date rests on days that no calendar covers yet' })
  provisional: boolean;

  @InstantField({ nullable: true })
  reportedAt: string | null;

  @BooleanField({ nullable: true, description: 'Null while it is awaited in time, or called off' })
  inTime: boolean | null;

  @BooleanField({ nullable: true, description: 'Null until its caller has said so' })
  solved: boolean | null;

  @BooleanField({ description: 'Settled, and its town has not rated it yet' })
  toRate: boolean;
}

export class SummonsPage {
  @NestedField(() => SummonsRow, { list: true })
  items: SummonsRow[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class SummonsRating {
  @IntField({ min: 1, max: 5 })
  level: RatingLevel;

  @TextField({ nullable: true })
  words: string | null;
}

export class SummonsView extends SummonsRow {
  @IdField({ nullable: true, description: 'Of the request, where the reader may open it' })
  requestId: string | null;

  @OneOfField(DEPARTMENT_FIRST_GROUNDS, { nullable: true, name: 'DepartmentFirst' })
  departmentFirst: DepartmentFirst | null;

  @TextField({ nullable: true, description: 'Masked to all but the caller’s side' })
  contactPhone: string | null;

  @BooleanField({ description: 'The reader may see the number in full by `POST /contact-reveals`' })
  phoneRevealable: boolean;

  @NestedField(() => ClockDay, { list: true, description: 'Every day counted or skipped, and why' })
  days: ClockDay[];

  @NestedField(() => NamedRef, { nullable: true })
  reportedBy: NamedRef | null;

  @TextField({ nullable: true })
  reportWords: string | null;

  @InstantField({ nullable: true, description: 'When it was settled or called off' })
  endedAt: string | null;

  @TextField({ nullable: true })
  endWords: string | null;

  @NestedField(() => SummonsRating, {
    nullable: true,
    description: 'Never shown to the rated department, which sees batches alone',
  })
  rating: SummonsRating | null;

  @OneOfField(SUMMONS_EVENTS, { list: true, name: 'SummonsEvent', description: 'What the reader may do now' })
  actions: SummonsEvent[];
}
