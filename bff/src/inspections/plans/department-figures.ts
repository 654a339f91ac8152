import { PLAN_STATUSES, type PlanStatus, type RuleId } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sqlInstant, type Row, type SqlValue } from '../../platform/index.js';

/** A department's plans and filings of a period; the sums of its ratings are another feature's. */
export interface DepartmentFigures {
  plans: { byStatus: Record<PlanStatus, number> };
  /** `byRule`: how often each rule stood against a filing. */
  attempts: { rejected: number; undetermined: number; byRule: Partial<Record<RuleId, number>> };
  /** Plans that depart from an "in principle" rule, with a written necessity. */
  necessities: number;
}

/** Instants; the end is not included. */
export interface FiguresPeriod {
  from: Date;
  until: Date;
}

/** The district's offices are told nothing of unannounced visits before they were seen on site, not even by a count. */
export type FiguresReader = 'department' | 'district';

@Injectable()
export class DepartmentFiguresReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Plans by their start, attempts by their filing. */
  async read(departmentId: string, period: FiguresPeriod, reader: FiguresReader): Promise<DepartmentFigures> {
    const values = [departmentId, sqlInstant(period.from), sqlInstant(period.until)];
    const isDistrict = reader === 'district';
    const [plans, attempts] = await Promise.all([
      this.plans(values, isDistrict ? 'AND (unannounced = 0 OR disclosedAt IS NOT NULL)' : ''),
      this.attempts(values, isDistrict ? 'AND unannounced = 0' : ''),
    ]);
    const byStatus = Object.fromEntries(PLAN_STATUSES.map((status) => [status, 0])) as Record<
      PlanStatus,
      number
    >;
    for (const { status, count } of plans) byStatus[status as PlanStatus] = Number(count);
    const necessities = plans.reduce((sum, row) => sum + Number(row.necessities), 0);
    return { plans: { byStatus }, attempts: attemptFigures(attempts), necessities };
  }

  private plans(values: SqlValue[], known: string): Promise<Row[]> {
    return this.dataSource.manager.query(
      `SELECT status, COUNT(*) AS count, SUM(CASE WHEN outcome = 'needs-approval' THEN 1 ELSE 0 END) AS necessities
       FROM inspection_plans WHERE departmentId = ? AND startsAt >= ? AND startsAt < ? ${known}
       GROUP BY status`,
      values,
    );
  }

  private attempts(values: SqlValue[], known: string): Promise<Row[]> {
    return this.dataSource.manager.query(
      `SELECT outcome, failedRules, COUNT(*) AS count
       FROM filing_attempts WHERE departmentId = ? AND at >= ? AND at < ? ${known}
       GROUP BY outcome, failedRules`,
      values,
    );
  }
}

function attemptFigures(rows: readonly Row[]): DepartmentFigures['attempts'] {
  const figures: DepartmentFigures['attempts'] = { rejected: 0, undetermined: 0, byRule: {} };
  for (const { outcome, failedRules, count } of rows) {
    const times = Number(count);
    figures[outcome === 'undetermined' ? 'undetermined' : 'rejected'] += times;
    for (const rule of String(failedRules).split(',').filter(Boolean) as RuleId[]) {
      figures.byRule[rule] = (figures.byRule[rule] ?? 0) + times;
    }
  }
  return figures;
}
