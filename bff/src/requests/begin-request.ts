import { dateOf, requestTransitionOf } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Clock, Ids, refuse, toInstant } from '../platform/index.js';
import { RecordEvent } from './record-event.js';
import { readCircle, type RequestCircle } from './request-circle.js';
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
  /** Where it was read already. */
  circle?: RequestCircle;
}

/** The one way a request comes to be. Who may submit what is asked before. */
@Injectable()
export class BeginRequest {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly policies: RequestPolicies,
    private readonly recordEvent: RecordEvent,
  ) {}

  async run(
    tx: EntityManager,
    draft: RequestDraft,
    { actor, requestId, data, circle: known }: Beginning,
  ): Promise<RequestRecord> {
    const transition = requestTransitionOf(BEFORE, 'submit') ?? refuse('not-in-this-state', 422);
    const now = this.clock.now();
    const today = dateOf(toInstant(now));
    const policy = this.policies.inForceOn(today);
    const wanted = { enterpriseId: draft.enterpriseId, accountId: actor.accountId, today };
    const circle = known ?? (await readCircle(tx, wanted)) ?? refuse('not-found', 404);
    const first = this.firstRecord(actor, draft, circle);
    const { to, clocks } = transition;
    const effect = data === undefined ? {} : { data };
    return this.recordEvent.begin(
      tx,
      first,
      {
        event: 'submit',
        to,
        clocks,
        effect,
        words: null,
        actor,
        requestId,
        around: { circle, hasLinked: false },
      },
      { policy, terms: this.policies.terms(policy), now },
    );
  }

  private firstRecord(actor: Actor, draft: RequestDraft, { service }: RequestCircle): RequestRecord {
    const id = this.ids.next();
    const createdAt = this.clock.now();
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
