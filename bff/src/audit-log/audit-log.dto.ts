import { DateField, IdField, InstantField, NestedField, PageQuery, TextField } from '../platform/index.js';

export class AuditLogQuery extends PageQuery {
  @IdField({ optional: true, description: 'What this account did' })
  actorId?: string;

  @TextField({ optional: true, max: 64, description: 'An action, as its row names it' })
  action?: string;

  @IdField({ optional: true, description: 'What was done to this' })
  subjectId?: string;

  @DateField({ optional: true })
  from?: string;

  @DateField({ optional: true, description: 'The last day, included' })
  until?: string;
}

export class AuditActor {
  @IdField()
  id: string;

  @TextField({ description: 'Masked' })
  name: string;

  @TextField({ description: 'What he does' })
  title: string;
}

/** Who did what to which thing, when. What it was before and after is for `verify-audit`, not for reading along. */
export class AuditLogRow {
  @IdField()
  id: string;

  @InstantField()
  at: string;

  @NestedField(() => AuditActor, {
    nullable: true,
    description: 'Null: nobody was signed in, or the system itself',
  })
  actor: AuditActor | null;

  @TextField()
  action: string;

  @TextField()
  subjectType: string;

  @TextField()
  subjectId: string;

  @TextField()
  requestId: string;
}

export class AuditLogPage {
  @NestedField(() => AuditLogRow, { list: true, description: 'The newest first' })
  items: AuditLogRow[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}
