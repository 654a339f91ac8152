import {
  FOLLOW_UP_OUTCOMES,
  FOLLOW_UP_STATUSES,
  FOLLOW_UP_SUBJECTS,
  type FollowUpOutcome,
  type FollowUpStatus,
  type FollowUpSubject,
} from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import {
  DateField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
} from '../platform/index.js';

export class FollowUp {
  @IdField()
  id: string;

  @OneOfField(FOLLOW_UP_SUBJECTS, { name: 'FollowUpSubject' })
  subject: FollowUpSubject;

  @IdField({ description: 'Of the plan, or of the request' })
  subjectId: string;

  @NestedField(() => NamedRef)
  enterprise: NamedRef;

  @NestedField(() => NamedRef, { list: true, description: 'The rated units: none of them follows it up' })
  units: NamedRef[];

  @IntField({ min: 1, max: 2 })
  level: number;

  @TextField({ nullable: true })
  words: string | null;

  @OneOfField(FOLLOW_UP_STATUSES, { name: 'FollowUpStatus' })
  status: FollowUpStatus;

  @InstantField()
  createdAt: string;

  @DateField({ description: 'Contact is made by the end of this date' })
  contactDueDate: string;

  @InstantField({ nullable: true })
  contactedAt: string | null;

  @TextField({ nullable: true })
  contactNote: string | null;

  @DateField({ nullable: true, description: 'By when a complex matter is to be settled' })
  planDate: string | null;

  @OneOfField(FOLLOW_UP_OUTCOMES, { nullable: true, name: 'FollowUpOutcome' })
  outcome: FollowUpOutcome | null;

  @TextField({ nullable: true })
  outcomeReason: string | null;

  @InstantField({ nullable: true })
  closedAt: string | null;
}

export class FollowUpPage {
  @NestedField(() => FollowUp, { list: true })
  items: FollowUp[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class FollowUpQuery extends PageQuery {
  @OneOfField(FOLLOW_UP_STATUSES, { optional: true, name: 'FollowUpStatus' })
  status?: FollowUpStatus;
}

export class RecordContact {
  @TextField({ min: 1, max: 500, description: 'Whom one reached, and what they said' })
  note: string;

  @DateField({ optional: true, description: 'For a complex matter: by when it is to be settled' })
  planDate?: string;
}

export class SettleFollowUp {
  @OneOfField(FOLLOW_UP_OUTCOMES, { name: 'FollowUpOutcome' })
  outcome: FollowUpOutcome;

  @TextField({ min: 5, max: 500 })
  reason: string;
}
