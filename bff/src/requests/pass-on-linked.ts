import { type RequestEvent, requestTransitionOf, dateOf } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuse, toInstant } from '../platform/index.js';
import { type Effect, onItsOwn } from './effect-of-event.js';
import { RecordEvent } from './record-event.js';
import { RequestPolicies } from './request-policies.js';
import { type RequestRecord, situationOf } from './request-record.js';
import { RequestRepository } from './request.repository.js';

interface Moment {
  /** Of the HTTP request. */
  requestId: string;
  now: Date;
}

/** Those linked to a request that ends before its answer are nobody's no longer: in the same transaction they go on. */
@Injectable()
export class PassOnLinked {
  constructor(
    private readonly repository: RequestRepository,
    private readonly policies: RequestPolicies,
    private readonly recordEvent: RecordEvent,
  ) {}

  /** Withdrawn, the longest-standing of them takes over; linked itself, they all go by where it went. */
  async run(tx: EntityManager, { request }: RequestRecord, moment: Moment): Promise<void> {
    if (request.status === 'withdrawn') await this.passToEldest(tx, request.id, moment);
    else if (request.status === 'duplicate' && request.duplicateOf !== null)
      await this.follow(tx, await this.repository.lockLinkedTo(tx, request.id), request.duplicateOf, moment);
  }

  private async passToEldest(tx: EntityManager, mainId: string, moment: Moment): Promise<void> {
    const [eldest, ...others] = await this.repository.lockLinkedTo(tx, mainId);
    if (eldest === undefined) return;
    await this.record(tx, eldest, { event: 'take-over', effect: onItsOwn(eldest), ...moment });
    await this.follow(tx, others, eldest.request.id, moment);
  }

  private async follow(
    tx: EntityManager,
    linked: readonly RequestRecord[],
    duplicateOf: string,
    moment: Moment,
  ): Promise<void> {
    const effect = { changes: { duplicateOf }, data: { duplicateOf } };
    for (const record of linked) await this.record(tx, record, { event: 'follow', effect, ...moment });
  }

  private async record(
    tx: EntityManager,
    record: RequestRecord,
    { event, effect, requestId, now }: Moment & { event: RequestEvent; effect: Effect },
  ): Promise<void> {
    const policy = this.policies.inForceOn(dateOf(toInstant(now)));
    const situation = situationOf(record, { policy, now, nudgeDay: '', main: null });
    const { to, clocks } = requestTransitionOf(situation, event) ?? refuse('not-in-this-state', 422);
    const happening = { event, to, clocks, effect, words: null, actor: null, requestId };
    await this.recordEvent.run(tx, record, happening, { policy, terms: this.policies.terms(policy), now });
  }
}
