import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  problem,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import {
  type HandleReport as HandleReportBody,
  presentReportDetails,
  type VisitReportDetails,
} from './visit-report.dto.js';
import { VisitReportEntity } from './visit-report.entity.js';

/** Writes down what a report came to, once. */
@Injectable()
export class HandleReport {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  run(
    write: WriteRequest,
    actor: Actor,
    { id, body }: { id: string; body: HandleReportBody },
  ): Promise<WriteAnswer<VisitReportDetails>> {
    return this.writes.run(write, async (tx): Promise<Answer<VisitReportDetails>> => {
      const report = await tx.findOneBy(VisitReportEntity, { id });
      if (report === null) return problem('not-found', 404);
      const { outcome, note } = body;
      const at = this.clock.now();
      const handled = {
        status: 'handled' as const,
        outcome,
        note,
        handledBy: actor.accountId,
        handledAt: at,
      };
      const { affected } = await tx.update(VisitReportEntity, { id, status: 'open' }, handled);
      if (affected !== 1) return problem('already-decided', 422);
      await this.audit.record(tx, {
        actor,
        action: 'report.handle',
        subject: { type: 'visit-report', id },
        before: { status: 'open' },
        after: { status: 'handled', outcome, note: this.audit.digest(note) },
        requestId: write.requestId,
        at,
      });
      return { status: 200, body: presentReportDetails({ ...report, ...handled }, true) };
    });
  }
}
