import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { flagOf, type Row, type SqlValue } from '../rows.js';
import { recordOf } from '../plans/plan-record.js';
import type { RowParts } from '../plans/plan.presenter.js';

/** A condition with its values. */
export interface Where {
  sql: string;
  values: readonly SqlValue[];
}

export interface PlanListing {
  where: readonly Where[];
  /** Plans of one person are found by two indices rather than by an OR. */
  mine?: { accountId: string; officerId: string | null };
  forwards: boolean;
  /** Start and id of the last row of the page before. */
  after: { startsAt: string; id: string } | null;
  limit: number;
}

const MINE = `JOIN (SELECT id AS planId FROM inspection_plans WHERE filedBy = ?
  UNION SELECT planId FROM plan_officers WHERE officerId = ?) mine ON mine.planId = p.id`;

/** Lists of plans, a page in one round trip, by (startsAt, id). */
@Injectable()
export class PlanListRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** One row more than `limit` shows that there is another page. */
  async list({ where, mine, forwards, after, limit }: PlanListing): Promise<RowParts[]> {
    const order = forwards ? 'ASC' : 'DESC';
    const conditions = [...where, ...(after ? [afterRow(after, forwards)] : [])];
    const rows: Row[] = await this.dataSource.manager.query(
      `SELECT p.*, e.name AS enterpriseName, d.name AS departmentName,
         (SELECT COUNT(*) FROM plan_items WHERE planId = p.id) AS itemCount,
         EXISTS (SELECT 1 FROM ratings r WHERE r.planId = p.id) AS rated
       FROM inspection_plans p ${mine ? MINE : ''}
         JOIN enterprises e ON e.id = p.enterpriseId JOIN departments d ON d.id = p.departmentId
       ${conditions.length > 0 ? `WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}` : ''}
       ORDER BY p.startsAt ${order}, p.id ${order} LIMIT ${limit + 1}`,
      [...(mine ? [mine.accountId, mine.officerId] : []), ...conditions.flatMap(({ values }) => [...values])],
    );
    return rows.map(partsOf);
  }
}

/** The first half alone can use the index; the second settles ties. */
function afterRow({ startsAt, id }: { startsAt: string; id: string }, forwards: boolean): Where {
  const than = forwards ? '>' : '<';
  return {
    sql: `p.startsAt ${than}= ? AND (p.startsAt ${than} ? OR p.id ${than} ?)`,
    values: [startsAt, startsAt, id],
  };
}

function partsOf(row: Row): RowParts {
  return {
    plan: recordOf(row),
    enterprise: { id: row.enterpriseId as string, name: row.enterpriseName as string },
    department: { id: row.departmentId as string, name: row.departmentName as string },
    itemCount: Number(row.itemCount),
    rated: flagOf(row.rated),
  };
}
