import { categoryOf, fill, theirCategoryText } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, toInstant } from '../platform/index.js';
import { BeginRequest } from '../requests/index.js';
import type { IntakeClientEntity } from './intake-client.entity.js';
import { IntakeItemEntity, type SentRequest } from './intake-item.entity.js';

interface Registering {
  client: IntakeClientEntity;
  item: Pick<IntakeItemEntity, 'id' | 'externalId' | 'receivedAt'>;
  sent: SentRequest;
  enterpriseId: string;
  actor: Actor;
  /** Of the HTTP request. */
  requestId: string;
}

/** Makes a request of what was sent; from then on the request alone holds the words and the contact. */
@Injectable()
export class RegisterIntake {
  constructor(private readonly beginRequest: BeginRequest) {}

  async run(tx: EntityManager, registering: Registering): Promise<string> {
    const { client, item, sent, enterpriseId, actor, requestId } = registering;
    const { words, urgency, contactName, contactPhone } = sent;
    const { category, unknown } = categoryOf(sent.category, client.categories);
    const theirs = unknown === null ? '' : `\n${fill(theirCategoryText['zh-CN'], { name: unknown })}`;
    const { request } = await this.beginRequest.run(
      tx,
      {
        enterpriseId,
        category,
        words: `${words.trim()}${theirs}`,
        urgency,
        channel: client.channel,
        contactName,
        contactPhone,
      },
      {
        actor,
        requestId,
        data: { source: client.name, externalId: item.externalId, receivedAt: toInstant(item.receivedAt) },
      },
    );
    await tx.update(
      IntakeItemEntity,
      { id: item.id },
      { status: 'taken', requestId: request.id, sent: null },
    );
    return request.id;
  }
}
