import type { DayTerms, RequestClock } from '@anqi/shared';
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
  requestId: string;
  /** The request's. */
  number: string;
  enterpriseId: string;
  clock: RequestClock;
  from: string;
  to: string;
  provisional: boolean;
}

/** What other days would make of the dates that were given out, with nothing written. */
@Injectable()
export class PreviewSettlement {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly policies: RequestPolicies,
  ) {}

  /** A batch of clocks at a time, in the order of their ids. */
  async *of(days: Partial<DayTerms>): AsyncGenerator<SettlementChange> {
    for (let after = ''; ;) {
      const rows = await this.running(after);
      const last = rows.at(-1);
      if (last === undefined) return;
      for (const row of rows) {
        const settled = this.settled(row, days);
        if (settled === row) continue;
        const [from, to] = [toInstant(row.dueAt), toInstant(settled.dueAt)];
        const { requestId, number, enterpriseId, kind: clock } = row;
        yield { requestId, number, enterpriseId, clock, from, to, provisional: settled.provisional };
      }
      after = last.id;
    }
  }

  private async running(
    after: string,
  ): Promise<(RequestClockEntity & Pick<RequestEntity, 'number' | 'enterpriseId'>)[]> {
    const { manager } = this.dataSource;
    const clocks = await manager.find(RequestClockEntity, {
      where: { stoppedAt: IsNull(), unit: 'working-days', id: MoreThan(after) },
      order: { id: 'ASC' },
      take: BATCH,
    });
    const requests = await manager.find(RequestEntity, {
      select: { id: true, number: true, enterpriseId: true },
      where: { id: In(clocks.map(({ requestId }) => requestId)) },
    });
    const known = new Map(requests.map((request) => [request.id, request]));
    return clocks.map((clock) => {
      const { number = '', enterpriseId = '' } = known.get(clock.requestId) ?? {};
      return { ...clock, number, enterpriseId };
    });
  }

  private settled(clock: RequestClockEntity, days: Partial<DayTerms>): RequestClockEntity {
    const rules = this.policies.rulesOf(clock, this.clock.now());
    return rules ? settleClock(clock, { ...rules, terms: { ...rules.terms, ...days } }) : clock;
  }
}
