import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type Answer,
  Audit,
  Clock,
  isRefusal,
  problem,
  ProblemError,
  Transactions,
} from '../platform/index.js';
import { ACCESS_SECONDS, type ReadRefreshToken, Tokens } from './session-tokens.js';
import { SessionEntity } from './session.entity.js';
import { Sessions } from './sessions.js';
import type { Renewed } from './sign-in.dto.js';

/** For so long the token before is answered once more: the answer was lost, or two windows renewed at once. */
const LOST_ANSWER_MS = 30_000;

/**
 * A refresh token is good once. One that comes again later was copied: then nobody can tell thief from owner, and the
 * session ends for both.
 */
@Injectable()
export class RenewSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async renew(refreshToken: string, requestId: string): Promise<Renewed> {
    const read = this.tokens.readRefresh(refreshToken);
    const answer = await this.transactions.run((tx) => this.rotate(tx, read, requestId));
    if (isRefusal(answer)) throw new ProblemError(answer);
    return answer.body;
  }

  private async rotate(
    tx: EntityManager,
    read: ReadRefreshToken | null,
    requestId: string,
  ): Promise<Answer<Renewed>> {
    const session = read && (await tx.findOneBy(SessionEntity, { id: read.sessionId }));
    if (read === null || session === null || !this.tokens.isOurs(read, session)) return OVER;
    if (!this.sessions.isLive(session)) return OVER;
    if (read.generation === session.generation && (await this.sessions.rotate(tx, session)))
      return this.answer({ ...session, generation: session.generation + 1 });
    const latest = await tx.findOneByOrFail(SessionEntity, { id: session.id });
    if (this.isLostAnswer(read, latest)) return this.answer(latest);
    await this.endReused(tx, latest, requestId);
    return OVER;
  }

  private isLostAnswer({ generation }: ReadRefreshToken, session: SessionEntity): boolean {
    const age = this.clock.now().getTime() - session.renewedAt.getTime();
    return session.endedAt === null && generation === session.generation - 1 && age <= LOST_ANSWER_MS;
  }

  private async endReused(tx: EntityManager, session: SessionEntity, requestId: string): Promise<void> {
    const { id, accountId, generation } = session;
    if ((await this.sessions.end(tx, { accountId }, { id, reason: 'reused' })) === 0) return;
    await this.audit.record(tx, {
      actor: null,
      action: 'session.reused',
      subject: { type: 'session', id },
      before: { accountId, generation },
      after: null,
      requestId,
      at: this.clock.now(),
    });
  }

  private answer(session: SessionEntity): Answer<Renewed> {
    const body = {
      accessToken: this.tokens.access(session.id, this.clock.now()),
      accessSeconds: ACCESS_SECONDS,
      refreshToken: this.tokens.refresh(session),
    };
    return { status: 200, body };
  }
}

const OVER = problem('session-over', 422);
