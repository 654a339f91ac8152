import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountEntity, Memberships } from '../accounts/index.js';
import { Enterprises } from '../enterprises/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  Ids,
  problem,
  toInstant,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { AdmissionCodes, type FreshCode } from '../sign-in/index.js';
import type { Invitation, InvitationMade } from './members.dto.js';
import { mayDo, ReadMembers } from './read-members.js';

/** Of one enterprise, invited ones included: nobody fills a district's register by inviting. */
const MOST_MEMBERS = 100;

interface Made {
  actor: Actor;
  write: WriteRequest;
  enterpriseId: string;
  administers: boolean;
}

/**
 * Codes that make somebody a member: from the enterprise's administrator for his colleagues, from the centre for the
 * administrator himself. An invitation is an account without any right until its code is used.
 */
@Injectable()
export class InviteMember {
  constructor(
    private readonly writes: Writes,
    private readonly codes: AdmissionCodes,
    private readonly memberships: Memberships,
    private readonly enterprises: Enterprises,
    private readonly readMembers: ReadMembers,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  colleague(
    write: WriteRequest,
    actor: Actor,
    { enterpriseId, ...person }: Invitation & { enterpriseId: string },
  ): Promise<WriteAnswer<InvitationMade>> {
    const made = { actor, write, enterpriseId, administers: false };
    return this.telling(made, async (tx) => {
      if (!mayDo(actor, 'member.manage', { enterpriseId })) return this.refusal(actor, enterpriseId);
      return this.invite(tx, made, person);
    });
  }

  /** Sealed, and delivered apart from the card: it hangs on a wall. */
  administrator(
    write: WriteRequest,
    actor: Actor,
    { enterpriseId, ...person }: Invitation & { enterpriseId: string },
  ): Promise<WriteAnswer<InvitationMade>> {
    const made = { actor, write, enterpriseId, administers: true };
    return this.telling(made, async (tx) => {
      if ((await this.enterprises.find(enterpriseId, tx)) === null) return problem('not-found', 404);
      await this.revokeEarlier(tx, made);
      return this.invite(tx, made, person);
    });
  }

  /** For somebody who lost his, or whose code has run out of time. */
  again(
    write: WriteRequest,
    actor: Actor,
    { enterpriseId, id }: { enterpriseId: string; id: string },
  ): Promise<WriteAnswer<InvitationMade>> {
    return this.telling({ actor, write, enterpriseId }, async (tx) => {
      const members = await this.readMembers.read(actor, enterpriseId, tx);
      const member = members.items.find((each) => each.id === id);
      if (member === undefined) return problem('not-found', 404);
      if (!member.actions.includes('new-code')) return problem('forbidden', 403);
      const { administers } = member;
      return this.codeFor(tx, { actor, write, enterpriseId, administers }, id);
    });
  }

  private async invite(
    tx: EntityManager,
    made: Made,
    { name, title = '' }: Invitation,
  ): Promise<FreshCode | Answer<InvitationMade>> {
    const { enterpriseId } = made;
    const members = await this.memberships.ofEnterprise(enterpriseId, tx);
    const invited = await this.codes.invitationsTo(tx, enterpriseId);
    if (members.length + invited.length >= MOST_MEMBERS)
      return problem('members-full', 422, { params: { most: MOST_MEMBERS } });
    const id = this.ids.next();
    const none = { departmentId: null, workPhone: null, personaOrder: null };
    await tx.insert(AccountEntity, { id, name: name.trim(), title: title.trim(), ...none });
    return this.codeFor(tx, made, id);
  }

  private async codeFor(tx: EntityManager, made: Made, accountId: string): Promise<FreshCode> {
    const { actor, enterpriseId, administers } = made;
    await this.record(tx, made, accountId);
    const invites = { enterpriseId, administers };
    return this.codes.issue(tx, { accountId, issuedBy: actor.accountId, invites });
  }

  /** One sealed code at a time is on its way to an enterprise. */
  private async revokeEarlier(tx: EntityManager, { enterpriseId }: Made): Promise<void> {
    const earlier = (await this.codes.invitationsTo(tx, enterpriseId)).filter((each) => each.administers);
    for (const { accountId } of earlier) await this.codes.revokeInvitation(tx, { accountId, enterpriseId });
  }

  private refusal(actor: Actor, enterpriseId: string): Answer<InvitationMade> {
    const knows = mayDo(actor, 'member.read', { enterpriseId });
    return knows ? problem('forbidden', 403) : problem('not-found', 404);
  }

  /** The code is in this answer alone: a repetition of the call does not tell it again. */
  private async telling(
    { actor, write, enterpriseId }: Omit<Made, 'administers'>,
    work: (tx: EntityManager) => Promise<FreshCode | Answer<InvitationMade>>,
  ): Promise<WriteAnswer<InvitationMade>> {
    let fresh: FreshCode | null = null;
    const answer = await this.writes.run(write, async (tx): Promise<Answer<InvitationMade>> => {
      const made = await work(tx);
      if ('status' in made) return made;
      fresh = made;
      const members = await this.readMembers.read(actor, enterpriseId, tx);
      return { status: 201, body: { code: null, goodUntil: toInstant(made.goodUntil), members } };
    });
    const told = fresh as FreshCode | null;
    if (answer.status !== 201 || answer.replayed || told === null) return answer;
    return { ...answer, body: { ...answer.body, code: told.code } };
  }

  private record(
    tx: EntityManager,
    { actor, write, enterpriseId, administers }: Made,
    accountId: string,
  ): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action: 'member.invite',
      subject: { type: 'enterprise', id: enterpriseId },
      before: null,
      after: { accountId, administers },
      requestId: write.requestId,
      at: this.clock.now(),
    });
  }
}
