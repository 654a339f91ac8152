import {
  maskPhone,
  REPORT_OUTCOMES,
  REPORT_STATUSES,
  type ReportOutcome,
  type ReportStatus,
} from '@anqi/shared';
import {
  IdField,
  InstantField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
  toInstant,
  toInstantOrNull,
} from '../platform/index.js';
import type { VisitReportEntity } from './visit-report.entity.js';

export class ReportVisit {
  @IdField({ optional: true })
  enterpriseId?: string;

  @TextField({ optional: true, max: 18 })
  creditCode?: string;

  @TextField({ optional: true, max: 120 })
  enterpriseName?: string;

  @TextField({ optional: true, max: 120, description: 'Which department the visitors said they were of' })
  departmentName?: string;

  @TextField({ optional: true, max: 500 })
  words?: string;

  @TextField({ optional: true, max: 40, description: 'For questions; nobody has to leave one' })
  contactPhone?: string;

  @InstantField()
  happenedAt: string;
}

/** What the reporter gets back. */
export class VisitReport {
  @IdField()
  id: string;

  @OneOfField(REPORT_STATUSES, { name: 'ReportStatus' })
  status: ReportStatus;

  @InstantField()
  createdAt: string;

  @InstantField()
  happenedAt: string;

  @TextField({ nullable: true })
  enterpriseName: string | null;

  @TextField({ nullable: true })
  departmentName: string | null;

  @TextField({ nullable: true })
  words: string | null;
}

/** What those who look into it see. */
export class VisitReportDetails extends VisitReport {
  @IdField({ nullable: true })
  enterpriseId: string | null;

  @TextField({ nullable: true })
  creditCode: string | null;

  @TextField({
    nullable: true,
    description: 'Masked, and only to those who handle reports: in full by `POST /contact-reveals`',
  })
  contactPhone: string | null;

  @OneOfField(REPORT_OUTCOMES, { nullable: true, name: 'ReportOutcome' })
  outcome: ReportOutcome | null;

  @TextField({ nullable: true })
  note: string | null;

  @InstantField({ nullable: true })
  handledAt: string | null;
}

export class VisitReportPage {
  @NestedField(() => VisitReportDetails, { list: true })
  items: VisitReportDetails[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class VisitReportQuery extends PageQuery {
  @OneOfField(REPORT_STATUSES, { optional: true, name: 'ReportStatus' })
  status?: ReportStatus;
}

export class HandleReport {
  @OneOfField(REPORT_OUTCOMES, { name: 'ReportOutcome' })
  outcome: ReportOutcome;

  @TextField({ min: 2, max: 500 })
  note: string;
}

export function presentReport(report: VisitReportEntity): VisitReport {
  const { id, status, enterpriseName, departmentName, words } = report;
  const [createdAt, happenedAt] = [toInstant(report.createdAt), toInstant(report.happenedAt)];
  return { id, status, createdAt, happenedAt, enterpriseName, departmentName, words };
}

/** `showsPhone`: that there is one is told to those who have to call. */
export function presentReportDetails(report: VisitReportEntity, showsPhone: boolean): VisitReportDetails {
  const { enterpriseId, creditCode, contactPhone, outcome, note, handledAt } = report;
  return {
    ...presentReport(report),
    enterpriseId,
    creditCode,
    contactPhone: showsPhone && contactPhone !== null ? maskPhone(contactPhone) : null,
    outcome,
    note,
    handledAt: toInstantOrNull(handledAt),
  };
}
