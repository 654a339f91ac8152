import { randomBytes } from 'node:crypto';
import { MS_PER_DAY, type SessionEnd, type SignInMethod } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { DataSource, type EntityManager, type FindOptionsWhere, In, IsNull, MoreThan } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import {
  type Actor,
  Clock,
  Ids,
  marks,
  SessionSource,
  type SignedIn,
  sqlInstant,
} from '../platform/index.js';
import type { Device } from './device.js';
import { Tokens } from './session-tokens.js';
import { SessionEntity } from './session.entity.js';

/** Days until a sign-in ends where it is not used, and in any case: staff sign in on computers that others use too. */
const LIVES: Readonly<Record<SignInMethod, { idleDays: number; mostDays: number }>> = {
  password: { idleDays: 7, mostDays: 30 },
  wechat: { idleDays: 30, mostDays: 180 },
  scan: { idleDays: 1, mostDays: 7 },
};

/** Calls that ask by one statement who calls. */
const AT_ONCE = 32;

export interface Beginning {
  accountId: string;
  method: SignInMethod;
  device: Device;
}

/** Sign-ins: begun, found by their access tokens, ended. What ends is over at once, since every call looks here. */
@Injectable()
export class Sessions extends SessionSource {
  /**
   * Who calls, of all calls that came in together. Nothing is kept: each call's question is sent after the call came in,
   * and none waits for an answer to others.
   */
  private readonly signedIn = new DataLoader((ids: readonly string[]) => this.actorsOf(ids), {
    cache: false,
    maxBatchSize: AT_ONCE,
    batchScheduleFn: setImmediate,
  });

  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    super();
  }

  async findSignedIn(token: string): Promise<SignedIn | null> {
    const sessionId = this.tokens.sessionOf(token, this.clock.now());
    if (sessionId === null) return null;
    const actor = await this.signedIn.load(sessionId);
    return actor && { sessionId, actor };
  }

  /** Of each session its actor, in their order; `null` where it is not live. */
  private async actorsOf(ids: readonly string[]): Promise<(Actor | null)[]> {
    const at = sqlInstant(this.clock.now());
    const found = await this.accounts.findActorsBy({
      key: 's.id',
      sql: `JOIN sign_in_sessions s ON s.accountId = a.id
        WHERE s.id IN (${marks(ids)}) AND s.endedAt IS NULL AND s.idleUntil > ? AND s.lastsUntil > ?`,
      values: [...ids, at, at],
    });
    return ids.map((id) => found.get(id) ?? null);
  }

  async begin(
    tx: EntityManager,
    { accountId, method, device: { app, system } }: Beginning,
  ): Promise<SessionEntity> {
    const now = this.clock.now();
    const lastsUntil = new Date(now.getTime() + LIVES[method].mostDays * MS_PER_DAY);
    const session: SessionEntity = {
      id: this.ids.next(),
      accountId,
      method,
      app,
      system,
      seed: randomBytes(32).toString('hex'),
      generation: 1,
      startedAt: now,
      renewedAt: now,
      idleUntil: this.idleUntil(method, now),
      lastsUntil,
      endedAt: null,
      endReason: null,
    };
    await tx.insert(SessionEntity, session);
    return session;
  }

  /**
   * Whether an account that was signed in before comes from elsewhere. A phone is known again by what it is, since WeChat
   * says who it is; a browser is not: one Chrome is like another.
   */
  async isNewDevice(tx: EntityManager, { accountId, method, device }: Beginning): Promise<boolean> {
    const before = await tx.findBy(SessionEntity, { accountId });
    const isLike = ({ app, system, ...each }: SessionEntity): boolean =>
      each.method === method && app === device.app && system === device.system;
    return before.length > 0 && !(method === 'wechat' && before.some(isLike));
  }

  isLive({ endedAt, idleUntil, lastsUntil }: SessionEntity): boolean {
    const now = this.clock.now();
    return endedAt === null && idleUntil > now && lastsUntil > now;
  }

  /** `null` for a persona of the demo, which has no session. */
  async methodOf(tx: EntityManager, id: string | null): Promise<SignInMethod | null> {
    const session = id === null ? null : await tx.findOneBy(SessionEntity, { id });
    return session?.method ?? null;
  }

  /** The live ones of an account, the newest first. */
  async listOf(accountId: string, tx: EntityManager = this.dataSource.manager): Promise<SessionEntity[]> {
    const now = this.clock.now();
    return tx.find(SessionEntity, {
      where: { accountId, endedAt: IsNull(), idleUntil: MoreThan(now), lastsUntil: MoreThan(now) },
      order: { id: 'DESC' },
    });
  }

  /** Makes the next refresh token the one in use; false where another call did meanwhile. */
  async rotate(tx: EntityManager, { id, generation, method }: SessionEntity): Promise<boolean> {
    const now = this.clock.now();
    const { affected } = await tx.update(
      SessionEntity,
      { id, generation, endedAt: IsNull() },
      { generation: generation + 1, renewedAt: now, idleUntil: this.idleUntil(method, now) },
    );
    return affected === 1;
  }

  /** Ends one session of the account; how many there were. */
  async end(
    tx: EntityManager,
    { accountId }: Pick<Actor, 'accountId'>,
    { id, reason }: { id: string; reason: SessionEnd },
  ): Promise<number> {
    return this.endThose(tx, { id, accountId }, reason);
  }

  /**
   * Ends all of the account, or those begun by one means; then browsers that a phone let in too, for nobody knows any more
   * whose phone it was.
   */
  async endAll(
    tx: EntityManager,
    accountId: string,
    { method, reason }: { method?: SignInMethod; reason: SessionEnd },
  ): Promise<number> {
    return this.endThose(tx, { accountId, ...(method && { method: In([method, 'scan']) }) }, reason);
  }

  private async endThose(
    tx: EntityManager,
    those: FindOptionsWhere<SessionEntity>,
    endReason: SessionEnd,
  ): Promise<number> {
    const changes = { endedAt: this.clock.now(), endReason };
    const { affected } = await tx.update(SessionEntity, { ...those, endedAt: IsNull() }, changes);
    return affected ?? 0;
  }

  private idleUntil(method: SignInMethod, now: Date): Date {
    return new Date(now.getTime() + LIVES[method].idleDays * MS_PER_DAY);
  }
}
