import { can, memberActions, relationsBetween, type Action } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Accounts, Memberships } from '../accounts/index.js';
import { Enterprises } from '../enterprises/index.js';
import { type Actor, refuse, toInstant } from '../platform/index.js';
import { AdmissionCodes } from '../sign-in/index.js';
import type { Member, Members } from './members.dto.js';

/** Who belongs to an enterprise, and who is invited to. */
@Injectable()
export class ReadMembers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
    private readonly memberships: Memberships,
    private readonly enterprises: Enterprises,
    private readonly codes: AdmissionCodes,
  ) {}

  /** An enterprise that is none of the asker's is answered like one that does not exist. */
  async read(
    actor: Actor,
    enterpriseId: string,
    tx: EntityManager = this.dataSource.manager,
  ): Promise<Members> {
    const enterprise = await this.enterprises.find(enterpriseId, tx);
    if (enterprise === null || !mayDo(actor, 'member.read', { enterpriseId }))
      return refuse('not-found', 404);
    const joined = (await this.memberships.ofEnterprise(enterpriseId, tx)).map((row) => ({
      ...row,
      goodUntil: null,
    }));
    const rows = [...joined, ...(await this.codes.invitationsTo(tx, enterpriseId))];
    const accounts = await this.accounts.findMany(
      rows.map(({ accountId }) => accountId),
      tx,
    );
    const asker = {
      isAdministrator: mayDo(actor, 'member.manage', { enterpriseId }),
      isCentre: mayDo(actor, 'member.confirm', { enterpriseId }),
    };
    const items = rows.map(({ accountId, administers, goodUntil }): Member => {
      const account = accounts.find(({ id }) => id === accountId);
      const situation = {
        isSelf: accountId === actor.accountId,
        isInvited: goodUntil !== null,
        administers,
      };
      return {
        id: accountId,
        name: account?.name ?? '',
        title: account?.title ?? '',
        administers,
        isSelf: situation.isSelf,
        invitedUntil: goodUntil && toInstant(goodUntil),
        actions: memberActions(situation, asker),
      };
    });
    return {
      enterprise: { id: enterprise.id, name: enterprise.name },
      mayInvite: asker.isAdministrator,
      mayConfirm: asker.isCentre,
      items: items.sort(inOrder),
    };
  }
}

/** Whether the table gives it to the actor, of such an enterprise or account. */
export function mayDo(
  actor: Actor,
  action: Action,
  subject: { enterpriseId?: string; accountId?: string },
): boolean {
  const relations = relationsBetween({ ...actor, officerId: null }, subject);
  return can(actor.roles, action, relations);
}

/** Administrators, members, who is invited; each by when he came. */
function inOrder(one: Member, other: Member): number {
  const placeOf = ({ administers, invitedUntil }: Member): number =>
    (invitedUntil === null ? 0 : 2) + (administers ? 0 : 1);
  return placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1);
}
