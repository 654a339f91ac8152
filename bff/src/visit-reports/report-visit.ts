import { parseInstant, rolesFor } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThanOrEqual } from 'typeorm';
import { encodeTime } from 'ulid';
import { Enterprises } from '../enterprises/index.js';
import {
  type Answer,
  Audit,
  Clock,
  Ids,
  Outbox,
  problem,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { presentReport, type ReportVisit as ReportVisitBody, type VisitReport } from './visit-report.dto.js';
import { VisitReportEntity } from './visit-report.entity.js';

const HANDLERS = rolesFor('report.handle', 'district');
/** A phone's clock may be a little ahead. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

const HOUR_MS = 3_600_000;
/** Reports by strangers that are told of one by one, within a clock hour. */
const TOLD_AN_HOUR = 20;

/** Takes down a visit that showed no code, from anyone, signed in or not. */
@Injectable()
export class ReportVisit {
  constructor(
    private readonly writes: Writes,
    private readonly enterprises: Enterprises,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  run(write: WriteRequest, body: ReportVisitBody): Promise<WriteAnswer<VisitReport>> {
    return this.writes.run(write, async (tx): Promise<Answer<VisitReport>> => {
      const now = this.clock.now();
      const happenedAt = new Date(parseInstant(body.happenedAt));
      if (happenedAt.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) {
        return problem('invalid-input', 400, { errors: [{ pointer: '/happenedAt', code: 'in-the-future' }] });
      }
      const report = await this.keep(tx, write, { body, happenedAt, now });
      await this.record(tx, write, report);
      await this.tell(tx, report);
      return { status: 201, body: presentReport(report) };
    });
  }

  private async keep(
    tx: EntityManager,
    { actor }: WriteRequest,
    { body, happenedAt, now }: { body: ReportVisitBody; happenedAt: Date; now: Date },
  ): Promise<VisitReportEntity> {
    const enterprise = await this.enterpriseOf(tx, body);
    const report: VisitReportEntity = {
      id: this.ids.next(),
      status: 'open',
      enterpriseId: enterprise?.id ?? null,
      creditCode: body.creditCode ?? enterprise?.creditCode ?? null,
      enterpriseName: body.enterpriseName ?? enterprise?.name ?? null,
      departmentName: body.departmentName ?? null,
      words: body.words ?? null,
      contactPhone: body.contactPhone ?? null,
      happenedAt,
      createdAt: now,
      reporterId: actor?.accountId ?? null,
      outcome: null,
      note: null,
      handledBy: null,
      handledAt: null,
    };
    await tx.insert(VisitReportEntity, report);
    return report;
  }

  private async enterpriseOf(tx: EntityManager, { enterpriseId, creditCode }: ReportVisitBody) {
    if (enterpriseId !== undefined) return this.enterprises.find(enterpriseId, tx);
    return creditCode === undefined ? null : this.enterprises.findByCreditCode(creditCode.toUpperCase(), tx);
  }

  private async record(
    tx: EntityManager,
    { actor, requestId }: WriteRequest,
    report: VisitReportEntity,
  ): Promise<void> {
    const { id, enterpriseId, words, contactPhone, createdAt } = report;
    await this.audit.record(tx, {
      actor,
      action: 'visit.report',
      subject: { type: 'visit-report', id },
      before: null,
      after: { enterpriseId, words: this.audit.digest(words), contactPhone: this.audit.digest(contactPhone) },
      requestId,
      at: createdAt,
    });
  }

  /**
   * Every report is kept, and a member's told of by itself. Strangers' beyond so many in an hour are told of once for all of them:
   * whoever sends hundreds fills a list, and drowns nobody's notices.
   */
  private async tell(tx: EntityManager, { id, createdAt, reporterId }: VisitReportEntity): Promise<void> {
    const hour = Math.floor(createdAt.getTime() / HOUR_MS) * HOUR_MS;
    const isOneOfMany = reporterId === null && (await strangersSince(tx, hour)) > TOLD_AN_HOUR;
    const about = isOneOfMany ? `hour:${hour}` : id;
    for (const role of HANDLERS) {
      await this.outbox.add(tx, {
        kind: 'visit-reported',
        recipient: { kind: 'role', id: role },
        data: { reportId: id },
        at: createdAt,
        dedupeKey: `visit-reported:${about}:${role}`,
      });
    }
  }
}

/** Reports by nobody we know since that instant, counted no further than matters; ids begin with their time. */
async function strangersSince(tx: EntityManager, sinceMs: number): Promise<number> {
  const found = await tx.find(VisitReportEntity, {
    select: { id: true },
    where: { id: MoreThanOrEqual(encodeTime(sinceMs, 10)), reporterId: IsNull() },
    take: TOLD_AN_HOUR + 1,
  });
  return found.length;
}
