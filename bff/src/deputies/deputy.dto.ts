import { NamedRef } from '../accounts/index.js';
import { BooleanField, DateField, IdField, NestedField, PageQuery, TextField } from '../platform/index.js';

export class DeputyQuery extends PageQuery {
  @IdField({ optional: true, description: 'Of this department alone' })
  departmentId?: string;
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

  @BooleanField({ description: 'Whether the asker may end it' })
  mayEnd: boolean;
}

export class HeadDeputyPage {
  @NestedField(() => HeadDeputy, { list: true })
  items: HeadDeputy[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}
