import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  Config,
  problem,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { MessageConsentEntity } from './message-consent.entity.js';
import type { GiveConsents, MessageTemplates } from './messages.dto.js';
import { WechatBindingEntity } from './wechat/wechat-binding.entity.js';

/** Whose and of which template. */
type Of = Pick<MessageConsentEntity, 'accountId' | 'templateId'>;

/** What people agreed to get by WeChat: each yes is for one message, and is used up by it. */
@Injectable()
export class Consents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly audit: Audit,
  ) {}

  /** No templates where the channel is off. */
  async read({ accountId }: Actor, tx: EntityManager = this.dataSource.manager): Promise<MessageTemplates> {
    const { templates = [] } = this.config.wechat ?? {};
    const bound = await tx.findOneBy(WechatBindingEntity, { accountId });
    const consents = await tx.findBy(MessageConsentEntity, { accountId });
    const grantedOf = new Map(consents.map(({ templateId, granted }) => [templateId, granted]));
    return {
      bound: bound !== null,
      items: templates.map(({ group, id }) => ({ group, templateId: id, granted: grantedOf.get(id) ?? 0 })),
    };
  }

  give(write: WriteRequest, actor: Actor, { answers }: GiveConsents): Promise<WriteAnswer<MessageTemplates>> {
    return this.writes.run(write, async (tx): Promise<Answer<MessageTemplates>> => {
      const known = this.config.wechat?.templates.map(({ id }) => id) ?? [];
      const errors = answers.flatMap(({ templateId }, index) =>
        known.includes(templateId)
          ? []
          : [{ pointer: `/answers/${index}/templateId`, code: 'unknown-reference' }],
      );
      if (errors.length > 0) return problem('invalid-input', 400, { errors });
      const answeredAt = this.clock.now();
      for (const { templateId, answer: lastAnswer } of answers) {
        const of = { accountId: actor.accountId, templateId };
        await this.ensure(tx, { ...of, granted: 0, lastAnswer, answeredAt });
        const more = lastAnswer === 'accept' ? { granted: () => 'granted + 1' } : {};
        await tx.update(MessageConsentEntity, of, { lastAnswer, answeredAt, ...more });
      }
      await this.audit.record(tx, {
        actor,
        action: 'message.consent',
        subject: { type: 'account', id: actor.accountId },
        before: null,
        after: { answers },
        requestId: write.requestId,
        at: answeredAt,
      });
      return { status: 200, body: await this.read(actor, tx) };
    });
  }

  /** Takes one that was granted; false where none is left. */
  async use(tx: EntityManager, of: Of): Promise<boolean> {
    const left = { ...of, granted: MoreThan(0) };
    const { affected } = await tx.update(MessageConsentEntity, left, { granted: () => 'granted - 1' });
    return affected === 1;
  }

  /** It was not used after all. */
  async giveBack(tx: EntityManager, of: Of): Promise<void> {
    await tx.update(MessageConsentEntity, of, { granted: () => 'granted + 1' });
  }

  /** WeChat says that there are none, whatever we counted. */
  async withdraw(tx: EntityManager, of: Of): Promise<void> {
    await tx.update(MessageConsentEntity, of, { granted: 0 });
  }

  private async ensure(tx: EntityManager, row: MessageConsentEntity): Promise<void> {
    const insert = tx.createQueryBuilder().insert().into(MessageConsentEntity).values(row);
    await insert.orUpdate(['templateId'], ['accountId', 'templateId']).updateEntity(false).execute();
  }
}
