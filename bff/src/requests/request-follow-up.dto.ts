import {
  FOLLOW_UP_OUTCOMES,
  FOLLOW_UP_STATUSES,
  type FollowUpOutcome,
  type FollowUpStatus,
} from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import {
  DateField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  OneOfField,
  TextField,
} from '../platform/index.js';

export class RequestFollowUp {
  @IdField()
  id: string;

  @IdField()
  requestId: string;

  @TextField()
  number: string;

  @NestedField(() => NamedRef)
  enterprise: NamedRef;

  @IntField({ min: 1, max: 2 })
  rating: number;

  @OneOfField(FOLLOW_UP_STATUSES, { name: 'FollowUpStatus' })
  status: FollowUpStatus;

  @InstantField()
  createdAt: string;

  @InstantField()
  contactDueAt: string;

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

export class RequestFollowUpPage {
  @NestedField(() => RequestFollowUp, { list: true })
  items: RequestFollowUp[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}
