import { canWithRequest, dateOf, type RequestAsker, requestTransitionOf } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Enterprises } from '../enterprises/index.js';
import { Photos } from '../photos/index.js';
import {
  type Actor,
  type Answer,
  Clock,
  Ids,
  problem,
  refuse,
  toInstant,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { Services } from '../services/index.js';
import { ReadRequest } from './read-request.js';
import { RecordEvent } from './record-event.js';
import { RequestPeople } from './request-people.js';
import { RequestPolicies } from './request-policies.js';
import type { RequestRecord } from './request-record.js';
import type { RequestView } from './request-view.dto.js';
import type { RequestEntity } from './request.entity.js';
import type { SubmitRequest as SubmitRequestBody } from './submit-request.dto.js';

/** By the enterprise itself, or on its behalf by its officer on a visit or by the centre (hotline, import). */
@Injectable()
export class SubmitRequest {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly enterprises: Enterprises,
    private readonly people: RequestPeople,
    private readonly services: Services,
    private readonly policies: RequestPolicies,
    private readonly photos: Photos,
    private readonly recordEvent: RecordEvent,
    private readonly readRequest: ReadRequest,
  ) {}

  run(write: WriteRequest, actor: Actor, body: SubmitRequestBody): Promise<WriteAnswer<RequestView>> {
    return this.writes.run(write, async (tx): Promise<Answer<RequestView>> => {
      const { photoIds = [] } = body;
      const { relations } = await this.demand(tx, actor, body);
      if (!relations.includes('own-enterprise') && body.channel === undefined) {
        return problem('invalid-input', 400, { errors: [{ pointer: '/channel', code: 'missing' }] });
      }
      const transition = requestTransitionOf(BEFORE, 'submit');
      if (transition === undefined) return problem('not-in-this-state', 422);
      const now = this.clock.now();
      const policy = this.policies.inForceOn(dateOf(toInstant(now)));
      const first = await this.firstRecord(tx, actor, body);
      const { id: requestId } = first.request;
      const record = await this.recordEvent.begin(
        tx,
        first,
        {
          event: 'submit',
          to: transition.to,
          clocks: transition.clocks,
          effect: {},
          words: null,
          actor,
          requestId: write.requestId,
        },
        { policy, terms: this.policies.terms(policy), now },
      );
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

  private async firstRecord(
    tx: EntityManager,
    actor: Actor,
    body: SubmitRequestBody,
  ): Promise<RequestRecord> {
    const id = this.ids.next();
    const createdAt = this.clock.now();
    const service = await this.services.find(body.enterpriseId, tx);
    const request: RequestEntity = {
      ...EMPTY,
      id,
      number: `${toInstant(createdAt).slice(0, 10).replaceAll('-', '')}-${id.slice(-8)}`,
      enterpriseId: body.enterpriseId,
      category: body.category,
      words: body.words.trim(),
      urgency: body.urgency,
      channel: body.channel ?? 'enterprise',
      submittedBy: actor.accountId,
      contactName: body.contactName?.trim() || null,
      contactPhone: body.contactPhone?.trim() || null,
      createdAt,
    };
    const parts =
      service === null ? [] : [{ requestId: id, departmentId: service.unitId, part: 'first-unit' as const }];
    return { request, parts, clocks: [], events: [] };
  }
}

const BEFORE: Parameters<typeof requestTransitionOf>[0] = {
  status: null,
  windows: [],
  contested: false,
  extension: 'none',
  extensionAgreedBy: 'head',
  callback: null,
  calledEnough: false,
  level: null,
  nudgedToday: false,
  rated: false,
};

const EMPTY: Omit<
  RequestEntity,
  | 'id'
  | 'number'
  | 'enterpriseId'
  | 'category'
  | 'words'
  | 'urgency'
  | 'channel'
  | 'submittedBy'
  | 'contactName'
  | 'contactPhone'
  | 'createdAt'
> = {
  status: 'submitted',
  personId: null,
  complexity: null,
  contestedAs: null,
  extension: 'none',
  extensionGround: null,
  extensionUntil: null,
  callback: null,
  outcome: null,
  cause: null,
  level: null,
  reopenings: 0,
  nudgedOn: null,
  satisfaction: null,
  satisfactionWords: null,
  duplicateOf: null,
  closedAt: null,
  dueKind: null,
  dueAt: null,
  amberAt: null,
  provisional: false,
  lockSeq: 0,
  version: 1,
};
