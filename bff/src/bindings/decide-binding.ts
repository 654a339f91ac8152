import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { Enterprises } from '../enterprises/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  DEFAULT_LIMIT,
  Outbox,
  type Page,
  pageOf,
  problem,
  readCursor,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import {
  type BindingRequest,
  type BindingRequestQuery,
  type DecideBinding as Body,
  presentBinding,
} from './binding-request.dto.js';
import { BindingRequestEntity } from './binding-request.entity.js';

/**
 * The centre's side: who asks, and what came of it. To confirm is to say that he is whom the enterprise named; the right
 * comes by the sealed code alone, which `POST /enterprises/{id}/administrator` makes.
 */
@Injectable()
export class DecideBinding {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writes: Writes,
    private readonly enterprises: Enterprises,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** The newest first. */
  async list({ status, cursor, limit = DEFAULT_LIMIT }: BindingRequestQuery): Promise<Page<BindingRequest>> {
    const [before] = readCursor(cursor, 1) ?? [];
    const rows = await this.dataSource.manager.find(BindingRequestEntity, {
      where: {
        ...(status === undefined ? {} : { status }),
        ...(before === undefined ? {} : { id: LessThan(before) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return pageOf(rows, limit, { keyOf: ({ id }) => [id], present: presentBinding });
  }

  decide(
    write: WriteRequest,
    actor: Actor,
    { id, body }: { id: string; body: Body },
  ): Promise<WriteAnswer<BindingRequest>> {
    return this.writes.run(write, async (tx): Promise<Answer<BindingRequest>> => {
      const row = await tx.findOneBy(BindingRequestEntity, { id });
      if (row === null) return problem('not-found', 404);
      const { outcome, reason } = body;
      const enterpriseId = body.enterpriseId ?? row.enterpriseId;
      if (outcome === 'confirmed' && !(await this.exists(tx, enterpriseId)))
        return problem('invalid-input', 400, {
          errors: [{ pointer: '/enterpriseId', code: 'unknown-reference' }],
        });
      const at = this.clock.now();
      const decided = {
        status: outcome,
        enterpriseId,
        reason: reason.trim(),
        decidedBy: actor.accountId,
        decidedAt: at,
      };
      const { affected } = await tx.update(BindingRequestEntity, { id, status: 'open' }, decided);
      if (affected !== 1) return problem('already-decided', 422);
      await this.audit.record(tx, {
        actor,
        action: 'binding.decide',
        subject: { type: 'binding-request', id },
        before: { status: 'open' },
        after: { status: outcome, enterpriseId, reason: this.audit.digest(reason) },
        requestId: write.requestId,
        at,
      });
      await this.tell(tx, { ...row, ...decided });
      return { status: 200, body: presentBinding({ ...row, ...decided }) };
    });
  }

  private async exists(tx: EntityManager, enterpriseId: string | null): Promise<boolean> {
    return enterpriseId !== null && (await this.enterprises.find(enterpriseId, tx)) !== null;
  }

  private async tell(
    tx: EntityManager,
    { id, askedBy, enterprise, decidedAt }: BindingRequestEntity,
  ): Promise<void> {
    if (askedBy === null || decidedAt === null) return;
    await this.outbox.add(tx, {
      kind: 'binding-decided',
      recipient: { kind: 'account', id: askedBy },
      data: { enterprise },
      at: decidedAt,
      dedupeKey: `binding-decided:${id}`,
    });
  }
}
