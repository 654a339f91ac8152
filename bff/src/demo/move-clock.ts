import { Injectable } from '@nestjs/common';
import {
  type Answer,
  Audit,
  DemoClock,
  isRefusal,
  Jobs,
  problem,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import type { DemoState } from './demo.dto.js';
import { ReadDemo } from './read-demo.js';

/** Moves the demo's date forward and runs what has become due by then. */
@Injectable()
export class MoveClock {
  constructor(
    private readonly writes: Writes,
    private readonly clock: DemoClock,
    private readonly demo: ReadDemo,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  async run(write: WriteRequest, date: string): Promise<WriteAnswer<DemoState>> {
    this.demo.demand();
    const moved = await this.writes.run<{ date: string }>(
      write,
      async (tx): Promise<Answer<{ date: string }>> => {
        const refusal = this.refusalOf(date);
        if (refusal !== null) return refusal;
        const before = { date: this.clock.today() };
        await this.clock.keep(tx, date);
        const { actor, requestId } = write;
        const subject = { type: 'demo-clock', id: 'demo-clock' };
        const at = this.clock.now();
        await this.audit.record(tx, {
          actor,
          action: 'demo.clock',
          subject,
          before,
          after: { date },
          requestId,
          at,
        });
        return { status: 200, body: { date } };
      },
    );
    if (isRefusal(moved)) return moved;
    await this.clock.load();
    await this.jobs.runAll();
    return { status: 200, body: await this.demo.read(), replayed: moved.replayed };
  }

  private refusalOf(date: string) {
    const latest = this.demo.latestDate();
    if (date <= this.clock.today()) return problem('clock-only-forward', 422);
    return date > latest ? problem('clock-beyond-calendar', 422, { params: { date: latest } }) : null;
  }
}
