import { MS_PER_MINUTE } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock, problem, ProblemError, Transactions } from '../platform/index.js';
import { Tokens } from './session-tokens.js';
import { SignInAttemptsEntity } from './sign-in-attempts.entity.js';

/** Of one account from one device or address, in a quarter of an hour. */
export const MOST_ATTEMPTS = 8;
const WINDOW_MS = 15 * MS_PER_MINUTE;

export interface From {
  /** The account's id, or what was typed where it is nobody's. */
  account: string;
  /** Where the caller shows that the account was signed in to on this device before. */
  deviceId: string | null;
  address: string;
}

/**
 * Counts attempts by account **and** device. A device that the account was signed in on before counts for itself,
 * every other one by its address: whoever guesses elsewhere uses up his own attempts, never the owner's.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly transactions: Transactions,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  scopeOf({ account, deviceId, address }: From): string {
    const from = deviceId === null ? `address:${address}` : `device:${deviceId}`;
    return this.tokens.digest('attempts', `${account}:${from}`);
  }

  /** Counts before anything is checked, so that many at once are no more than a few; 429 where none is left. */
  async take(scope: string): Promise<{ isLast: boolean }> {
    const row = await this.transactions.run((tx) => this.count(tx, scope));
    if (row.isCounted) return { isLast: row.tries >= MOST_ATTEMPTS };
    const seconds = Math.max(1, Math.ceil((row.endsAt.getTime() - this.clock.now().getTime()) / 1000));
    throw new ProblemError(problem('too-many-requests', 429, { params: { seconds } }), {
      'retry-after': String(seconds),
    });
  }

  async forget(tx: EntityManager, scope: string): Promise<void> {
    await tx.delete(SignInAttemptsEntity, { scope });
  }

  /** Those that count no more. */
  async forgetOld(tx: EntityManager, now: Date): Promise<number> {
    return (await tx.delete(SignInAttemptsEntity, { endsAt: LessThanOrEqual(now) })).affected ?? 0;
  }

  private async count(
    tx: EntityManager,
    scope: string,
  ): Promise<{ isCounted: boolean; tries: number; endsAt: Date }> {
    const now = this.clock.now();
    const endsAt = new Date(now.getTime() + WINDOW_MS);
    const insert = tx.createQueryBuilder().insert().into(SignInAttemptsEntity);
    await insert
      .values({ scope, tries: 0, endsAt })
      .orUpdate(['scope'], ['scope'])
      .updateEntity(false)
      .execute();
    await tx.update(SignInAttemptsEntity, { scope, endsAt: LessThanOrEqual(now) }, { tries: 0, endsAt });
    const left = { scope, endsAt: MoreThan(now), tries: LessThan(MOST_ATTEMPTS) };
    const { affected } = await tx.update(SignInAttemptsEntity, left, { tries: () => 'tries + 1' });
    const row = await tx.findOneByOrFail(SignInAttemptsEntity, { scope });
    return { isCounted: affected === 1, tries: row.tries, endsAt: row.endsAt };
  }
}
