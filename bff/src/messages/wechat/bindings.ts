import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  problem,
  refuse,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../../platform/index.js';
import { Consents } from '../consents.js';
import { MessageConsentEntity } from '../message-consent.entity.js';
import type { MessageTemplates } from '../messages.dto.js';
import { Openids } from './openids.js';
import { WechatBindingEntity } from './wechat-binding.entity.js';

/** Which openid is whose: by the code that `wx.login` gives on the phone of somebody who has signed in. */
@Injectable()
export class Bindings {
  constructor(
    private readonly openids: Openids,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly consents: Consents,
  ) {}

  /** WeChat is asked before the transaction begins. A repetition, whose code is used up, gets the first answer. */
  async bind(write: WriteRequest, actor: Actor, code: string): Promise<WriteAnswer<MessageTemplates>> {
    const found = await this.openids.find(code);
    return this.writes.run(write, async (tx): Promise<Answer<MessageTemplates>> => {
      if (found === 'unreachable') return refuse('wechat-unreachable', 503);
      if (found === 'off') return problem('wechat-off', 422);
      if (found === 'code-refused') return problem('wechat-code-refused', 422);
      await this.write(tx, { write, actor, openid: found.openid });
      return { status: 200, body: await this.consents.read(actor, tx) };
    });
  }

  /** What waits for the account is not sent any more. */
  unbind(write: WriteRequest, actor: Actor): Promise<WriteAnswer<MessageTemplates>> {
    return this.writes.run(write, async (tx): Promise<Answer<MessageTemplates>> => {
      const { accountId } = actor;
      const before = await tx.findOneBy(WechatBindingEntity, { accountId });
      if (before !== null) {
        await this.forget(tx, accountId);
        await this.record(tx, { write, actor, before: before.openid, after: null });
      }
      return { status: 200, body: await this.consents.read(actor, tx) };
    });
  }

  /** Another account's openid moves over; consents given as another openid were that one's. */
  private async write(
    tx: EntityManager,
    { write, actor, openid }: { write: WriteRequest; actor: Actor; openid: string },
  ): Promise<void> {
    const { accountId } = actor;
    const [before, other] = [
      await tx.findOneBy(WechatBindingEntity, { accountId }),
      await tx.findOneBy(WechatBindingEntity, { openid }),
    ];
    if (before?.openid === openid) return;
    if (other !== null) await this.forget(tx, other.accountId);
    if (before !== null) await this.forget(tx, accountId);
    await tx.insert(WechatBindingEntity, { accountId, openid, boundAt: this.clock.now() });
    await this.record(tx, { write, actor, before: before?.openid ?? null, after: openid });
  }

  private async forget(tx: EntityManager, accountId: string): Promise<void> {
    await tx.delete(WechatBindingEntity, { accountId });
    await tx.delete(MessageConsentEntity, { accountId });
  }

  private record(tx: EntityManager, { write, actor, before, after }: Recorded): Promise<void> {
    const digest = (openid: string | null): object | null =>
      openid === null ? null : { openid: this.audit.digest(openid) };
    return this.audit.record(tx, {
      actor,
      action: after === null ? 'message.unbind' : 'message.bind',
      subject: { type: 'account', id: actor.accountId },
      before: digest(before),
      after: digest(after),
      requestId: write.requestId,
      at: this.clock.now(),
    });
  }
}

interface Recorded {
  write: WriteRequest;
  actor: Actor;
  before: string | null;
  after: string | null;
}
