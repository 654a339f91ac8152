import { randomInt } from 'node:crypto';
import { MS_PER_DAY } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { AccountEntity, Memberships } from '../accounts/index.js';
import { Enterprises } from '../enterprises/index.js';
import { Clock, Outbox, refuse } from '../platform/index.js';
import { AdmissionCodeEntity } from './admission-code.entity.js';
import { Tokens } from './session-tokens.js';

/** Crockford's base 32: no I, L, O or U, which people mistake. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 80 bits. */
const LENGTH = 16;
const GOOD_DAYS = 7;

export interface FreshCode {
  /** `XXXX-XXXX-XXXX-XXXX`, told once and kept as its keyed digest alone. */
  code: string;
  goodUntil: Date;
}

/** What an invitation makes of whoever takes it. */
export interface Invites {
  enterpriseId: string;
  administers: boolean;
}

/** One-time codes that let somebody take an account. They travel apart from cards and licences, in a sealed envelope. */
@Injectable()
export class AdmissionCodes {
  constructor(
    private readonly tokens: Tokens,
    private readonly memberships: Memberships,
    private readonly enterprises: Enterprises,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Ends the one before, and makes the same of its holder unless `invites` says otherwise. */
  async issue(
    tx: EntityManager,
    { accountId, issuedBy, invites }: { accountId: string; issuedBy: string | null; invites?: Invites },
  ): Promise<FreshCode> {
    const issuedAt = this.clock.now();
    const goodUntil = new Date(issuedAt.getTime() + GOOD_DAYS * MS_PER_DAY);
    const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    const before = await tx.findOneBy(AdmissionCodeEntity, { accountId });
    const chosen = { login: null, passwordHash: null, totpSecret: null };
    await tx.delete(AdmissionCodeEntity, { accountId });
    await tx.insert(AdmissionCodeEntity, {
      accountId,
      codeHash: this.hash(letters),
      issuedBy,
      issuedAt,
      goodUntil,
      enterpriseId: (invites ?? before)?.enterpriseId ?? null,
      administers: (invites ?? before)?.administers ?? false,
      ...chosen,
    });
    return { code: (letters.match(/.{4}/g) ?? []).join('-'), goodUntil };
  }

  find(tx: EntityManager, code: string): Promise<AdmissionCodeEntity | null> {
    const goodUntil = MoreThan(this.clock.now());
    return tx.findOneBy(AdmissionCodeEntity, { codeHash: this.hash(lettersOf(code)), goodUntil });
  }

  /** True once: of two calls with the same code one alone gets the account. */
  async use(tx: EntityManager, code: AdmissionCodeEntity): Promise<boolean> {
    return (await this.end(tx, code)) && (await this.grant(tx, code, code.accountId));
  }

  /** An invitation, taken by somebody who has an account already: that account becomes the member. */
  async useFor(tx: EntityManager, code: AdmissionCodeEntity, accountId: string): Promise<boolean> {
    if (!(await this.memberships.mayBelong(tx, accountId))) return refuse('staff-no-member', 422);
    if (!(await this.end(tx, code))) return false;
    await tx.delete(AccountEntity, { id: code.accountId });
    return this.grant(tx, code, accountId);
  }

  /** Open invitations to an enterprise. */
  invitationsTo(tx: EntityManager, enterpriseId: string): Promise<AdmissionCodeEntity[]> {
    return tx.findBy(AdmissionCodeEntity, { enterpriseId, goodUntil: MoreThan(this.clock.now()) });
  }

  /** Takes an invitation back, and with it the account that nobody has taken; `false` where there is none. */
  async revokeInvitation(
    tx: EntityManager,
    { accountId, enterpriseId }: { accountId: string; enterpriseId: string },
  ): Promise<boolean> {
    const { affected } = await tx.delete(AdmissionCodeEntity, { accountId, enterpriseId });
    if (affected === 1) await tx.delete(AccountEntity, { id: accountId });
    return affected === 1;
  }

  /** An invitation that nobody took leaves no account behind. */
  async forgetOld(tx: EntityManager, now: Date): Promise<number> {
    const goodUntil = LessThanOrEqual(now);
    const invitations = await tx.findBy(AdmissionCodeEntity, { goodUntil, enterpriseId: Not(IsNull()) });
    const { affected } = await tx.delete(AdmissionCodeEntity, { goodUntil });
    const ids = invitations.map(({ accountId }) => accountId);
    if (ids.length > 0) await tx.delete(AccountEntity, { id: In(ids) });
    return affected ?? 0;
  }

  private async end(tx: EntityManager, { accountId, codeHash }: AdmissionCodeEntity): Promise<boolean> {
    return (await tx.delete(AdmissionCodeEntity, { accountId, codeHash })).affected === 1;
  }

  private async grant(tx: EntityManager, code: AdmissionCodeEntity, accountId: string): Promise<true> {
    const { enterpriseId, administers } = code;
    if (enterpriseId === null) return true;
    await this.memberships.grant(tx, { accountId, enterpriseId, administers });
    await this.tell(tx, { accountId, enterpriseId, issuedAt: code.issuedAt });
    return true;
  }

  /** The enterprise's administrators: they can remove whom they do not know. */
  private async tell(
    tx: EntityManager,
    { accountId, enterpriseId, issuedAt }: { accountId: string; enterpriseId: string; issuedAt: Date },
  ): Promise<void> {
    const members = await this.memberships.ofEnterprise(enterpriseId, tx);
    const others = members.filter((each) => each.administers && each.accountId !== accountId);
    const enterprise = await this.enterprises.find(enterpriseId, tx);
    for (const { accountId: id } of others) {
      await this.outbox.add(tx, {
        kind: 'member-joined',
        recipient: { kind: 'account', id },
        data: { enterprise: enterprise?.name ?? '' },
        at: this.clock.now(),
        dedupeKey: `member-joined:${accountId}:${issuedAt.getTime()}:${id}`,
      });
    }
  }

  private hash(letters: string): string {
    return this.tokens.digest('admission', letters);
  }
}

/** As it may be typed: small letters, blanks, O for 0, I or L for 1. */
function lettersOf(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return letters.replace(/O/g, '0').replace(/[IL]/g, '1');
}
