import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { AccountEntity, AccountRoleEntity, Accounts } from '../accounts/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  DEFAULT_LIMIT,
  Ids,
  type Page,
  pageOf,
  problem,
  readCursor,
  toInstant,
  toInstantOrNull,
  Transactions,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { AdmissionCodeEntity } from './admission-code.entity.js';
import { AdmissionCodes, type FreshCode } from './admission-codes.js';
import type { AccountQuery, AdmissibleAccount, AdmissionCode } from './admissions.dto.js';
import { PasswordCredentialEntity } from './password-credential.entity.js';
import { WechatIdentityEntity } from './wechat-identity.entity.js';

/** Who is let in: one-time codes from the district administrator, the first one from the command line. */
@Injectable()
export class Admit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly writes: Writes,
    private readonly accounts: Accounts,
    private readonly codes: AdmissionCodes,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list({ query = '', cursor, limit = DEFAULT_LIMIT }: AccountQuery): Promise<Page<AdmissibleAccount>> {
    const rows = await this.accounts.search({ query, after: readCursor(cursor, 1)?.[0] ?? null, limit });
    const accountId = In(rows.map(({ id }) => id));
    const { manager } = this.dataSource;
    const [roles, passwords, identities, codes] = await Promise.all([
      manager.findBy(AccountRoleEntity, { accountId }),
      manager.find(PasswordCredentialEntity, { where: { accountId }, select: { accountId: true } }),
      manager.find(WechatIdentityEntity, { where: { accountId }, select: { accountId: true } }),
      manager.findBy(AdmissionCodeEntity, { accountId, goodUntil: MoreThan(this.clock.now()) }),
    ]);
    const isIn = (those: { accountId: string }[], id: string): boolean =>
      those.some(({ accountId }) => accountId === id);
    return pageOf(rows, limit, {
      keyOf: ({ id }) => [id],
      present: ({ id, name, title }) => ({
        id,
        name,
        title,
        roles: roles.filter(({ accountId }) => accountId === id).map(({ role }) => role),
        hasPassword: isIn(passwords, id),
        hasWechat: isIn(identities, id),
        codeUntil: toInstantOrNull(codes.find(({ accountId }) => accountId === id)?.goodUntil ?? null),
      }),
    });
  }

  /** The code is in this answer alone: a repetition of the call does not tell it again. */
  async issue(write: WriteRequest, actor: Actor, accountId: string): Promise<WriteAnswer<AdmissionCode>> {
    let fresh: FreshCode | null = null;
    const answer = await this.writes.run(write, async (tx): Promise<Answer<AdmissionCode>> => {
      if ((await this.accounts.find(accountId, tx)) === null) return problem('not-found', 404);
      fresh = await this.codes.issue(tx, { accountId, issuedBy: actor.accountId });
      await this.record(tx, { actor, accountId, requestId: write.requestId });
      return { status: 201, body: { code: null, goodUntil: toInstant(fresh.goodUntil) } };
    });
    const told = fresh as FreshCode | null;
    if (answer.status !== 201 || answer.replayed || told === null) return answer;
    return { ...answer, body: { ...answer.body, code: told.code } };
  }

  /**
   * The first administrator of a district, by whoever may run commands on its server. `null` where one has been let in:
   * from then on codes come from him. Before that a lost code is issued anew.
   */
  issueFirst({ name, title }: { name: string; title: string }): Promise<FreshCode | null> {
    return this.transactions.run(async (tx) => {
      const administrators = await tx.findBy(AccountRoleEntity, { role: 'administrator' });
      const accountId = In(administrators.map((each) => each.accountId));
      if (await tx.existsBy(PasswordCredentialEntity, { accountId })) return null;
      if (await tx.existsBy(WechatIdentityEntity, { accountId })) return null;
      const id = administrators[0]?.accountId ?? (await this.makeAdministrator(tx, { name, title }));
      await this.record(tx, { actor: null, accountId: id, requestId: 'command-line' });
      return this.codes.issue(tx, { accountId: id, issuedBy: null });
    });
  }

  private async makeAdministrator(
    tx: EntityManager,
    named: { name: string; title: string },
  ): Promise<string> {
    const id = this.ids.next();
    await tx.insert(AccountEntity, {
      id,
      ...named,
      departmentId: null,
      workPhone: null,
      personaOrder: null,
    });
    await tx.insert(AccountRoleEntity, { accountId: id, role: 'administrator' });
    return id;
  }

  private record(
    tx: EntityManager,
    { actor, accountId, requestId }: { actor: Actor | null; accountId: string; requestId: string },
  ): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action: 'account.admit',
      subject: { type: 'account', id: accountId },
      before: null,
      after: null,
      requestId,
      at: this.clock.now(),
    });
  }
}
