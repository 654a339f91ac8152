import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import { Audit, Clock, isDuplicate, refuse, Seals, Transactions } from '../platform/index.js';
import { AdmissionCodeEntity } from './admission-code.entity.js';
import { AdmissionCodes } from './admission-codes.js';
import type { Caller } from './caller.js';
import { freshSecret, keyUri, stepOf } from './one-time-passwords.js';
import { OpenSession } from './open-session.js';
import { PasswordCredentialEntity } from './password-credential.entity.js';
import { hashPassword, isWeakPassword } from './passwords.js';
import { TOTP_SEAL } from './seal-purposes.js';
import type { SessionEntity } from './session.entity.js';
import { Sessions } from './sessions.js';
import type { ConfirmEnrolment, Enrol as Chosen, Enrolment, SignedInHere } from './sign-in.dto.js';

/**
 * A member of staff takes his account by a one-time code: first name and password, then the authenticator, which has
 * to show that it works before the code is used up.
 */
@Injectable()
export class Enrol {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly codes: AdmissionCodes,
    private readonly seals: Seals,
    private readonly sessions: Sessions,
    private readonly open: OpenSession,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** May be done again until it is confirmed; the authenticator then gets another secret. */
  async begin({ admissionCode, login: typed, password }: Chosen): Promise<Enrolment> {
    const { manager } = this.dataSource;
    const code = (await this.codes.find(manager, admissionCode)) ?? refuse('code-not-good', 422);
    const login = typed.trim().toLowerCase();
    if (isWeakPassword(password, login)) refuse('password-weak', 422);
    const { accountId, codeHash } = code;
    if (await this.isTaken(login, accountId)) refuse('login-taken', 409);
    const secret = freshSecret();
    const totpSecret = this.seals.seal(TOTP_SEAL(accountId), secret);
    const passwordHash = await hashPassword(password);
    const chosen = { login, passwordHash, totpSecret };
    await this.transactions.run((tx) => tx.update(AdmissionCodeEntity, { accountId, codeHash }, chosen));
    const account = await this.accounts.find(accountId);
    return { name: account?.name ?? '', secret, keyUri: keyUri(secret, login) };
  }

  async confirm({ admissionCode, oneTimePassword }: ConfirmEnrolment, caller: Caller): Promise<SignedInHere> {
    const session = await this.transactions
      .run((tx) => this.take(tx, { admissionCode, oneTimePassword, caller }))
      .catch((error: unknown) => {
        if (isDuplicate(error)) return refuse('login-taken', 409); // somebody else chose it meanwhile
        throw error;
      });
    return this.open.present(session);
  }

  private async take(
    tx: EntityManager,
    { admissionCode, oneTimePassword, caller }: ConfirmEnrolment & { caller: Caller },
  ): Promise<SessionEntity> {
    const code = await this.codes.find(tx, admissionCode);
    const { accountId = '', login = null, passwordHash = null, totpSecret = null } = code ?? {};
    if (code === null || login === null || passwordHash === null || totpSecret === null)
      return refuse('code-not-good', 422);
    const now = this.clock.now();
    const totpStep = stepOf(this.seals.open(TOTP_SEAL(accountId), totpSecret), oneTimePassword, now);
    if (totpStep === null) return refuse('one-time-password-wrong', 422);
    if (!(await this.codes.use(tx, code))) return refuse('code-not-good', 422);
    await tx.delete(PasswordCredentialEntity, { accountId });
    await tx.insert(PasswordCredentialEntity, {
      accountId,
      login,
      passwordHash,
      totpSecret,
      totpStep,
      setAt: now,
    });
    await this.sessions.endAll(tx, accountId, { method: 'password', reason: 'readmitted' });
    await this.record(tx, accountId, caller);
    return this.open.begin(tx, { accountId, method: 'password' }, caller);
  }

  private async isTaken(login: string, accountId: string): Promise<boolean> {
    const holder = await this.dataSource.manager.findOneBy(PasswordCredentialEntity, { login });
    return holder !== null && holder.accountId !== accountId;
  }

  private record(tx: EntityManager, accountId: string, { requestId }: Caller): Promise<void> {
    return this.audit.record(tx, {
      actor: { accountId },
      action: 'account.set-password',
      subject: { type: 'account', id: accountId },
      before: null,
      after: null,
      requestId,
      at: this.clock.now(),
    });
  }
}
