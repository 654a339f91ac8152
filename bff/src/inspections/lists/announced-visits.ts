import { dateOf } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { toInstant, instantOf, type Row } from '../../platform/index.js';
import { midnight } from './plan-filters.js';

/** A visit that the enterprise was told of; both dates belong to it. */
export interface AnnouncedVisit {
  departmentId: string;
  from: string;
  until: string;
}

/** Which inspections an enterprise expects. Unannounced ones are not among them, whoever asks. */
@Injectable()
export class AnnouncedVisits {
  /** Those that touch the days from one date to before another. */
  async find(
    manager: EntityManager,
    { enterpriseId, from, until }: { enterpriseId: string; from: string; until: string },
  ): Promise<AnnouncedVisit[]> {
    const rows: Row[] = await manager.query(
      `SELECT p.departmentId, p.startsAt, p.endsAt FROM inspection_plans p
       WHERE p.enterpriseId = ? AND p.mode = 'on-site' AND p.unannounced = 0 AND p.announcedAt IS NOT NULL
         AND p.status IN ('approved', 'started', 'finished') AND p.endsAt >= ? AND p.startsAt < ?
       ORDER BY p.startsAt, p.id`,
      [enterpriseId, midnight(from), midnight(until)],
    );
    return rows.map(({ departmentId, startsAt, endsAt }) => ({
      departmentId: departmentId as string,
      from: dateOf(toInstant(instantOf(startsAt))),
      until: dateOf(toInstant(instantOf(endsAt))),
    }));
  }
}
