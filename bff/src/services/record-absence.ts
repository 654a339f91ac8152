import { addDays } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type AccountEntity, Accounts } from '../accounts/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  type FieldProblem,
  Ids,
  Outbox,
  problem,
  refuse,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import type {
  Absence,
  AbsenceHandOver,
  AbsencePreviewQuery,
  RecordAbsence as RecordAbsenceBody,
} from './absence.dto.js';
import { AbsenceEntity } from './absence.entity.js';
import { Absences, mayRecord } from './absences.js';
import { EnterpriseServiceEntity } from './enterprise-service.entity.js';
import { ReadHandOvers } from './read-hand-overs.js';
import { isServiceOfficer } from './service-officers.js';

/** Nobody is away for longer without a successor. */
const LONGEST_DAYS = 366;

/** Writes down that somebody who serves enterprises is away, and takes it back. */
@Injectable()
export class RecordAbsence {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly accounts: Accounts,
    private readonly absences: Absences,
    private readonly handOvers: ReadHandOvers,
    private readonly dataSource: DataSource,
  ) {}

  /** What it would mean, with nothing written. */
  async preview(actor: Actor, asked: AbsencePreviewQuery): Promise<AbsenceHandOver> {
    const tx = this.dataSource.manager;
    const account = await this.accounts.find(asked.accountId ?? actor.accountId, tx);
    if (account === null) return refuse('not-found', 404);
    if (!mayRecord(actor, account)) return refuse('forbidden', 403);
    const planned = { accountId: account.id, fromDate: asked.from, standInId: asked.standInId ?? null };
    const [handOver] = await this.handOvers.of(tx, [planned]);
    return handOver ?? { enterprises: 0, goTo: [] };
  }

  record(write: WriteRequest, actor: Actor, body: RecordAbsenceBody): Promise<WriteAnswer<Absence>> {
    return this.writes.run(write, async (tx): Promise<Answer<Absence>> => {
      const account = await this.accounts.find(body.accountId ?? actor.accountId, tx);
      if (account === null || !(await isServiceOfficer(tx, account.id))) return unknown('/accountId');
      if (!mayRecord(actor, account)) return problem('forbidden', 403);
      const faults = await this.faultsOf(tx, body, account);
      if (faults.length > 0) return problem('invalid-input', 400, { errors: faults });
      const row: AbsenceEntity = {
        id: this.ids.next(),
        accountId: account.id,
        fromDate: body.from,
        untilDate: body.until,
        standInId: body.standInId ?? null,
        recordedBy: actor.accountId,
        recordedAt: this.clock.now(),
      };
      await tx.insert(AbsenceEntity, row);
      await this.note(tx, write, { before: null, after: row });
      await this.tellStandIns(tx, account, row);
      const [absence] = await this.absences.present(tx, actor, [row]);
      return { status: 201, body: absence as Absence };
    });
  }

  /** From today on he is there; one that has not begun is as if it had never been said. */
  end(write: WriteRequest, actor: Actor, id: string): Promise<WriteAnswer<Absence>> {
    return this.writes.run(write, async (tx): Promise<Answer<Absence>> => {
      const row = await tx.findOneBy(AbsenceEntity, { id });
      const account = row && (await this.accounts.find(row.accountId, tx));
      if (!row || !account || !mayRecord(actor, account)) return problem('not-found', 404);
      const today = this.clock.today();
      if (row.untilDate < today) return problem('not-in-this-state', 422);
      const ended = { ...row, untilDate: addDays(today, -1) };
      if (row.fromDate < today) await tx.update(AbsenceEntity, { id }, { untilDate: ended.untilDate });
      else await tx.delete(AbsenceEntity, { id });
      await this.note(tx, write, { before: row, after: row.fromDate < today ? ended : null });
      const [absence] = await this.absences.present(tx, actor, [ended]);
      return { status: 200, body: absence as Absence };
    });
  }

  private async faultsOf(
    tx: EntityManager,
    { from, until, standInId }: RecordAbsenceBody,
    { id }: AccountEntity,
  ): Promise<FieldProblem[]> {
    const isStandInKnown =
      standInId === undefined || (standInId !== id && (await isServiceOfficer(tx, standInId)));
    return [
      ...(until < from ? [{ pointer: '/until', code: 'not-after-start' }] : []),
      ...(until < this.clock.today() || until > addDays(from, LONGEST_DAYS)
        ? [{ pointer: '/until', code: 'out-of-range' }]
        : []),
      ...(isStandInKnown ? [] : [{ pointer: '/standInId', code: 'unknown-reference' }]),
    ];
  }

  private async note(tx: EntityManager, write: WriteRequest, { before, after }: Noted): Promise<void> {
    await this.audit.record(tx, {
      actor: write.actor,
      action: 'absence.record',
      subject: { type: 'absence', id: (after ?? before)?.id ?? '' },
      before: before && datesOf(before),
      after: after && datesOf(after),
      requestId: write.requestId,
      at: this.clock.now(),
    });
  }

  /** Whom he named, or the deputies on his cards. */
  private async tellStandIns(tx: EntityManager, account: AccountEntity, row: AbsenceEntity): Promise<void> {
    const services =
      row.standInId === null
        ? await tx
            .createQueryBuilder(EnterpriseServiceEntity, 's')
            .select('s.deputyId', 'deputyId')
            .where('s.officerId = :id AND s.deputyId IS NOT NULL', { id: account.id })
            .distinct()
            .getRawMany<{ deputyId: string }>()
        : [{ deputyId: row.standInId }];
    for (const { deputyId } of services) {
      await this.outbox.add(tx, {
        kind: 'standing-in',
        recipient: { kind: 'account', id: deputyId },
        data: { officer: account.name, from: row.fromDate, until: row.untilDate },
        at: row.recordedAt,
        dedupeKey: `standing-in:${row.id}:${deputyId}`,
      });
    }
  }
}

interface Noted {
  before: AbsenceEntity | null;
  after: AbsenceEntity | null;
}

function datesOf({ accountId, fromDate, untilDate, standInId }: AbsenceEntity): object {
  return { accountId, fromDate, untilDate, standInId };
}

function unknown(pointer: string): ReturnType<typeof problem> {
  return problem('invalid-input', 400, { errors: [{ pointer, code: 'unknown-reference' }] });
}
