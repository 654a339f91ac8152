import { OmitType } from '@nestjs/swagger';
import {
  BooleanField,
  DateField,
  EXPORT_FORMATS,
  type ExportFormat,
  IdField,
  InstantField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
} from '../platform/index.js';

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

/** A whole log, not a page of it. */
export class AuditLogFilter extends OmitType(AuditLogQuery, ['cursor', 'limit'] as const) {}

export class AuditExportQuery extends AuditLogFilter {
  @OneOfField(EXPORT_FORMATS, { name: 'ExportFormat' })
  format: ExportFormat;
}

export class AuditActor {
  @IdField()
  id: string;

  @TextField({ description: 'Masked' })
  name: string;

  @TextField({ description: 'What he does' })
  title: string;
}

/** A field of the thing as it was and as it became, in the caller's language; null: there was nothing. */
export class AuditChange {
  @TextField({ description: 'What the field is' })
  name: string;

  @TextField({ nullable: true })
  before: string | null;

  @TextField({ nullable: true })
  after: string | null;
}

/** Who did what to which thing, when, and what it changed. Words, numbers and names are said to be there, and not told. */
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

  @BooleanField({ description: 'A rating: who gave it and what it says is told to nobody' })
  withheld: boolean;

  @TextField()
  action: string;

  @TextField()
  subjectType: string;

  @TextField()
  subjectId: string;

  @NestedField(() => AuditChange, { list: true })
  changes: AuditChange[];

  @TextField()
  requestId: string;
}

export class AuditLogPage {
  @NestedField(() => AuditLogRow, { list: true, description: 'The newest first' })
  items: AuditLogRow[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}
