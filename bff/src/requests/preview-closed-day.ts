import { Injectable } from '@nestjs/common';
import { Enterprises } from '../enterprises/index.js';
import { Policies } from '../policies/index.js';
import type { ClosedDayPreview } from './closed-day-preview.dto.js';
import { PreviewSettlement, type SettlementChange } from './preview-settlement.js';

const SHOWN = 50;

/** Which due dates would move if a day were closed, with nothing written. */
@Injectable()
export class PreviewClosedDay {
  constructor(
    private readonly policies: Policies,
    private readonly enterprises: Enterprises,
    private readonly settlement: PreviewSettlement,
  ) {}

  async of(date: string): Promise<ClosedDayPreview> {
    const closedDays = [...(this.policies.days().closedDays ?? []), { date, name: '' }];
    const shown: SettlementChange[] = [];
    let moved = 0;
    for await (const change of this.settlement.of({ closedDays })) {
      if (change.from === change.to) continue;
      moved++;
      if (shown.length < SHOWN) shown.push(change);
    }
    const enterprises = await this.enterprises.findMany(shown.map(({ enterpriseId }) => enterpriseId));
    const names = new Map(enterprises.map(({ id, name }) => [id, name]));
    const items = shown.map(({ requestId, number, enterpriseId, clock, from, to }) => {
      return {
        requestId,
        number,
        enterprise: { id: enterpriseId, name: names.get(enterpriseId) ?? '' },
        clock,
        from,
        to,
      };
    });
    return { moved, items };
  }
}
