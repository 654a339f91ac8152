import { type FollowUpOutcome, type FollowUpSubject, rolesFor } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Departments } from '../departments/index.js';
import { Enterprises } from '../enterprises/index.js';
import {
  type Actor,
  DEFAULT_LIMIT,
  Ids,
  type Page,
  pageOf,
  readCursor,
  toInstant,
  toInstantOrNull,
} from '../platform/index.js';
import { Policies } from '../policies/index.js';
import { workingDayAfter } from './contact-due.js';
import type { FollowUp, FollowUpQuery } from './follow-up.dto.js';
import { FollowUpEntity, FollowUpUnitEntity } from './follow-up.entity.js';

/** A bad rating that has just been given. */
export interface BadRating {
  subject: FollowUpSubject;
  subjectId: string;
  enterpriseId: string;
  unitIds: readonly string[];
  level: number;
  words: string | null;
  at: Date;
}

/** Whom a bad rating is told to: centre and supervisor, never the rated department (S003 一(三)). */
export const FOLLOWERS = rolesFor('follow-up.handle', 'district');

/** Follow-ups of bad ratings, of visits and of requests alike. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: Ids,
    private readonly policies: Policies,
    private readonly departments: Departments,
    private readonly enterprises: Enterprises,
  ) {}

  /** Says by which date contact is due. */
  async open(tx: EntityManager, { unitIds, at, ...rating }: BadRating): Promise<string> {
    const id = this.ids.next();
    const date = toInstant(at).slice(0, 10);
    const workingDays = this.policies.inForceOn(date)?.rating.followUpWorkingDays ?? 1;
    const contactDueDate = workingDayAfter(this.policies.days(), date, workingDays);
    await tx.insert(FollowUpEntity, { id, ...rating, status: 'open', createdAt: at, contactDueDate });
    const units = [...new Set(unitIds)].map((departmentId) => ({ followUpId: id, departmentId }));
    if (units.length > 0) await tx.insert(FollowUpUnitEntity, units);
    return contactDueDate;
  }

  /** Newest first, without those of the actor's own unit. */
  async list({ departmentId }: Actor, query: FollowUpQuery): Promise<Page<FollowUp>> {
    const { status, cursor, limit = DEFAULT_LIMIT } = query;
    const [before] = readCursor(cursor, 1) ?? [];
    const { manager } = this.dataSource;
    const found = manager
      .createQueryBuilder(FollowUpEntity, 'f')
      .orderBy('f.id', 'DESC')
      .take(limit + 1);
    if (status !== undefined) found.andWhere('f.status = :status', { status });
    if (before !== undefined) found.andWhere('f.id < :before', { before });
    if (departmentId !== null) found.andWhere(`NOT EXISTS (${OF_UNIT})`, { departmentId });
    const rows = await found.getMany();
    const { nextCursor } = pageOf(rows, limit, { keyOf: ({ id }) => [id], present: (row) => row });
    return { items: await this.present(manager, rows.slice(0, limit)), nextCursor };
  }

  async present(manager: EntityManager, rows: FollowUpEntity[]): Promise<FollowUp[]> {
    const units = await manager.findBy(FollowUpUnitEntity, { followUpId: In(rows.map(({ id }) => id)) });
    const enterprises = await this.enterprises.findMany(
      rows.map(({ enterpriseId }) => enterpriseId),
      manager,
    );
    const departments = await this.departments.findMany(
      units.map(({ departmentId }) => departmentId),
      manager,
    );
    const names = new Map([...enterprises, ...departments].map(({ id, name }) => [id, name]));
    const named = (id: string): { id: string; name: string } => ({ id, name: names.get(id) ?? '' });
    return rows.map((row) =>
      presentFollowUp(row, {
        enterprise: named(row.enterpriseId),
        units: units
          .filter(({ followUpId }) => followUpId === row.id)
          .map(({ departmentId }) => named(departmentId)),
      }),
    );
  }

  async unitsOf(tx: EntityManager, id: string): Promise<string[]> {
    return (await tx.findBy(FollowUpUnitEntity, { followUpId: id })).map(({ departmentId }) => departmentId);
  }

  /** Of a unit's rated visits: each with its outcome, `null` while it is not settled. */
  async ofVisits(departmentId: string): Promise<{ planId: string; outcome: FollowUpOutcome | null }[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(FollowUpEntity, 'f')
      .where("f.subject = 'visit'")
      .andWhere(`EXISTS (${OF_UNIT})`, { departmentId })
      .getMany();
    return rows.map(({ subjectId: planId, outcome }) => ({ planId, outcome }));
  }

  /** From one instant to before another. */
  async settledOfRequests({ from, until }: { from: Date; until: Date }): Promise<SettledFollowUp[]> {
    const { manager } = this.dataSource;
    const rows = await manager
      .createQueryBuilder(FollowUpEntity, 'f')
      .where("f.subject = 'request' AND f.closedAt >= :from AND f.closedAt < :until", { from, until })
      .getMany();
    const units = await manager.findBy(FollowUpUnitEntity, { followUpId: In(rows.map(({ id }) => id)) });
    return rows.map(({ id, outcome }) => ({
      outcome,
      unitIds: units.filter(({ followUpId }) => followUpId === id).map(({ departmentId }) => departmentId),
    }));
  }
}

/** One of a request, with the units that were rated. */
export interface SettledFollowUp {
  outcome: FollowUpOutcome | null;
  unitIds: string[];
}

const OF_UNIT =
  'SELECT 1 FROM follow_up_units u WHERE u.followUpId = f.id AND u.departmentId = :departmentId';

type Names = Pick<FollowUp, 'enterprise' | 'units'>;

function presentFollowUp(row: FollowUpEntity, { enterprise, units }: Names): FollowUp {
  const { id, subject, subjectId, level, words, status, contactDueDate, contactNote, planDate } = row;
  const { outcome, outcomeReason } = row;
  return {
    id,
    subject,
    subjectId,
    enterprise,
    units,
    level,
    words,
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
