import { addDays } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts, HeadDeputyEntity } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  type FieldProblem,
  Ids,
  Outbox,
  problem,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { Deputies, mayRecord } from './deputies.js';
import type { HeadDeputy, RecordDeputy as Body } from './deputy.dto.js';

/** A department without its head for longer gets another head. */
const LONGEST_DAYS = 183;

/** Writes down who stands in for a head on which days, and ends it early. */
@Injectable()
export class RecordDeputy {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly accounts: Accounts,
    private readonly departments: Departments,
    private readonly deputies: Deputies,
  ) {}

  record(write: WriteRequest, actor: Actor, body: Body): Promise<WriteAnswer<HeadDeputy>> {
    return this.writes.run(write, async (tx): Promise<Answer<HeadDeputy>> => {
      const { accountId, from, until } = body;
      const account = await this.accounts.find(accountId, tx);
      const departmentId = account?.departmentId ?? null;
      if (departmentId === null) return unknown();
      if (!mayRecord(actor, departmentId)) return problem('forbidden', 403);
      if (await this.accounts.isHead(accountId, tx)) return unknown();
      const faults = this.faultsOf(body);
      if (faults.length > 0) return problem('invalid-input', 400, { errors: faults });
      const row = { id: this.ids.next(), departmentId, accountId, fromDate: from, untilDate: until };
      await tx.insert(HeadDeputyEntity, row);
      await this.note(tx, write, { before: null, after: row });
      await this.tell(tx, row);
      const [shown] = await this.deputies.present(tx, actor, [row]);
      return { status: 201, body: shown as HeadDeputy };
    });
  }

  /** From today on he acts as the head no more; one that has not begun is as if it had never been said. */
  end(write: WriteRequest, actor: Actor, id: string): Promise<WriteAnswer<HeadDeputy>> {
    return this.writes.run(write, async (tx): Promise<Answer<HeadDeputy>> => {
      const row = await tx.findOneBy(HeadDeputyEntity, { id });
      if (row === null || !mayRecord(actor, row.departmentId)) return problem('not-found', 404);
      const today = this.clock.today();
      if (row.untilDate < today) return problem('not-in-this-state', 422);
      const ended = { ...row, untilDate: addDays(today, -1) };
      const hasBegun = row.fromDate < today;
      if (hasBegun) await tx.update(HeadDeputyEntity, { id }, { untilDate: ended.untilDate });
      else await tx.delete(HeadDeputyEntity, { id });
      await this.note(tx, write, { before: row, after: hasBegun ? ended : null });
      const [shown] = await this.deputies.present(tx, actor, [ended]);
      return { status: 200, body: shown as HeadDeputy };
    });
  }

  private faultsOf({ from, until }: Body): FieldProblem[] {
    const isOut = until < this.clock.today() || until > addDays(from, LONGEST_DAYS);
    return [
      ...(until < from ? [{ pointer: '/until', code: 'not-after-start' }] : []),
      ...(isOut ? [{ pointer: '/until', code: 'out-of-range' }] : []),
    ];
  }

  private async note(tx: EntityManager, write: WriteRequest, { before, after }: Noted): Promise<void> {
    await this.audit.record(tx, {
      actor: write.actor,
      action: 'deputy.record',
      subject: { type: 'head-deputy', id: (after ?? before)?.id ?? '' },
      before: before && { ...before },
      after: after && { ...after },
      requestId: write.requestId,
      at: this.clock.now(),
    });
  }

  private async tell(tx: EntityManager, row: HeadDeputyEntity): Promise<void> {
    const department = await this.departments.find(row.departmentId, tx);
    await this.outbox.add(tx, {
      kind: 'head-deputised',
      recipient: { kind: 'account', id: row.accountId },
      data: { department: department?.name ?? '', from: row.fromDate, until: row.untilDate },
      at: this.clock.now(),
      dedupeKey: `head-deputised:${row.id}`,
    });
  }
}

interface Noted {
  before: HeadDeputyEntity | null;
  after: HeadDeputyEntity | null;
}

function unknown(): ReturnType<typeof problem> {
  return problem('invalid-input', 400, { errors: [{ pointer: '/accountId', code: 'unknown-reference' }] });
}
