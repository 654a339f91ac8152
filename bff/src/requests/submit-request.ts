import { canWithRequest, type RequestAsker } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Enterprises } from '../enterprises/index.js';
import { Photos } from '../photos/index.js';
import {
  type Actor,
  type Answer,
  problem,
  refuse,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { BeginRequest } from './begin-request.js';
import { ReadRequest } from './read-request.js';
import { RequestPeople } from './request-people.js';
import type { RequestView } from './request-view.dto.js';
import type { SubmitRequest as SubmitRequestBody } from './submit-request.dto.js';

/** By the enterprise itself, or on its behalf by its officer on a visit or by the centre (hotline, import). */
@Injectable()
export class SubmitRequest {
  constructor(
    private readonly writes: Writes,
    private readonly enterprises: Enterprises,
    private readonly people: RequestPeople,
    private readonly photos: Photos,
    private readonly beginRequest: BeginRequest,
    private readonly readRequest: ReadRequest,
  ) {}

  run(write: WriteRequest, actor: Actor, body: SubmitRequestBody): Promise<WriteAnswer<RequestView>> {
    return this.writes.run(write, async (tx): Promise<Answer<RequestView>> => {
      const { photoIds = [], channel = 'enterprise', ...draft } = body;
      const { relations } = await this.demand(tx, actor, body);
      if (!relations.includes('own-enterprise') && body.channel === undefined) {
        return problem('invalid-input', 400, { errors: [{ pointer: '/channel', code: 'missing' }] });
      }
      const record = await this.beginRequest.run(
        tx,
        { ...draft, channel },
        { actor, requestId: write.requestId },
      );
      const { id: requestId } = record.request;
      await this.photos.attach(tx, photoIds, { requestId, accountId: actor.accountId });
      return { status: 201, body: await this.readRequest.present(tx, actor, record) };
    });
  }

  /** A member learns nothing of other enterprises: 404; staff know that they exist: 403. */
  async demand(
    tx: EntityManager,
    actor: Actor,
    { enterpriseId, channel }: Pick<SubmitRequestBody, 'enterpriseId' | 'channel'>,
  ): Promise<RequestAsker> {
    const enterprise = await this.enterprises.find(enterpriseId, tx);
    if (enterprise === null) return refuse('not-found', 404);
    const asker = await this.people.askerOf(tx, actor, { enterpriseId });
    if (!canWithRequest(asker, 'request.submit')) {
      return actor.enterpriseIds.length > 0 ? refuse('not-found', 404) : refuse('forbidden', 403);
    }
    const isMember = asker.relations.includes('own-enterprise');
    if (isMember && channel !== undefined) return refuse('forbidden', 403);
    return asker;
  }
}
