import { OPEN_WORK_KINDS, type Role } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThanOrEqual, Not } from 'typeorm';
import {
  AccountEntity,
  AccountRoleEntity,
  Accounts,
  HeadDeputyEntity,
  OpenWork,
  type OpenWorkCounts,
} from '../accounts/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  Outbox,
  problem,
  refuse,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { ShutOut } from '../sign-in/index.js';
import type { OpenWorkView } from './leaving.dto.js';

/** Members of enterprises are let go by their administrator. */
const NOT_STAFF: readonly Role[] = ['enterprise', 'intake-client'];

/** Plans are not handed over by themselves: the head is asked to name somebody else. */
const HANDED_OVER = OPEN_WORK_KINDS.filter((kind) => kind !== 'plans');

/**
 * Somebody leaves his post: rights, roles and every way in end at once, and what he has in hand goes to the successor or
 * back to the unit, all in one transaction. The account stays for the record.
 */
@Injectable()
export class LeavePost {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writes: Writes,
    private readonly accounts: Accounts,
    private readonly openWork: OpenWork,
    private readonly shutOut: ShutOut,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async preview(accountId: string): Promise<OpenWorkView> {
    const tx = this.dataSource.manager;
    const account = (await this.staffOf(tx, accountId)) ?? refuse('not-found', 404);
    const counts = await this.openWork.counts(tx, accountId);
    const successors = await this.colleaguesOf(tx, account);
    return presented(account, counts, successors);
  }

  run(
    write: WriteRequest,
    actor: Actor,
    { accountId, successorId }: { accountId: string; successorId?: string | undefined },
  ): Promise<WriteAnswer<OpenWorkView>> {
    return this.writes.run(write, async (tx): Promise<Answer<OpenWorkView>> => {
      const account = await this.staffOf(tx, accountId);
      if (account === null) return problem('not-found', 404);
      const colleagues = await this.colleaguesOf(tx, account);
      const successor = colleagues.find(({ id }) => id === successorId) ?? null;
      if (successorId !== undefined && successor === null)
        return problem('invalid-input', 400, {
          errors: [{ pointer: '/successorId', code: 'unknown-reference' }],
        });
      if (await isLastAdministrator(tx, accountId)) return problem('last-administrator', 422);
      const counts = await this.openWork.counts(tx, accountId);
      const [now, today] = [this.clock.now(), this.clock.today()];
      const { requestId } = write;
      await this.openWork.handOver(tx, { account, successor, actor, requestId, now, today });
      await this.close(tx, account, today);
      if (successor !== null) await this.tell(tx, { account, successor, counts, requestId });
      await this.audit.record(tx, {
        actor,
        action: 'account.close',
        subject: { type: 'account', id: accountId },
        before: counts,
        after: { successorId: successor?.id ?? null },
        requestId,
        at: now,
      });
      return { status: 200, body: presented(account, await this.openWork.counts(tx, accountId), []) };
    });
  }

  /** A head's deputy is none any more; of days gone by the record stays. */
  private async close(tx: EntityManager, { id: accountId }: AccountEntity, today: string): Promise<void> {
    await tx.delete(AccountRoleEntity, { accountId });
    await tx.delete(HeadDeputyEntity, { accountId, untilDate: MoreThanOrEqual(today) });
    await tx.update(AccountEntity, { id: accountId }, { departmentId: null, personaOrder: null });
    await this.shutOut.run(tx, accountId);
  }

  private async staffOf(tx: EntityManager, id: string): Promise<AccountEntity | null> {
    const isStaff = await tx.existsBy(AccountRoleEntity, { accountId: id, role: Not(In([...NOT_STAFF])) });
    return isStaff ? this.accounts.find(id, tx) : null;
  }

  private async colleaguesOf(
    tx: EntityManager,
    { id, departmentId }: AccountEntity,
  ): Promise<AccountEntity[]> {
    if (departmentId === null) return [];
    const members = await tx.find(AccountEntity, {
      where: { departmentId, id: Not(id) },
      order: { id: 'ASC' },
    });
    const roles = await tx.findBy(AccountRoleEntity, { accountId: In(members.map((each) => each.id)) });
    return members.filter((each) => roles.some(({ accountId }) => accountId === each.id));
  }

  /** One message, not one a piece. */
  private tell(
    tx: EntityManager,
    {
      account,
      successor,
      counts,
      requestId,
    }: { account: AccountEntity; successor: AccountEntity; counts: OpenWorkCounts; requestId: string },
  ): Promise<void> {
    const count = HANDED_OVER.reduce((sum, kind) => sum + counts[kind], 0);
    const data = { officer: account.name, count };
    return this.outbox.add(tx, {
      kind: 'work-handed-over',
      recipient: { kind: 'account', id: successor.id },
      data,
      at: this.clock.now(),
      dedupeKey: `work-handed-over:${account.id}:${requestId}`,
    });
  }
}

function presented(
  { id, name }: AccountEntity,
  counts: OpenWorkCounts,
  successors: readonly AccountEntity[],
): OpenWorkView {
  return {
    account: { id, name },
    work: OPEN_WORK_KINDS.map((kind) => ({ kind, count: counts[kind] })),
    successors: successors.map((each) => ({ id: each.id, name: each.name })),
  };
}

/** Without one nobody lets anybody in any more. */
async function isLastAdministrator(tx: EntityManager, accountId: string): Promise<boolean> {
  const administrators = await tx.findBy(AccountRoleEntity, { role: 'administrator' });
  return administrators.length === 1 && administrators[0]?.accountId === accountId;
}
