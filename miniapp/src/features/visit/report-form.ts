import {
  dateOf,
  formatInstant,
  formatTime,
  instantOf,
  isInstant,
  parseDate,
  parseInstant,
  parseTime,
} from '@anqi/shared';
import type { VisitReportDraft } from '../../api';

export interface ReportForm {
  enterpriseId?: string;
  creditCode?: string;
  enterpriseName: string;
  departmentName: string;
  date: string;
  time: string;
  words: string;
  contactPhone: string;
}

export const MOST_WORDS = 500;

export function emptyReport(nowMs: number): ReportForm {
  return {
    enterpriseName: '',
    departmentName: '',
    date: dateOf(formatInstant(nowMs)),
    time: formatTime(nowMs),
    words: '',
    contactPhone: '',
  };
}

export const happenedAt = ({ date, time }: ReportForm): string =>
  formatInstant(instantOf(parseDate(date), parseTime(time)));

export type ReportFault = 'reportNeedsEnterprise' | 'reportFuture';

/** By field: what is missing before it can be sent. */
export function faultsOf(form: ReportForm, nowMs: number): Partial<Record<keyof ReportForm, ReportFault>> {
  const faults: Partial<Record<keyof ReportForm, ReportFault>> = {};
  if (!form.enterpriseId && !form.creditCode && form.enterpriseName.trim() === '') {
    faults.enterpriseName = 'reportNeedsEnterprise';
  }
  const at = happenedAt(form);
  if (isInstant(at) && parseInstant(at) > nowMs) faults.time = 'reportFuture';
  return faults;
}

/** Only what was filled in. */
export function draftOf(form: ReportForm): VisitReportDraft {
  const filled = (text: string | undefined) => text?.trim() || undefined;
  return {
    enterpriseId: filled(form.enterpriseId),
    creditCode: filled(form.creditCode),
    enterpriseName: filled(form.enterpriseName),
    departmentName: filled(form.departmentName),
    words: filled(form.words),
    contactPhone: filled(form.contactPhone),
    happenedAt: happenedAt(form),
  };
}
