import { NamedRef } from '../accounts/index.js';
import {
  BooleanField,
  DateField,
  IdField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
} from '../platform/index.js';

export const DEPUTY_LISTS = ['live', 'past'] as const;
/** By today's date, both ends included. */
export const DEPUTY_STATES = ['acting', 'to-come', 'past'] as const;
export type DeputyState = (typeof DEPUTY_STATES)[number];

export class DeputyQuery extends PageQuery {
  @IdField({ optional: true, description: 'Of this department alone' })
  departmentId?: string;

  @IdField({ optional: true, description: 'Of this deputy alone' })
  accountId?: string;

  @OneOfField(DEPUTY_LISTS, {
    optional: true,
    description: 'Today’s and those to come (live, if left out), or those over, the latest first',
  })
  list?: (typeof DEPUTY_LISTS)[number];
}

export class DeputyCandidateQuery {
  @IdField({ optional: true, description: 'Left out: the department that the asker heads' })
  departmentId?: string;
}

export class RecordDeputy {
  @IdField({ description: 'Of the department that the deputy is to stand in for' })
  accountId: string;

  @DateField()
  from: string;

  @DateField({ description: 'The last day, included' })
  until: string;
}

export class DeputyCandidate extends NamedRef {
  @TextField()
  title: string;
}

export class DeputyCandidates {
  @NestedField(() => DeputyCandidate, { list: true, description: 'By name; a head is not among them' })
  items: DeputyCandidate[];
}

/** Somebody who acts as the head of his department on dated days. */
export class HeadDeputy {
  @IdField()
  id: string;

  @NestedField(() => NamedRef)
  account: NamedRef;

  @NestedField(() => NamedRef)
  department: NamedRef;

  @DateField()
  from: string;

  @DateField()
  until: string;

  @OneOfField(DEPUTY_STATES, { name: 'DeputyState' })
  state: DeputyState;

  @BooleanField({ description: 'Whether the asker may end it' })
  mayEnd: boolean;
}

export class HeadDeputyPage {
  @NestedField(() => HeadDeputy, { list: true })
  items: HeadDeputy[];

  @TextField({ nullable: true })
  nextCursor: string | null;

  @BooleanField({
    description: 'Whether the asker may name one: a head in person, the district administrator',
  })
  mayName: boolean;
}
