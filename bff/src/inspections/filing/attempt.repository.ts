import type { Decision, Draft } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountEntity } from '../../accounts/index.js';
import {
  personalColumn,
  toInstant,
  toInstantOrNull,
  affected,
  flagOf,
  instantOf,
  instantOrNull,
  jsonOf,
  sqlInstant,
  toSql,
  type Row,
} from '../../platform/index.js';
import type { AttemptStatus, FilingAttemptDto } from './attempt.dto.js';
import type { FilingAttemptEntity } from './filing-attempt.entity.js';
import type { Where } from '../lists/plan-list.repository.js';

export interface AttemptRecord extends FilingAttemptEntity {
  enterpriseName: string;
  departmentName: string;
  filerName: string;
}

const SELECT = `SELECT a.*, e.name AS enterpriseName, d.name AS departmentName, f.name AS filerName
  FROM filing_attempts a JOIN enterprises e ON e.id = a.enterpriseId
    JOIN departments d ON d.id = a.departmentId JOIN accounts f ON f.id = a.filedBy`;

export interface AttemptListing {
  where: Where;
  after: { at: string; id: string } | null;
  limit: number;
}

type Verdict = Pick<
  FilingAttemptEntity,
  'decidedAt' | 'decidedBy' | 'accepted' | 'decidedReason' | 'madePlanId'
>;

@Injectable()
export class AttemptRepository {
  constructor(private readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  async find(manager: EntityManager, id: string): Promise<AttemptRecord | null> {
    const rows: Row[] = await manager.query(`${SELECT} WHERE a.id = ?`, [id]);
    return rows[0] ? this.attemptOf(rows[0]) : null;
  }

  /** Newest first; one row more than `limit` shows that there is another page. */
  async list({ where, after, limit }: AttemptListing): Promise<AttemptRecord[]> {
    const rows: Row[] = await this.manager.query(
      `${SELECT} WHERE ${where.sql} ${after ? 'AND a.at <= ? AND (a.at < ? OR a.id < ?)' : ''}
       ORDER BY a.at DESC, a.id DESC LIMIT ${limit + 1}`,
      [...where.values, ...(after ? [after.at, after.at, after.id] : [])],
    );
    return rows.map((row) => this.attemptOf(row));
  }

  /** False where somebody else decided it before. */
  async decide(tx: EntityManager, id: string, verdict: Verdict): Promise<boolean> {
    const { decidedAt, decidedBy, accepted, decidedReason, madePlanId } = verdict;
    const sql = `UPDATE filing_attempts
      SET awaitsCoordinator = 0, decidedAt = ?, decidedBy = ?, accepted = ?, decidedReason = ?, madePlanId = ?
      WHERE id = ? AND awaitsCoordinator = 1`;
    const values = [decidedAt, decidedBy, accepted, decidedReason, madePlanId, id].map(toSql);
    return (await affected(tx, sql, values)) === 1;
  }

  private attemptOf(row: Row): AttemptRecord {
    const filerName = personalColumn(this.manager, AccountEntity, 'name').from(row.filerName) as string;
    return { ...attemptOf(row), filerName };
  }
}

function attemptOf(row: Row): AttemptRecord {
  return {
    ...(row as unknown as AttemptRecord),
    at: instantOf(row.at),
    draft: jsonOf<Draft>(row.draft),
    decision: jsonOf<Decision>(row.decision),
    unannounced: flagOf(row.unannounced),
    awaitsCoordinator: flagOf(row.awaitsCoordinator),
    decidedAt: instantOrNull(row.decidedAt),
    accepted: row.accepted === null ? null : flagOf(row.accepted),
  };
}

export const keyOfAttempt = ({ at, id }: AttemptRecord): string[] => [sqlInstant(at), id];

function statusOf({ outcome, accepted }: AttemptRecord): AttemptStatus {
  if (outcome !== 'undetermined') return 'rejected';
  if (accepted === null) return 'undetermined';
  return accepted ? 'accepted' : 'declined';
}

export function presentAttempt(attempt: AttemptRecord): FilingAttemptDto {
  const { id, at, outcome, draft, decision, amendsPlanId, decidedAt, decidedReason, madePlanId } = attempt;
  return {
    id,
    enterprise: { id: attempt.enterpriseId, name: attempt.enterpriseName },
    department: { id: attempt.departmentId, name: attempt.departmentName },
    filedBy: { id: attempt.filedBy, name: attempt.filerName },
    at: toInstant(at),
    outcome,
    status: statusOf(attempt),
    draft,
    decision,
    amendsPlanId,
    decidedAt: toInstantOrNull(decidedAt),
    decidedReason,
    madePlanId,
  };
}
