import type { DayTerms } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { Enterprises } from '../enterprises/index.js';
import type { ClosedDayPreview } from './closed-day-preview.dto.js';
import { PreviewSettlement, type SettlementChange } from './preview-settlement.js';

const SHOWN = 50;

/** Which due dates would move by other days, with the names of their enterprises; nothing is written. */
@Injectable()
export class PreviewMovedDues {
  constructor(
    private readonly enterprises: Enterprises,
    private readonly settlement: PreviewSettlement,
  ) {}

  async of(days: Partial<DayTerms>): Promise<ClosedDayPreview> {
    const shown: SettlementChange[] = [];
    let moved = 0;
    for await (const change of this.settlement.of(days)) {
      if (change.from === change.to) continue;
      moved++;
      if (shown.length < SHOWN) shown.push(change);
    }
    const enterprises = await this.enterprises.findMany(shown.map(({ enterpriseId }) => enterpriseId));
    const names = new Map(enterprises.map(({ id, name }) => [id, name]));
    const items = shown.map(({ requestId, number, enterpriseId, clock, from, to }) => {
      const enterprise = { id: enterpriseId, name: names.get(enterpriseId) ?? '' };
      return { requestId, number, enterprise, clock, from, to };
    });
    return { moved, items };
  }
}
