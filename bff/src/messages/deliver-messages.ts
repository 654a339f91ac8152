import { type MessageReason } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config, DueRows, type Job, type WechatConfig } from '../platform/index.js';
import { DeliveryAttempts } from './delivery-attempts.js';
import { MessageDeliveryEntity } from './message-delivery.entity.js';
import { isTokenRefused, type Outcome, outcomeOf } from './wechat/outcomes.js';
import { WechatApi } from './wechat/wechat-api.js';
import { WechatTokens } from './wechat/wechat-tokens.js';

/**
 * Sends what is due. A message is marked as being sent before the call: where its process ends, or no answer comes, it
 * is of unknown outcome and stays so. Only what was surely not sent is tried again.
 */
@Injectable()
export class DeliverMessages implements Job {
  readonly name = 'deliver-messages';
  readonly everyMs = 2_000;

  constructor(
    private readonly dataSource: DataSource,
    private readonly dueRows: DueRows,
    private readonly config: Config,
    private readonly attempts: DeliveryAttempts,
    private readonly tokens: WechatTokens,
    private readonly api: WechatApi,
  ) {}

  async run(now: Date): Promise<number> {
    const { wechat } = this.config;
    if (wechat === null) return 0;
    let isTokenless = false;
    return this.dueRows.each({
      entity: MessageDeliveryEntity,
      select: {},
      now,
      work: async ({ id }) => {
        const row = await this.dataSource.manager.findOneByOrFail(MessageDeliveryEntity, { id });
        if (row.state === 'sending') return this.attempts.giveUp(row);
        if (row.state !== 'pending' || isTokenless) return 0; // the next look comes when its lease runs out
        const answer = await this.tokens.current(wechat);
        if (answer.kind === 'token') return this.send(wechat, row, answer.token);
        isTokenless = true;
        if (answer.kind === 'wait') return this.attempts.wait(row);
        return this.attempts.settle(wechat, row, later('no-token'));
      },
    });
  }

  private async send(wechat: WechatConfig, row: MessageDeliveryEntity, token: string): Promise<number> {
    const begun = await this.attempts.begin(wechat, row);
    if (begun === null) return 1;
    const { attempt, message } = begun;
    let called = await this.api.send(wechat, token, message);
    if (isTokenRefused(called)) {
      const renewed = await this.tokens.renew(wechat, token);
      if (renewed.kind === 'token') called = await this.api.send(wechat, renewed.token, message);
    }
    return this.attempts.settle(wechat, attempt, outcomeOf(called));
  }
}

const later = (reason: MessageReason): Outcome => ({ state: 'later', reason, errcode: null });
