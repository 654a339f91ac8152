import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { idsOf, instantOf, jsonOf, type Row } from '../../platform/index.js';

/** What a rating binds together: enterprise, officers and visit (S003 一(三) 三对应). */
export interface FinishedVisit {
  planId: string;
  enterpriseId: string;
  departmentId: string;
  officerIds: string[];
  finishedAt: Date;
  /** The policy version that the plan was decided by. */
  policy: { id: string; version: number };
}

@Injectable()
export class FinishedVisits {
  /** `null` where there is no such plan, or its visit is not finished. */
  async find(manager: EntityManager, planId: string): Promise<FinishedVisit | null> {
    const rows: Row[] = await manager.query(
      `SELECT p.enterpriseId, p.departmentId, p.decision, v.finishedAt,
         (SELECT GROUP_CONCAT(officerId ORDER BY position) FROM plan_officers WHERE planId = p.id) AS officerIds
       FROM inspection_plans p JOIN inspection_visits v ON v.planId = p.id
       WHERE p.id = ? AND p.status = 'finished'`,
      [planId],
    );
    const [row] = rows;
    if (!row) return null;
    return {
      planId,
      enterpriseId: row.enterpriseId as string,
      departmentId: row.departmentId as string,
      officerIds: idsOf(row.officerIds),
      finishedAt: instantOf(row.finishedAt),
      policy: jsonOf<{ policy: { id: string; version: number } }>(row.decision).policy,
    };
  }
}
