import {
  addDays,
  type MessageReason,
  messageGroupOf,
  type MessageState,
  MS_PER_MINUTE,
  type NoticeKind,
  noticePage,
  parseInstant,
  templateValues,
} from '@anqi/shared';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan } from 'typeorm';
import {
  Clock,
  Ids,
  Log,
  toInstant,
  Transactions,
  type WechatConfig,
  type WechatTemplate,
} from '../platform/index.js';
import { Consents } from './consents.js';
import { MessageDeliveryEntity } from './message-delivery.entity.js';
import { type Outcome, pauseMs } from './wechat/outcomes.js';
import type { SubscribeMessage } from './wechat/wechat-api.js';
import { WechatBindingEntity } from './wechat/wechat-binding.entity.js';

/** From 0 to below 1. */
export type Random = () => number;
export const RANDOM = Symbol('random');

/** Longer than the calls of one attempt can take. */
const SENDING_LEASE_MS = 2 * MS_PER_MINUTE;
const TOKEN_PAUSE_MS = 2_000;
const NOTICES_PAGE = 'packages/inspections/notices/index';

/** The states of one message to one person, a transaction each: begun, settled, put off, given up. */
@Injectable()
export class DeliveryAttempts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly log: Log,
    private readonly consents: Consents,
    @Inject(RANDOM) private readonly random: Random,
  ) {}

  /** Its process ended, or hangs: whether it was sent nobody knows. */
  giveUp({ id, attemptId }: MessageDeliveryEntity): Promise<number> {
    const unknown = { state: 'unknown', reason: 'process-ended', ...this.settled() } as const;
    return this.change({ id, state: 'sending', attemptId: attemptId ?? '' }, unknown);
  }

  wait({ id }: MessageDeliveryEntity): Promise<number> {
    const nextCheckAt = new Date(this.clock.now().getTime() + TOKEN_PAUSE_MS);
    return this.change({ id, state: 'pending' }, { nextCheckAt });
  }

  /** Marks it as being sent and sets a consent aside for it; `null` where there is nobody to send it to. */
  begin(wechat: WechatConfig, row: MessageDeliveryEntity): Promise<Begun | null> {
    return this.transactions.run(async (tx) => {
      const { id, accountId } = row;
      const begun = this.begun(row);
      const { affected } = await tx.update(MessageDeliveryEntity, { id, state: 'pending' }, begun);
      if (affected !== 1) return null; // another process has it
      const template = templateOf(wechat, row);
      const binding = await tx.findOneBy(WechatBindingEntity, { accountId });
      const reason = await this.lackOf(tx, { row, template, binding });
      if (template !== undefined && binding !== null && reason === null) {
        const message = messageOf(row, { template, openid: binding.openid });
        return { attempt: { ...row, ...begun }, message };
      }
      const state = template === undefined ? 'dead' : 'no-consent';
      const kept = { attempts: row.attempts, holdsGrant: row.holdsGrant };
      await tx.update(MessageDeliveryEntity, { id }, { state, reason, ...kept, ...this.settled() });
      return null;
    });
  }

  private begun(row: MessageDeliveryEntity): BegunPart {
    const now = this.clock.now();
    return {
      state: 'sending',
      attempts: row.attempts + 1,
      attemptId: this.ids.next(),
      holdsGrant: true,
      nextCheckAt: new Date(now.getTime() + SENDING_LEASE_MS),
      changedAt: now,
    };
  }

  private async lackOf(tx: EntityManager, { row, template, binding }: Known): Promise<MessageReason | null> {
    if (template === undefined) return 'bad-template';
    if (binding === null) return 'not-bound';
    const of = { accountId: row.accountId, templateId: template.id };
    return row.holdsGrant || (await this.consents.use(tx, of)) ? null : 'no-grant';
  }

  /** Only where the attempt is still the last one: its answer may come after it was given up. */
  async settle(wechat: WechatConfig, row: MessageDeliveryEntity, outcome: Outcome): Promise<number> {
    const { id, attemptId } = row;
    const changes = this.changesBy(wechat, row, outcome);
    const { state, attempts, nextCheckAt, reason, errcode } = changes;
    const isBegun = row.state === 'sending';
    const was = isBegun
      ? { state: In(['sending', 'unknown']), attemptId: attemptId ?? '' }
      : { state: row.state };
    if (state !== 'sent')
      this.log.warn({ message: id, attempts, state, reason, errcode }, 'message not sent');
    return this.transactions.run(async (tx) => {
      const { affected } = await tx.update(MessageDeliveryEntity, { id, ...was }, changes as never);
      if (affected !== 1) return 0;
      if (row.holdsGrant) await this.settleGrant(tx, { wechat, row, state });
      if (reason === 'quota' && nextCheckAt !== null) await holdBack(tx, nextCheckAt);
      return 1;
    });
  }

  private changesBy(wechat: WechatConfig, row: MessageDeliveryEntity, outcome: Outcome): Settled {
    const { state, reason, errcode } = outcome;
    const attempts = row.state === 'sending' ? row.attempts : row.attempts + 1;
    const settled = { reason, errcode, attempts, ...this.settled() };
    if (state !== 'later') return { ...settled, state };
    if (attempts >= wechat.retry.attempts) return { ...settled, state: 'dead' };
    return { ...settled, state: 'pending', nextCheckAt: this.nextTry(wechat, attempts, reason) };
  }

  /** A consent that was surely not used goes back, unless the next attempt keeps it. */
  private async settleGrant(
    tx: EntityManager,
    { wechat, row, state }: { wechat: WechatConfig; row: MessageDeliveryEntity; state: MessageState },
  ): Promise<void> {
    const template = templateOf(wechat, row);
    if (template === undefined || (state !== 'dead' && state !== 'refused')) return;
    const of = { accountId: row.accountId, templateId: template.id };
    await tx.update(MessageDeliveryEntity, { id: row.id }, { holdsGrant: false });
    await (state === 'dead' ? this.consents.giveBack(tx, of) : this.consents.withdraw(tx, of));
  }

  private nextTry({ retry }: WechatConfig, attempts: number, reason: MessageReason | null): Date {
    const pause = pauseMs(retry, attempts, this.random());
    const after = reason === 'quota' ? this.tomorrow() : this.clock.now().getTime();
    return new Date(after + pause);
  }

  /** WeChat counts by days of Asia/Shanghai. */
  private tomorrow(): number {
    return parseInstant(`${addDays(this.clock.today(), 1)}T00:05:00+08:00`);
  }

  private settled(): Pick<MessageDeliveryEntity, 'nextCheckAt' | 'changedAt'> {
    return { nextCheckAt: null, changedAt: this.clock.now() };
  }

  private async change(was: object, changes: Partial<MessageDeliveryEntity>): Promise<number> {
    const { affected } = await this.transactions.run((tx) =>
      tx.update(MessageDeliveryEntity, was, changes as never),
    );
    return affected ?? 0;
  }
}

type Settled = Pick<
  MessageDeliveryEntity,
  'state' | 'reason' | 'errcode' | 'attempts' | 'nextCheckAt' | 'changedAt'
>;

type BegunPart = Pick<
  MessageDeliveryEntity,
  'state' | 'attempts' | 'attemptId' | 'holdsGrant' | 'nextCheckAt' | 'changedAt'
>;

interface Begun {
  attempt: MessageDeliveryEntity;
  message: SubscribeMessage;
}

interface Known {
  row: MessageDeliveryEntity;
  template: WechatTemplate | undefined;
  binding: WechatBindingEntity | null;
}

function templateOf(
  { templates }: WechatConfig,
  { kind }: MessageDeliveryEntity,
): WechatTemplate | undefined {
  return templates.find(({ group }) => group === messageGroupOf(kind));
}

function messageOf(
  row: MessageDeliveryEntity,
  { template, openid }: { template: WechatTemplate; openid: string },
): SubscribeMessage {
  const { page, id } = noticePage(row) ?? { page: NOTICES_PAGE };
  const told = { kind: row.kind as NoticeKind, data: row.data, at: toInstant(row.at) };
  return {
    touser: openid,
    template_id: template.id,
    page: id === undefined ? page : `${page}?id=${encodeURIComponent(id)}`,
    data: templateValues(template.fields, told),
  };
}

/** The quota is everybody's: nothing else is tried before it is there again. */
async function holdBack(tx: EntityManager, until: Date): Promise<void> {
  const waiting = { channel: 'wechat', state: 'pending', nextCheckAt: LessThan(until) } as const;
  await tx.update(MessageDeliveryEntity, waiting, { nextCheckAt: until });
}
