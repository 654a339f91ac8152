import { isWorkingDayBy } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  DEFAULT_LIMIT,
  isDuplicate,
  type Page,
  pageOf,
  type PageQuery,
  problem,
  readCursor,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { type CloseDay, type ClosedDay, presentClosedDay } from './closed-day.dto.js';
import { ClosedDayEntity } from './closed-day.entity.js';
import { Policies } from './policies.js';

/** One-off days of rest. Due dates that are running are settled by the job that also follows an imported calendar. */
@Injectable()
export class ClosedDays {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly audit: Audit,
    private readonly policies: Policies,
  ) {}

  /** The latest first. */
  async list({ cursor, limit = DEFAULT_LIMIT }: PageQuery): Promise<Page<ClosedDay>> {
    const [before] = readCursor(cursor, 1) ?? [];
    const today = this.clock.today();
    const rows = await this.dataSource.manager.find(ClosedDayEntity, {
      where: before === undefined ? {} : { date: LessThan(before) },
      order: { date: 'DESC' },
      take: limit + 1,
    });
    return pageOf(rows, limit, {
      keyOf: ({ date }) => [date],
      present: (row) => presentClosedDay(row, today),
    });
  }

  async close(
    write: WriteRequest,
    { accountId }: Actor,
    { date, reason }: CloseDay,
  ): Promise<WriteAnswer<ClosedDay>> {
    const answer = await this.writes.run(write, async (tx): Promise<Answer<ClosedDay>> => {
      const today = this.clock.today();
      if (date < today) return problem('closed-day-past', 422);
      if (!isWorkingDayBy(this.policies.days(), date)) return problem('closed-day-at-rest', 422);
      const row = { date, reason: reason.trim(), addedBy: accountId, addedAt: this.clock.now() };
      try {
        await tx.insert(ClosedDayEntity, row);
      } catch (error) {
        if (isDuplicate(error)) return problem('closed-day-at-rest', 422);
        throw error;
      }
      await this.record(tx, write, { action: 'closed-day.add', date, before: null, after: row });
      return { status: 201, body: presentClosedDay(row, today) };
    });
    await this.policies.refresh();
    return answer;
  }

  /** Dates that were given out because of it stay: none becomes earlier than it was promised. */
  async reopen(write: WriteRequest, date: string): Promise<WriteAnswer<ClosedDay>> {
    const answer = await this.writes.run(write, async (tx): Promise<Answer<ClosedDay>> => {
      const today = this.clock.today();
      const row = await tx.findOneBy(ClosedDayEntity, { date });
      if (row === null) return problem('not-found', 404);
      if (date <= today) return problem('closed-day-past', 422);
      await tx.delete(ClosedDayEntity, { date });
      await this.record(tx, write, { action: 'closed-day.remove', date, before: row, after: null });
      return { status: 200, body: presentClosedDay(row, today) };
    });
    await this.policies.refresh();
    return answer;
  }

  private record(
    tx: EntityManager,
    { actor, requestId }: WriteRequest,
    { action, date, before, after }: Recorded,
  ): Promise<void> {
    const subject = { type: 'closed-day', id: date };
    const reasonOf = (row: ClosedDayEntity | null): object | null => row && { reason: row.reason };
    return this.audit.record(tx, {
      actor,
      action,
      subject,
      before: reasonOf(before),
      after: reasonOf(after),
      requestId,
      at: this.clock.now(),
    });
  }
}

interface Recorded {
  action: string;
  date: string;
  before: ClosedDayEntity | null;
  after: ClosedDayEntity | null;
}
