import type { Decision } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { flagOf, instantOf, instantOrNull, jsonOf, type Row, type SqlValue } from '../../platform/index.js';
import { ROW_FIELDS, type RowParts } from '../plans/plan.presenter.js';

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

/** A row with the policy that its decision was made by. */
export interface ListedPlan extends RowParts {
  policy: Decision['policy'];
}

/** Lists of plans, a page in one round trip, by (startsAt, id). */
@Injectable()
export class PlanListRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** One row more than `limit` shows that there is another page. */
  async list(listing: PlanListing): Promise<ListedPlan[]> {
    const { sql, values } = listQuery(listing);
    const rows: Row[] = await this.dataSource.manager.query(sql, [...values]);
    return rows.map(listedFrom);
  }
}

/** Without decision, evidence and necessity, which are most of a plan and no part of a list. */
export function listQuery({ where, mine, forwards, after, limit }: PlanListing): Where {
  const order = forwards ? 'ASC' : 'DESC';
  const conditions = [...where, ...(after ? [afterRow(after, forwards)] : [])];
  const sql = `SELECT ${ROW_FIELDS.map((name) => `p.${name}`).join(', ')}, JSON_EXTRACT(p.decision, '$.policy') AS policy,
      e.name AS enterpriseName, d.name AS departmentName,
      (SELECT COUNT(*) FROM plan_items WHERE planId = p.id) AS itemCount,
      EXISTS (SELECT 1 FROM ratings r WHERE r.planId = p.id) AS rated
    FROM inspection_plans p ${mine ? MINE : ''}
      JOIN enterprises e ON e.id = p.enterpriseId JOIN departments d ON d.id = p.departmentId
    ${conditions.length > 0 ? `WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}` : ''}
    ORDER BY p.startsAt ${order}, p.id ${order} LIMIT ${limit + 1}`;
  const values = [
    ...(mine ? [mine.accountId, mine.officerId] : []),
    ...conditions.flatMap(({ values }) => [...values]),
  ];
  return { sql, values };
}

/** The first half alone can use the index; the second settles ties. */
function afterRow({ startsAt, id }: { startsAt: string; id: string }, forwards: boolean): Where {
  const than = forwards ? '>' : '<';
  return {
    sql: `p.startsAt ${than}= ? AND (p.startsAt ${than} ? OR p.id ${than} ?)`,
    values: [startsAt, startsAt, id],
  };
}

export function listedFrom(row: Row): ListedPlan {
  return {
    plan: {
      id: row.id as string,
      enterpriseId: row.enterpriseId as string,
      departmentId: row.departmentId as string,
      filedBy: row.filedBy as string,
      mode: row.mode as RowParts['plan']['mode'],
      reason: row.reason as string,
      status: row.status as RowParts['plan']['status'],
      approval: row.approval as RowParts['plan']['approval'],
      unannounced: flagOf(row.unannounced),
      startsAt: instantOf(row.startsAt),
      endsAt: instantOf(row.endsAt),
      awaitsHead: flagOf(row.awaitsHead),
      awaitsCoordinator: flagOf(row.awaitsCoordinator),
      approvalDueAt: instantOrNull(row.approvalDueAt),
    },
    policy: jsonOf(row.policy),
    enterprise: { id: row.enterpriseId as string, name: row.enterpriseName as string },
    department: { id: row.departmentId as string, name: row.departmentName as string },
    itemCount: Number(row.itemCount),
    rated: flagOf(row.rated),
  };
}
