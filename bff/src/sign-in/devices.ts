import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  problem,
  toInstant,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import type { SessionEntity } from './session.entity.js';
import { Sessions } from './sessions.js';
import type { Device, Devices as DevicesDto } from './sign-in.dto.js';

export interface Own {
  actor: Actor;
  /** The session of the call itself. */
  sessionId: string | null;
}

/** Where one is signed in, and signing out: here, there, everywhere. */
@Injectable()
export class Devices {
  constructor(
    private readonly sessions: Sessions,
    private readonly writes: Writes,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list({ actor, sessionId }: Own, tx?: EntityManager): Promise<DevicesDto> {
    const sessions = await this.sessions.listOf(actor.accountId, tx);
    return { items: sessions.map((session) => presentDevice(session, sessionId)) };
  }

  /** A persona of the demo has no session to end. */
  signOut(write: WriteRequest, { actor, sessionId }: Own): Promise<WriteAnswer<DevicesDto>> {
    return this.writes.run(write, async (tx): Promise<Answer<DevicesDto>> => {
      const ended =
        sessionId && (await this.sessions.end(tx, actor, { id: sessionId, reason: 'signed-out' }));
      if (sessionId !== null && ended) await this.record(tx, { write, actor, id: sessionId, ended: 1 });
      return { status: 200, body: { items: [] } };
    });
  }

  /** Another one's is answered like one that does not exist. */
  remove(write: WriteRequest, own: Own, id: string): Promise<WriteAnswer<DevicesDto>> {
    return this.writes.run(write, async (tx): Promise<Answer<DevicesDto>> => {
      const { actor } = own;
      const ended = await this.sessions.end(tx, actor, { id, reason: 'removed' });
      if (ended === 0) return problem('not-found', 404);
      await this.record(tx, { write, actor, id, ended });
      return { status: 200, body: await this.list(own, tx) };
    });
  }

  removeAll(write: WriteRequest, own: Own): Promise<WriteAnswer<DevicesDto>> {
    return this.writes.run(write, async (tx): Promise<Answer<DevicesDto>> => {
      const { actor } = own;
      const ended = await this.sessions.endAll(tx, actor.accountId, { reason: 'everywhere' });
      await this.record(tx, { write, actor, id: null, ended });
      return { status: 200, body: await this.list(own, tx) };
    });
  }

  /** `id` null: all of the account. */
  private record(
    tx: EntityManager,
    { write, actor, id, ended }: { write: WriteRequest; actor: Actor; id: string | null; ended: number },
  ): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action: 'session.end',
      subject: id === null ? { type: 'account', id: actor.accountId } : { type: 'session', id },
      before: null,
      after: { ended },
      requestId: write.requestId,
      at: this.clock.now(),
    });
  }
}

function presentDevice(session: SessionEntity, ownId: string | null): Device {
  const { id, method, app, system, startedAt, renewedAt } = session;
  return {
    id,
    isCurrent: id === ownId,
    method,
    app,
    system,
    startedAt: toInstant(startedAt),
    usedAt: toInstant(renewedAt),
  };
}
