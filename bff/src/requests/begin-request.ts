import { dateOf, requestTransitionOf } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Clock, Ids, refuse, toInstant } from '../platform/index.js';
import { Services } from '../services/index.js';
import { RecordEvent } from './record-event.js';
import { RequestPolicies } from './request-policies.js';
import type { RequestRecord } from './request-record.js';
import type { RequestEntity } from './request.entity.js';

type Given = 'enterpriseId' | 'category' | 'words' | 'urgency' | 'channel';

/** What a request begins with, whichever way it came in. */
export interface RequestDraft extends Pick<RequestEntity, Given> {
  contactName?: string | undefined;
  contactPhone?: string | undefined;
}

export interface Beginning {
  actor: Actor;
  /** Of the HTTP request. */
  requestId: string;
  /** What the history keeps of where it came from. */
  data?: Record<string, unknown>;
}

/** The one way a request comes to be. Who may submit what is asked before. */
@Injectable()
export class BeginRequest {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly services: Services,
    private readonly policies: RequestPolicies,
    private readonly recordEvent: RecordEvent,
  ) {}

  async run(
    tx: EntityManager,
    draft: RequestDraft,
    { actor, requestId, data }: Beginning,
  ): Promise<RequestRecord> {
    const transition = requestTransitionOf(BEFORE, 'submit') ?? refuse('not-in-this-state', 422);
    const now = this.clock.now();
    const policy = this.policies.inForceOn(dateOf(toInstant(now)));
    const first = await this.firstRecord(tx, actor, draft);
    const { to, clocks } = transition;
    const effect = data === undefined ? {} : { data };
    return this.recordEvent.begin(
      tx,
      first,
      { event: 'submit', to, clocks, effect, words: null, actor, requestId },
      { policy, terms: this.policies.terms(policy), now },
    );
  }

  private async firstRecord(tx: EntityManager, actor: Actor, draft: RequestDraft): Promise<RequestRecord> {
    const id = this.ids.next();
    const createdAt = this.clock.now();
    const service = await this.services.find(draft.enterpriseId, tx);
    const request: RequestEntity = {
      ...EMPTY,
      ...draft,
      id,
      number: `${toInstant(createdAt).slice(0, 10).replaceAll('-', '')}-${id.slice(-8)}`,
      words: draft.words.trim(),
      submittedBy: actor.accountId,
      contactName: draft.contactName?.trim() || null,
      contactPhone: draft.contactPhone?.trim() || null,
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
  main: null,
};

const EMPTY: Omit<
  RequestEntity,
  Given | 'id' | 'number' | 'submittedBy' | 'contactName' | 'contactPhone' | 'createdAt'
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
