import type { Calendar, RequestClock } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import { Clock, toInstant } from '../platform/index.js';
import { RequestClockEntity } from './request-clock.entity.js';
import { settleClock } from './request-clocks.js';
import { RequestPolicies } from './request-policies.js';
import { RequestEntity } from './request.entity.js';

const BATCH = 500;

/** A date that was given out and would be another one, or certain where it was provisional. */
export interface SettlementChange {
  /** The request's. */
  number: string;
  clock: RequestClock;
  from: string;
  to: string;
  provisional: boolean;
}

/** What a calendar would make of the dates that were given out, with nothing written. */
@Injectable()
export class PreviewSettlement {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly policies: RequestPolicies,
  ) {}

  /** A batch of clocks at a time, in the order of their ids. */
  async *of(calendar: Calendar): AsyncGenerator<SettlementChange> {
    for (let after = ''; ;) {
      const rows = await this.running(after);
      const last = rows.at(-1);
      if (last === undefined) return;
      for (const row of rows) {
        const settled = this.settled(row, calendar);
        if (settled === row) continue;
        const [from, to] = [toInstant(row.dueAt), toInstant(settled.dueAt)];
        yield { number: row.number, clock: row.kind, from, to, provisional: settled.provisional };
      }
      after = last.id;
    }
  }

  private async running(after: string): Promise<(RequestClockEntity & { number: string })[]> {
    const { manager } = this.dataSource;
    const clocks = await manager.find(RequestClockEntity, {
      where: { stoppedAt: IsNull(), unit: 'working-days', id: MoreThan(after) },
      order: { id: 'ASC' },
      take: BATCH,
    });
    const requests = await manager.find(RequestEntity, {
      select: { id: true, number: true },
      where: { id: In(clocks.map(({ requestId }) => requestId)) },
    });
    const numbers = new Map(requests.map(({ id, number }) => [id, number]));
    return clocks.map((clock) => ({ ...clock, number: numbers.get(clock.requestId) ?? '' }));
  }

  private settled(clock: RequestClockEntity, calendar: Calendar): RequestClockEntity {
    const rules = this.policies.rulesOf(clock, this.clock.now());
    return rules ? settleClock(clock, { ...rules, terms: { ...rules.terms, calendar } }) : clock;
  }
}
