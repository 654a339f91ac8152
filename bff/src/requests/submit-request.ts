import { canWithRequest, type RequestAsker } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { Photos } from '../photos/index.js';
import {
  type Actor,
  type Answer,
  Clock,
  problem,
  refuse,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { BeginRequest } from './begin-request.js';
import { ReadRequest } from './read-request.js';
import { readCircle, type RequestCircle } from './request-circle.js';
import { askerBy } from './request-people.js';
import type { RequestView } from './request-view.dto.js';
import type { SubmitRequest as SubmitRequestBody } from './submit-request.dto.js';

/** By the enterprise itself, or on its behalf by its officer on a visit or by the centre (hotline, import). */
@Injectable()
export class SubmitRequest {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly photos: Photos,
    private readonly beginRequest: BeginRequest,
    private readonly readRequest: ReadRequest,
  ) {}

  run(write: WriteRequest, actor: Actor, body: SubmitRequestBody): Promise<WriteAnswer<RequestView>> {
    return this.writes.run(write, async (tx): Promise<Answer<RequestView>> => {
      const { photoIds = [], channel = 'enterprise', ...draft } = body;
      const wanted = {
        enterpriseId: body.enterpriseId,
        accountId: actor.accountId,
        today: this.clock.today(),
      };
      const { asker, circle } = demandSubmission(actor, body, await readCircle(tx, wanted));
      if (!asker.relations.includes('own-enterprise') && body.channel === undefined) {
        return problem('invalid-input', 400, { errors: [{ pointer: '/channel', code: 'missing' }] });
      }
      const record = await this.beginRequest.run(
        tx,
        { ...draft, channel },
        { actor, requestId: write.requestId, circle },
      );
      const { id: requestId } = record.request;
      await this.photos.attach(tx, photoIds, { requestId, accountId: actor.accountId });
      const photos = [...new Set(photoIds)].sort();
      return { status: 201, body: this.readRequest.presentNew(record, { actor, circle, photoIds: photos }) };
    });
  }
}

/** A member learns nothing of other enterprises: 404; staff know that they exist: 403. */
export function demandSubmission(
  actor: Actor,
  { enterpriseId, channel }: Pick<SubmitRequestBody, 'enterpriseId' | 'channel'>,
  circle: RequestCircle | null,
): { asker: RequestAsker; circle: RequestCircle } {
  if (circle === null) return refuse('not-found', 404);
  const asker = askerBy(circle.duties.servingOf(circle.service), actor, { enterpriseId });
  if (!canWithRequest(asker, 'request.submit')) {
    return actor.enterpriseIds.length > 0 ? refuse('not-found', 404) : refuse('forbidden', 403);
  }
  const isMember = asker.relations.includes('own-enterprise');
  if (isMember && channel !== undefined) return refuse('forbidden', 403);
  return { asker, circle };
}
