import type { FollowUpStatus } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThan, Not } from 'typeorm';
import { Departments } from '../departments/index.js';
import { Enterprises } from '../enterprises/index.js';
import { toInstant, toInstantOrNull } from '../platform/index.js';
import type { FollowUp } from './follow-up.dto.js';
import { presentRating } from './rate-visit.js';
import { RatingEntity } from './rating.entity.js';
import { RatingFollowUpEntity } from './rating-follow-up.entity.js';

export interface FollowUpFilter {
  status: FollowUpStatus | undefined;
  /** The asker's own department, whose ratings he must not see. */
  exceptDepartmentId: string | null;
  /** Id of the last one before the page. */
  before: string | undefined;
  limit: number;
}

/** Follow-ups of bad ratings, as the centre and the supervisor see them. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly departments: Departments,
    private readonly enterprises: Enterprises,
  ) {}

  /** Newest first; one row more than `limit` shows that there is another page. */
  list({ status, exceptDepartmentId, before, limit }: FollowUpFilter): Promise<RatingFollowUpEntity[]> {
    return this.dataSource.manager.find(RatingFollowUpEntity, {
      where: {
        ...(status === undefined ? {} : { status }),
        ...(exceptDepartmentId === null ? {} : { departmentId: Not(exceptDepartmentId) }),
        ...(before === undefined ? {} : { id: LessThan(before) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
  }

  async present(
    rows: RatingFollowUpEntity[],
    tx: EntityManager = this.dataSource.manager,
  ): Promise<FollowUp[]> {
    const ratings = await tx.findBy(RatingEntity, { id: In(rows.map(({ ratingId }) => ratingId)) });
    const departments = await this.departments.findMany(
      rows.map(({ departmentId }) => departmentId),
      tx,
    );
    const enterprises = await this.enterprises.findMany(
      ratings.map(({ enterpriseId }) => enterpriseId),
      tx,
    );
    return rows.flatMap((row) => {
      const rating = ratings.find(({ id }) => id === row.ratingId);
      const department = departments.find(({ id }) => id === row.departmentId);
      const enterprise = enterprises.find(({ id }) => id === rating?.enterpriseId);
      return rating && department && enterprise
        ? [presentFollowUp(row, { rating, department, enterprise })]
        : [];
    });
  }
}

interface About {
  rating: RatingEntity;
  department: { id: string; name: string };
  enterprise: { id: string; name: string };
}

function presentFollowUp(row: RatingFollowUpEntity, { rating, department, enterprise }: About): FollowUp {
  const { id, status, contactDueDate, contactNote, planDate, outcome, outcomeReason } = row;
  return {
    id,
    planId: rating.planId,
    enterprise: { id: enterprise.id, name: enterprise.name },
    department: { id: department.id, name: department.name },
    rating: presentRating(rating),
    status,
    createdAt: toInstant(row.createdAt),
    contactDueDate,
    contactedAt: toInstantOrNull(row.contactedAt),
    contactNote,
    planDate,
    outcome,
    outcomeReason,
    closedAt: toInstantOrNull(row.closedAt),
  };
}
