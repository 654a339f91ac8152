import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Openids } from '../messages/index.js';
import { Audit, Clock, refuse, Transactions } from '../platform/index.js';
import { AdmissionCodes } from './admission-codes.js';
import type { AdmissionCodeEntity } from './admission-code.entity.js';
import { Attempts } from './attempts.js';
import type { Caller } from './caller.js';
import { OpenSession } from './open-session.js';
import type { SessionEntity } from './session.entity.js';
import { Sessions } from './sessions.js';
import type { SignedInHere, SignInByWechat as Sent } from './sign-in.dto.js';
import { WechatIdentityEntity } from './wechat-identity.entity.js';

/** By the code that `wx.login` gives. A WeChat user whom nobody knows yet binds himself by a one-time code. */
@Injectable()
export class SignInByWechat {
  constructor(
    private readonly transactions: Transactions,
    private readonly openids: Openids,
    private readonly codes: AdmissionCodes,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
    private readonly open: OpenSession,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** WeChat is asked before the transaction begins. */
  async signIn({ code, admissionCode }: Sent, caller: Caller): Promise<SignedInHere> {
    const found = await this.openids.find(code);
    if (found === 'unreachable') return refuse('wechat-unreachable', 503);
    if (found === 'off') return refuse('wechat-off', 422);
    if (found === 'code-refused') return refuse('wechat-code-refused', 422);
    const scope = this.attempts.scopeOf({ account: 'code', deviceId: null, address: found.openid });
    if (admissionCode !== undefined) await this.attempts.take(scope);
    const session = await this.transactions.run(async (tx) => {
      if (admissionCode !== undefined) {
        const bound = await this.bind(tx, { ...found, admissionCode, caller });
        await this.attempts.forget(tx, scope);
        return bound;
      }
      const identity = await tx.findOneBy(WechatIdentityEntity, found);
      const { accountId } = identity ?? refuse('wechat-not-bound', 422);
      return this.open.begin(tx, { accountId, method: 'wechat' }, caller);
    });
    return this.open.present(session);
  }

  /** Whoever held the account by WeChat before is out; a WeChat user has one account. */
  private async bind(
    tx: EntityManager,
    { openid, admissionCode, caller }: { openid: string; admissionCode: string; caller: Caller },
  ): Promise<SessionEntity> {
    const code = (await this.codes.find(tx, admissionCode)) ?? refuse('code-not-good', 422);
    const known = await tx.findOneBy(WechatIdentityEntity, { openid });
    if (code.enterpriseId !== null && known !== null) return this.join(tx, code, { ...known, caller });
    if (!(await this.codes.use(tx, code))) return refuse('code-not-good', 422);
    const { accountId } = code;
    await tx.delete(WechatIdentityEntity, { openid });
    await tx.delete(WechatIdentityEntity, { accountId });
    await tx.insert(WechatIdentityEntity, { accountId, openid, boundAt: this.clock.now() });
    await this.sessions.endAll(tx, accountId, { method: 'wechat', reason: 'readmitted' });
    await this.audit.record(tx, {
      actor: { accountId },
      action: 'account.bind-wechat',
      subject: { type: 'account', id: accountId },
      before: null,
      after: { openid: this.audit.digest(openid) },
      requestId: caller.requestId,
      at: this.clock.now(),
    });
    return this.open.begin(tx, { accountId, method: 'wechat' }, caller);
  }

  /** Who comes in by WeChat already keeps his account, and with it the enterprises that he belongs to. */
  private async join(
    tx: EntityManager,
    code: AdmissionCodeEntity,
    { accountId, caller }: { accountId: string; caller: Caller },
  ): Promise<SessionEntity> {
    if (!(await this.codes.useFor(tx, code, accountId))) return refuse('code-not-good', 422);
    return this.open.begin(tx, { accountId, method: 'wechat' }, caller);
  }
}
