import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { Audit, Clock, refuse, Seals, Transactions } from '../platform/index.js';
import { Attempts } from './attempts.js';
import type { Caller } from './caller.js';
import { stepOf } from './one-time-passwords.js';
import { OpenSession } from './open-session.js';
import { PasswordCredentialEntity } from './password-credential.entity.js';
import { isPassword } from './passwords.js';
import { TOTP_SEAL } from './seal-purposes.js';
import { Tokens } from './session-tokens.js';
import type { SignedInHere, SignInByPassword as Typed } from './sign-in.dto.js';

/** For staff at a browser. Every refusal reads alike: whether the name exists, or which part was wrong, is not told. */
@Injectable()
export class SignInByPassword {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly attempts: Attempts,
    private readonly tokens: Tokens,
    private readonly seals: Seals,
    private readonly open: OpenSession,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async signIn(typed: Typed, caller: Caller): Promise<SignedInHere> {
    const login = typed.login.trim().toLowerCase();
    const credential = await this.dataSource.manager.findOneBy(PasswordCredentialEntity, { login });
    const account = credential?.accountId ?? `nobody:${login}`;
    const deviceId = this.tokens.deviceOf(account, typed.deviceToken ?? '');
    const scope = this.attempts.scopeOf({ account, deviceId, address: caller.address });
    const { isLast } = await this.attempts.take(scope);
    const isRight = await isPassword(credential?.passwordHash ?? null, typed.password);
    const session =
      credential !== null && isRight
        ? await this.begin(credential, { typed, caller, scope, isKnown: deviceId !== null })
        : null;
    if (session !== null) return this.open.present(session);
    if (isLast && credential !== null) await this.recordLock(credential, caller);
    return refuse('sign-in-refused', 422);
  }

  /** `null` where the one-time password is wrong, or was taken before. */
  private begin(
    { accountId, totpSecret }: PasswordCredentialEntity,
    { typed, caller, scope, isKnown }: { typed: Typed; caller: Caller; scope: string; isKnown: boolean },
  ) {
    const secret = this.seals.open(TOTP_SEAL(accountId), totpSecret);
    const step = stepOf(secret, typed.oneTimePassword, this.clock.now());
    return this.transactions.run(async (tx) => {
      if (step === null || !(await isFirstUse(tx, accountId, step))) return null;
      await this.attempts.forget(tx, scope);
      return this.open.begin(tx, { accountId, method: 'password', isKnown }, caller);
    });
  }

  private recordLock({ accountId }: PasswordCredentialEntity, { requestId }: Caller): Promise<void> {
    return this.transactions.run((tx) =>
      this.audit.record(tx, {
        actor: null,
        action: 'session.attempts-used-up',
        subject: { type: 'account', id: accountId },
        before: null,
        after: null,
        requestId,
        at: this.clock.now(),
      }),
    );
  }
}

/** Nobody who looked over a shoulder uses it once more (RFC 6238 5.2). */
async function isFirstUse(tx: EntityManager, accountId: string, step: number): Promise<boolean> {
  const unused = { accountId, totpStep: LessThan(step) };
  return (await tx.update(PasswordCredentialEntity, unused, { totpStep: step })).affected === 1;
}
