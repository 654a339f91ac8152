import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { Clock, Ids, Transactions, type WechatConfig } from '../../platform/index.js';
import { WechatApi } from './wechat-api.js';
import { WechatTokenEntity } from './wechat-token.entity.js';

/** `wait`: another process is fetching one. `failed`: WeChat gave none. */
export type TokenAnswer = { kind: 'token'; token: string } | { kind: 'wait' } | { kind: 'failed' };

const LEASE_MS = 30_000;
/** A token is given up so long before its end, or at half of its life where that is shorter. */
const MARGIN_SECONDS = 300;

/** One token for all processes, in a row; whoever holds the row's lease fetches the next one. */
@Injectable()
export class WechatTokens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly api: WechatApi,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async current(wechat: WechatConfig): Promise<TokenAnswer> {
    const kept = await this.kept(wechat);
    if (kept !== null) return { kind: 'token', token: kept };
    return this.fetch(wechat, null);
  }

  /** After WeChat refused `stale`. Another process may have been quicker. */
  async renew(wechat: WechatConfig, stale: string): Promise<TokenAnswer> {
    const kept = await this.kept(wechat);
    if (kept !== null && kept !== stale) return { kind: 'token', token: kept };
    return this.fetch(wechat, stale);
  }

  private async kept({ appId }: WechatConfig): Promise<string | null> {
    const row = await this.dataSource.manager.findOneBy(WechatTokenEntity, { appId });
    return row !== null && row.expiresAt > this.clock.now() ? row.token : null;
  }

  private async fetch(wechat: WechatConfig, stale: string | null): Promise<TokenAnswer> {
    const leaseId = await this.lease(wechat);
    if (leaseId === null) return { kind: 'wait' };
    const kept = await this.kept(wechat); // somebody may have fetched it between our look and our lease
    if (kept !== null && kept !== stale) {
      await this.keep(leaseId, {});
      return { kind: 'token', token: kept };
    }
    const called = await this.api.token(wechat, stale !== null);
    const { access_token: token, expires_in: seconds } = called.kind === 'ok' ? called.body : {};
    if (typeof token !== 'string' || token === '' || typeof seconds !== 'number') {
      await this.keep(leaseId, {});
      return { kind: 'failed' };
    }
    const lives = seconds - Math.min(MARGIN_SECONDS, seconds / 2);
    await this.keep(leaseId, { token, expiresAt: new Date(this.clock.now().getTime() + lives * 1000) });
    return { kind: 'token', token };
  }

  private lease({ appId }: WechatConfig): Promise<string | null> {
    const now = this.clock.now();
    const leaseId = this.ids.next();
    const row = { appId, token: null, expiresAt: now, leaseId: null, leasedUntil: now };
    return this.transactions.run(async (tx) => {
      const insert = tx.createQueryBuilder().insert().into(WechatTokenEntity).values(row);
      await insert.orUpdate(['appId'], ['appId']).updateEntity(false).execute();
      const isFree = { appId, leasedUntil: LessThanOrEqual(now) };
      const leasedUntil = new Date(now.getTime() + LEASE_MS);
      const { affected } = await tx.update(WechatTokenEntity, isFree, { leaseId, leasedUntil });
      return affected === 1 ? leaseId : null;
    });
  }

  /** Gives the lease back; nothing where it ran out and is another's by now. */
  private async keep(leaseId: string, fresh: Partial<WechatTokenEntity>): Promise<void> {
    const changes = { ...fresh, leasedUntil: this.clock.now() };
    await this.transactions.run((tx) => tx.update(WechatTokenEntity, { leaseId }, changes));
  }
}
