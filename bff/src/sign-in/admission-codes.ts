import { randomInt } from 'node:crypto';
import { MS_PER_DAY } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock } from '../platform/index.js';
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

/** One-time codes that let somebody take an account. They travel apart from cards and licences, in a sealed envelope. */
@Injectable()
export class AdmissionCodes {
  constructor(
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** Ends the one before. */
  async issue(
    tx: EntityManager,
    { accountId, issuedBy }: { accountId: string; issuedBy: string | null },
  ): Promise<FreshCode> {
    const issuedAt = this.clock.now();
    const goodUntil = new Date(issuedAt.getTime() + GOOD_DAYS * MS_PER_DAY);
    const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    const chosen = { login: null, passwordHash: null, totpSecret: null };
    await tx.delete(AdmissionCodeEntity, { accountId });
    await tx.insert(AdmissionCodeEntity, {
      accountId,
      codeHash: this.hash(letters),
      issuedBy,
      issuedAt,
      goodUntil,
      ...chosen,
    });
    return { code: (letters.match(/.{4}/g) ?? []).join('-'), goodUntil };
  }

  find(tx: EntityManager, code: string): Promise<AdmissionCodeEntity | null> {
    const goodUntil = MoreThan(this.clock.now());
    return tx.findOneBy(AdmissionCodeEntity, { codeHash: this.hash(lettersOf(code)), goodUntil });
  }

  /** True once: of two calls with the same code one alone gets the account. */
  async use(tx: EntityManager, { accountId, codeHash }: AdmissionCodeEntity): Promise<boolean> {
    return (await tx.delete(AdmissionCodeEntity, { accountId, codeHash })).affected === 1;
  }

  async forgetOld(tx: EntityManager, now: Date): Promise<number> {
    return (await tx.delete(AdmissionCodeEntity, { goodUntil: LessThanOrEqual(now) })).affected ?? 0;
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
