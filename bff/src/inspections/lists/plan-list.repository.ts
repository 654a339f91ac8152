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
  const page: Page = {
    mine,
    conditions: [...where, ...(after ? [afterRow(after, forwards)] : [])],
    order: forwards ? 'ASC' : 'DESC',
    limit: limit + 1,
  };
  const { sql: found, values } = pageFrom(page);
  const sql = `SELECT ${ROW_FIELDS.map((name) => `p.${name}`).join(', ')}, JSON_EXTRACT(p.decision, '$.policy') AS policy,
      e.name AS enterpriseName, d.name AS departmentName,
      (SELECT COUNT(*) FROM plan_items WHERE planId = p.id) AS itemCount,
      EXISTS (SELECT 1 FROM ratings r WHERE r.planId = p.id) AS rated
    ${found} ${NAMED} ORDER BY p.startsAt ${page.order}, p.id ${page.order} LIMIT ${page.limit}`;
  return { sql, values };
}

interface Page extends Pick<PlanListing, 'mine'> {
  conditions: readonly Where[];
  order: 'ASC' | 'DESC';
  limit: number;
}

const NAMED = 'JOIN enterprises e ON e.id = p.enterpriseId JOIN departments d ON d.id = p.departmentId';

const allOf = (conditions: readonly Where[]): Where => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
  values: conditions.flatMap(({ values }) => [...values]),
});

/**
 * The page's ids first, by an index in its order, and names for no more than those: a planner that begins with the names
 * puts all plans in order. Of one person a page of those filed and one of those taken part in: the page of both is among them.
 */
function pageFrom({ mine, conditions, order, limit }: Page): Where {
  const all = allOf(conditions);
  const parts = mine ? ofPerson(mine, conditions) : [{ from: ALL_PLANS, by: 'p.startsAt', ...all }];
  const page = ({ from, sql, by }: Part): string =>
    `SELECT planId FROM (SELECT ${from} ${sql && `WHERE ${sql}`} ORDER BY ${by} ${order}, planId ${order} LIMIT ${limit}) part`;
  return {
    sql: `FROM (${parts.map(page).join(' UNION ')}) page JOIN inspection_plans p ON p.id = page.planId`,
    values: parts.flatMap(({ values }) => [...values]),
  };
}

interface Part extends Where {
  from: string;
  by: string;
}

const ALL_PLANS = 'p.id AS planId FROM inspection_plans p';
const OF_OFFICER = 'o.planId FROM plan_officers o JOIN inspection_plans p ON p.id = o.planId';

function ofPerson(
  { accountId, officerId }: NonNullable<PlanListing['mine']>,
  conditions: readonly Where[],
): Part[] {
  const filed = allOf([{ sql: 'p.filedBy = ?', values: [accountId] }, ...conditions]);
  const listed = allOf([{ sql: 'o.officerId = ?', values: [officerId] }, ...conditions.map(byOfficer)]);
  return [
    { from: ALL_PLANS, by: 'p.startsAt', ...filed },
    { from: OF_OFFICER, by: 'o.startsAt', ...listed },
  ];
}

/** What the officer's own index knows is asked of it: the row before the page, and dates. */
const byOfficer = ({ sql, values }: Where): Where => ({
  sql: sql.replaceAll('p.startsAt', 'o.startsAt').replaceAll('p.id ', 'o.planId '),
  values,
});

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
