import { Injectable } from '@nestjs/common';
import { Accounts, ReadSession, type Session } from '../accounts/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  problem,
  refuse,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { AdmissionCodes, Attempts } from '../sign-in/index.js';

/** An invitation, taken by somebody who is signed in: he keeps his account, and what it belongs to already. */
@Injectable()
export class JoinEnterprise {
  constructor(
    private readonly writes: Writes,
    private readonly codes: AdmissionCodes,
    private readonly attempts: Attempts,
    private readonly accounts: Accounts,
    private readonly readSession: ReadSession,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A code that takes a whole account, as staff get it, is none of this door's. */
  async join(write: WriteRequest, actor: Actor, typed: string): Promise<WriteAnswer<Session>> {
    const { accountId } = actor;
    const scope = this.attempts.scopeOf({ account: 'code', deviceId: null, address: accountId });
    await this.attempts.take(scope);
    const answer = await this.writes.run(write, async (tx): Promise<Answer<object>> => {
      const code = await this.codes.find(tx, typed);
      if (code === null || code.enterpriseId === null) return problem('code-not-good', 422);
      const { enterpriseId, administers } = code;
      if (!(await this.codes.useFor(tx, code, accountId))) return problem('code-not-good', 422);
      await this.attempts.forget(tx, scope);
      await this.audit.record(tx, {
        actor,
        action: 'member.join',
        subject: { type: 'enterprise', id: enterpriseId },
        before: null,
        after: { accountId, administers },
        requestId: write.requestId,
        at: this.clock.now(),
      });
      return { status: 200, body: {} };
    });
    if (answer.status !== 200) return answer as WriteAnswer<Session>;
    const now = (await this.accounts.findActor(accountId)) ?? refuse('not-signed-in', 401);
    return { ...answer, status: 200, body: await this.readSession.read(now) };
  }
}
