import type { DayTerms } from '@anqi/shared';
import { inTurn } from '../platform/index.js';
import type { Policies } from './policies.js';

/** What is to be reckoned anew once whenever a calendar was imported or a day closed; what failed stays for the next look. */
export class WhenDaysChange {
  /** The days that this process last went by, and the rows that it has not come to yet. */
  private wentBy: string | null = null;
  private open = new Set<string>();

  constructor(private readonly policies: Policies) {}

  /** `rows` names those that rest on the days; `work` answers how many it changed. */
  async run(rows: () => Promise<string[]>, work: (id: string) => Promise<number>): Promise<number> {
    const days = daysKey(this.policies.days());
    if (this.wentBy !== days) this.open = new Set(await rows());
    this.wentBy = days;
    return inTurn([...this.open], async (id) => {
      const done = await work(id);
      this.open.delete(id);
      return done;
    });
  }
}

/** Says which days due dates were reckoned by. */
const daysKey = ({ calendar, closedDays = [] }: DayTerms): string =>
  [calendar.version, ...closedDays.map(({ date }) => date)].join(' ');
