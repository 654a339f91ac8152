import type { MemberAction } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts, Memberships } from '../accounts/index.js';
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
import { AdmissionCodes, Sessions } from '../sign-in/index.js';
import type { Members } from './members.dto.js';
import { ReadMembers } from './read-members.js';

interface Change {
  write: WriteRequest;
  actor: Actor;
  enterpriseId: string;
  /** The member's account. */
  id: string;
}

/** Removing, leaving, handing over, confirming. What is taken away is gone with the next call of whoever had it. */
@Injectable()
export class ChangeMembers {
  constructor(
    private readonly writes: Writes,
    private readonly accounts: Accounts,
    private readonly memberships: Memberships,
    private readonly codes: AdmissionCodes,
    private readonly sessions: Sessions,
    private readonly readMembers: ReadMembers,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  remove(change: Change): Promise<WriteAnswer<Members>> {
    return this.run(change, { needs: ['remove', 'leave'], action: 'member.remove' }, async (tx) => {
      const { id: accountId, enterpriseId } = change;
      if (await this.codes.revokeInvitation(tx, { accountId, enterpriseId })) return true;
      if ((await this.memberships.end(tx, { accountId, enterpriseId })) === 0) return false;
      const left = await this.memberships.ofAccount(accountId, tx);
      if (left.length === 0) await this.sessions.endAll(tx, accountId, { reason: 'removed' });
      return true;
    });
  }

  /** The one becomes administrator and the other a member, or nothing changes. */
  handOver(change: Change): Promise<WriteAnswer<Members>> {
    return this.run(change, { needs: ['hand-over'], action: 'member.hand-over' }, async (tx) => {
      const { actor, id, enterpriseId } = change;
      const own = { accountId: actor.accountId, enterpriseId };
      return (
        (await this.memberships.setAdministers(tx, own, false)) &&
        (await this.memberships.setAdministers(tx, { accountId: id, enterpriseId }, true))
      );
    });
  }

  confirm(change: Change): Promise<WriteAnswer<Members>> {
    return this.run(change, { needs: ['confirm'], action: 'member.confirm' }, (tx) =>
      this.memberships.setAdministers(tx, { accountId: change.id, enterpriseId: change.enterpriseId }, true),
    );
  }

  private run(
    change: Change,
    { needs, action }: { needs: readonly MemberAction[]; action: string },
    work: (tx: EntityManager) => Promise<boolean>,
  ): Promise<WriteAnswer<Members>> {
    const { write, actor, enterpriseId, id } = change;
    return this.writes.run(write, async (tx): Promise<Answer<Members>> => {
      const before = await this.readMembers.read(actor, enterpriseId, tx);
      const member = before.items.find((each) => each.id === id);
      if (member === undefined) return problem('not-found', 404);
      if (!needs.some((each) => member.actions.includes(each))) return problem('forbidden', 403);
      if (!(await work(tx))) return refuse('version-conflict', 409);
      await this.record(tx, { ...change, action });
      if (action !== 'member.remove') await this.tell(tx, change, before.enterprise.name);
      return { status: 200, body: await this.after(tx, change, before) };
    });
  }

  /** As it is now to whoever asked; nothing is, to somebody who left. */
  private async after(
    tx: EntityManager,
    { actor, enterpriseId, id }: Change,
    before: Members,
  ): Promise<Members> {
    if (id === actor.accountId) return { ...before, mayInvite: false, items: [] };
    const now = (await this.accounts.findActor(actor.accountId, tx)) ?? actor;
    return this.readMembers.read(now, enterpriseId, tx);
  }

  /** Whoever administers it now, and whoever did until now: a member who takes it is noticed. */
  private async tell(
    tx: EntityManager,
    { write, actor, enterpriseId, id }: Change,
    enterprise: string,
  ): Promise<void> {
    const members = await this.memberships.ofEnterprise(enterpriseId, tx);
    const administrators = members.filter(({ administers }) => administers).map((each) => each.accountId);
    const former = members.some(({ accountId }) => accountId === actor.accountId) ? [actor.accountId] : [];
    for (const accountId of new Set([...administrators, ...former, id])) {
      await this.outbox.add(tx, {
        kind: 'member-administers',
        recipient: { kind: 'account', id: accountId },
        data: { enterprise },
        at: this.clock.now(),
        dedupeKey: `member-administers:${write.requestId}:${accountId}`,
      });
    }
  }

  private record(
    tx: EntityManager,
    { write, actor, enterpriseId, id, action }: Change & { action: string },
  ): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action,
      subject: { type: 'enterprise', id: enterpriseId },
      before: null,
      after: { accountId: id },
      requestId: write.requestId,
      at: this.clock.now(),
    });
  }
}
