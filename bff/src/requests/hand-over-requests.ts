import { can, type HandOverResult, REQUEST_STATUSES, isOpenRequest } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import {
  type Actor,
  type Answer,
  Clock,
  Outbox,
  problem,
  type Refusal,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { HandleEvent, isRefused } from './handle-event.js';
import type {
  HandedOver,
  HandOverAnswer,
  HandOverRequests as Asked,
  RequestHandler,
} from './hand-over.dto.js';
import { RequestPeople } from './request-people.js';
import { HANDLING_PARTS } from './request-record.js';
import { RequestDepartmentEntity } from './request-parts.entity.js';
import { RequestEntity } from './request.entity.js';
import { RequestRepository } from './request.repository.js';

/** Of one transaction: it locks each of them. */
const AT_ONCE = 200;
const OPEN = REQUEST_STATUSES.filter(isOpenRequest);

/** Many requests to somebody else at once: before a holiday, after a reorganisation. Each by the table of states. */
@Injectable()
export class HandOverRequests {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly repository: RequestRepository,
    private readonly people: RequestPeople,
    private readonly departments: Departments,
    private readonly handleEvent: HandleEvent,
    private readonly outbox: Outbox,
  ) {}

  /** To whom the actor may hand over: a head within his department, the centre within any. */
  async handlers(actor: Actor): Promise<RequestHandler[]> {
    const { manager } = this.repository;
    const departments = (await this.departments.list()).filter(({ id }) => isWithin(actor, id));
    const workers = await this.people.workersOf(
      manager,
      departments.map(({ id }) => id),
    );
    return departments.flatMap(({ id: departmentId, name }) =>
      workers
        .filter((worker) => worker.departmentId === departmentId)
        .map((worker) => ({ id: worker.id, name: worker.name, department: { id: departmentId, name } })),
    );
  }

  run(write: WriteRequest, actor: Actor, asked: Asked): Promise<WriteAnswer<HandOverAnswer>> {
    return this.writes.run(write, async (tx): Promise<Answer<HandOverAnswer>> => {
      const { requestIds, fromId, assigneeId, words } = asked;
      if ((requestIds === undefined) === (fromId === undefined)) return faultAt('/requestIds', 'missing');
      if ((await tx.findOneBy(AccountEntity, { id: assigneeId })) === null)
        return faultAt('/assigneeId', 'unknown-reference');
      const all = requestIds ?? (await this.inHandOf(tx, actor, fromId ?? ''));
      const ids = [...new Set(all)].sort().slice(0, AT_ONCE);
      const known = await tx.find(RequestEntity, {
        select: { id: true, number: true, personId: true },
        where: { id: In(ids) },
      });
      const items: HandedOver[] = [];
      for (const id of ids) {
        const row = known.find((each) => each.id === id);
        const result =
          row?.personId === assigneeId
            ? 'unchanged'
            : await this.handOver(tx, actor, { id, assigneeId, words, requestId: write.requestId });
        items.push({ id, number: result === 'not-found' ? null : (row?.number ?? null), result });
      }
      await this.tell(tx, write, {
        assigneeId,
        count: items.filter(({ result }) => result === 'done').length,
      });
      return { status: 200, body: { items, left: all.length - ids.length } };
    });
  }

  private async handOver(
    tx: EntityManager,
    actor: Actor,
    {
      id,
      assigneeId,
      words,
      requestId,
    }: { id: string; assigneeId: string; words: string | undefined; requestId: string },
  ): Promise<HandOverResult> {
    const body = { event: 'hand-over' as const, assigneeId, ...(words === undefined ? {} : { words }) };
    const after = await this.handleEvent.handle(tx, actor, { id, body, requestId, untold: true });
    return isRefused(after) ? resultOf(after) : 'done';
  }

  /** What somebody has in hand, as far as it is the actor's to hand over. */
  private async inHandOf(tx: EntityManager, actor: Actor, personId: string): Promise<string[]> {
    const rows = await tx.find(RequestEntity, {
      select: { id: true },
      where: { personId, status: In(OPEN) },
      order: { id: 'ASC' },
    });
    const ids = rows.map(({ id }) => id);
    if (handsOverAny(actor)) return ids;
    if (actor.departmentId === null || ids.length === 0) return [];
    const handled = await tx.findBy(RequestDepartmentEntity, {
      requestId: In(ids),
      departmentId: actor.departmentId,
      part: In([...HANDLING_PARTS]),
    });
    return ids.filter((id) => handled.some(({ requestId }) => requestId === id));
  }

  /** One message, not one a request. */
  private async tell(
    tx: EntityManager,
    { requestId }: WriteRequest,
    { assigneeId, count }: { assigneeId: string; count: number },
  ): Promise<void> {
    if (count === 0) return;
    await this.outbox.add(tx, {
      kind: 'requests-handed-over',
      recipient: { kind: 'account', id: assigneeId },
      data: { count },
      at: this.clock.now(),
      dedupeKey: `requests-handed-over:${requestId}:${assigneeId}`,
    });
  }
}

/** A head's own department, the centre's every one. */
function isWithin(actor: Actor, id: string): boolean {
  return handsOverAny(actor) || id === actor.departmentId;
}

const handsOverAny = ({ roles }: Actor): boolean => can(roles, 'request.hand-over', ['district']);

function faultAt(pointer: string, code: string): Refusal {
  return problem('invalid-input', 400, { errors: [{ pointer, code }] });
}

function resultOf({ status }: Refusal): HandOverResult {
  if (status === 404) return 'not-found';
  if (status === 403) return 'forbidden';
  return status === 400 ? 'not-of-unit' : 'ended';
}
