import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts, ReadSession } from '../accounts/index.js';
import { Audit, Clock, Outbox, refuse } from '../platform/index.js';
import type { Caller } from './caller.js';
import { ACCESS_SECONDS, Tokens } from './session-tokens.js';
import type { SessionEntity } from './session.entity.js';
import { type Beginning, Sessions } from './sessions.js';
import type { SignedInHere } from './sign-in.dto.js';

/** What every way of signing in ends with: a session, its audit row, and what the phone gets. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
    private readonly accounts: Accounts,
    private readonly readSession: ReadSession,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Within the transaction that found out who it is. */
  async begin(
    tx: EntityManager,
    { accountId, method, isKnown = false }: Omit<Beginning, 'device'> & { isKnown?: boolean },
    { device, requestId }: Caller,
  ): Promise<SessionEntity> {
    const isNew = !isKnown && (await this.sessions.isNewDevice(tx, { accountId, method, device }));
    const session = await this.sessions.begin(tx, { accountId, method, device });
    await this.audit.record(tx, {
      actor: { accountId },
      action: 'session.begin',
      subject: { type: 'session', id: session.id },
      before: null,
      after: { method, ...device },
      requestId,
      at: this.clock.now(),
    });
    if (isNew) await this.tell(tx, session);
    return session;
  }

  /** After the commit. */
  async present(session: SessionEntity): Promise<SignedInHere> {
    const { accountId } = session;
    const actor = (await this.accounts.findActor(accountId)) ?? refuse('sign-in-refused', 422);
    return {
      accessToken: this.tokens.access(session.id, this.clock.now()),
      accessSeconds: ACCESS_SECONDS,
      refreshToken: this.tokens.refresh(session),
      deviceToken: this.tokens.device(accountId, randomBytes(12).toString('base64url')),
      session: await this.readSession.read(actor),
    };
  }

  /** Whoever took an account cannot keep it from its owner. */
  private tell(tx: EntityManager, { id, accountId, startedAt }: SessionEntity): Promise<void> {
    return this.outbox.add(tx, {
      kind: 'signed-in-anew',
      recipient: { kind: 'account', id: accountId },
      data: {},
      at: startedAt,
      dedupeKey: `signed-in-anew:${id}`,
    });
  }
}
