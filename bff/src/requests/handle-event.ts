import {
  canWithRequest,
  dateOf,
  REQUEST_TRANSITIONS,
  type RequestAsker,
  type RequestEvent,
  type RequestSituation,
  requestTransitionOf,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Photos } from '../photos/index.js';
import {
  type Actor,
  type Answer,
  Clock,
  problem,
  type Refusal,
  toInstant,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { Policies } from '../policies/index.js';
import { effectOfEvent } from './effect-of-event.js';
import { nudgeDay } from './nudge-day.js';
import { RecordEvent } from './record-event.js';
import type { HandledBody, RequestEventBody } from './request-events.dto.js';
import { OpenBadRating } from './open-bad-rating.js';
import { PassOnLinked } from './pass-on-linked.js';
import { askerIn, RequestPeople } from './request-people.js';
import { RequestPolicies } from './request-policies.js';
import { type RequestRecord, situationOf, unitsOf } from './request-record.js';
import type { RequestView } from './request-view.dto.js';
import type { RequestEntity } from './request.entity.js';
import { RequestRepository } from './request.repository.js';
import type { WholeRequest } from './whole-request.js';
import { ReadRequest } from './read-request.js';
import type { Coming } from './request-circle.js';

/** Everything that people do with a request, by the one table of states. */
@Injectable()
export class HandleEvent {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly repository: RequestRepository,
    private readonly people: RequestPeople,
    private readonly policies: RequestPolicies,
    private readonly calendars: Policies,
    private readonly photos: Photos,
    private readonly recordEvent: RecordEvent,
    private readonly badRating: OpenBadRating,
    private readonly readRequest: ReadRequest,
    private readonly passOnLinked: PassOnLinked,
  ) {}

  run(
    write: WriteRequest,
    actor: Actor,
    { id, body }: { id: string; body: RequestEventBody },
  ): Promise<WriteAnswer<RequestView>> {
    return this.writes.run(write, async (tx): Promise<Answer<RequestView>> => {
      const after = await this.handle(tx, actor, { id, body, requestId: write.requestId });
      return isRefused(after) ? after : { status: 200, body: await this.readRequest.view(tx, actor, after) };
    });
  }

  /** Inside a transaction of the caller's: the request as it then is, or why not. */
  async handle(
    tx: EntityManager,
    actor: Actor,
    { id, body, requestId, untold = false }: Handled,
  ): Promise<WholeRequest | Refusal> {
    const around = { coming: comingWith(body, actor), today: this.clock.today() };
    const whole = await this.repository.lockWhole(tx, id, around);
    if (whole === null) return problem('not-found', 404);
    const { record } = whole;
    const asker = askerIn(whole, actor);
    if (!canWithRequest(asker, 'request.read')) return problem('not-found', 404);
    // behind the lock: what came before it is earlier
    const now = this.clock.now();
    const today = dateOf(toInstant(now));
    const policy = this.policies.inForceOn(today);
    const standing = { record, actor, policy, now, nudgeDay: nudgeDay(this.calendars.days(), today) };
    const main = await this.repository.mainOf(tx, record.request);
    const situation = situationOf(record, { ...standing, main });
    const transition = requestTransitionOf(situation, body.event);
    const refusal =
      refusalOf({ asker, situation, record, body }) ?? (await this.refusalOfRefs(tx, body, whole));
    if (refusal !== null || transition === undefined) return refusal ?? problem('not-in-this-state', 422);
    const effect = effectOfEvent(body, standing);
    if (isRefused(effect)) return effect;
    const { clocks, to } = transition;
    const words = body.words ?? agreedWords(body.event, record);
    const after = await this.recordEvent.run(
      tx,
      record,
      { event: body.event, to, clocks, effect, words, actor, requestId, untold, around: whole },
      { policy, terms: this.policies.terms(policy), now },
    );
    const photoIds = 'photoIds' in body ? (body.photoIds ?? []) : [];
    await this.photos.attach(tx, photoIds, { requestId: id, accountId: actor.accountId });
    if (body.event === 'rate') await this.badRating.run(tx, after, { main, now });
    if (after.request.status !== record.request.status)
      await this.passOnLinked.run(tx, after, { requestId, now });
    return { ...whole, record: after, photoIds: [...new Set([...whole.photoIds, ...photoIds])].sort() };
  }

  /** Units, accounts and requests that the body names have to be there. */
  private async refusalOfRefs(
    tx: EntityManager,
    body: HandledBody,
    { record, circle: { unitIds } }: WholeRequest,
  ): Promise<Refusal | null> {
    switch (body.event) {
      case 'dispatch': {
        const { leadId, principalId, firstUnitId, cooperatingIds = [] } = body;
        const named = { leadId, principalId, firstUnitId };
        const wrong = Object.entries(named).find(([, id]) => id !== undefined && !unitIds.has(id))?.[0];
        if (wrong !== undefined) return unknown(`/${wrong}`);
        return cooperatingIds.every((id) => unitIds.has(id)) ? null : unknown('/cooperatingIds');
      }
      case 'hand-over': {
        const units = unitsOf(record, 'lead', 'principal', 'first-unit');
        const workers = await this.people.workersOf(tx, units);
        return workers.some(({ id }) => id === body.assigneeId) ? null : unknown('/assigneeId');
      }
      case 'mark-duplicate': {
        // Locked as well: of two that are each linked to the other at once, one finds the other linked already.
        const other = await this.repository.lock(tx, body.duplicateOf);
        const isOther = other !== null && body.duplicateOf !== record.request.id;
        return isOther && mayBeMain(other.request) ? null : unknown('/duplicateOf');
      }
      default:
        return null;
    }
  }
}

/** Who and what comes to the request by it: they are named, and told. */
function comingWith(body: HandledBody, { accountId, departmentId }: Actor): Coming {
  const named =
    body.event === 'dispatch'
      ? [body.leadId, body.principalId, body.firstUnitId, ...(body.cooperatingIds ?? [])]
      : [];
  return {
    unitIds: [departmentId, ...named].filter((id): id is string => id !== null && id !== undefined),
    accountIds: [accountId, ...(body.event === 'hand-over' ? [body.assigneeId] : [])],
  };
}

/** Whether others may go by it: somebody has to have it, or to have answered it. */
export function mayBeMain({ status }: RequestEntity): boolean {
  return status !== 'duplicate' && status !== 'withdrawn';
}

export interface Handled {
  id: string;
  body: HandledBody;
  requestId: string;
  /** Nobody is told of it one by one. */
  untold?: boolean;
}

/** Neither a whole request nor an effect has a status of its own. */
export function isRefused(it: object): it is Refusal {
  return 'status' in it;
}

function unknown(pointer: string): Refusal {
  return problem('invalid-input', 400, { errors: [{ pointer, code: 'unknown-reference' }] });
}

/** The explanatory reply reaches the enterprise when the head agrees, in the words that it was proposed in. */
function agreedWords(event: RequestEvent, { events }: RequestRecord): string | null {
  if (event !== 'agree-extension') return null;
  return events.filter((each) => each.event === 'propose-extension').at(-1)?.words ?? null;
}

interface Asked {
  asker: RequestAsker;
  situation: RequestSituation;
  record: RequestRecord;
  body: HandledBody;
}

/** First who may do such a thing at all, then what the caller saw, then whether it may come now. */
function refusalOf({ asker, situation, record, body }: Asked): Refusal | null {
  const { event } = body;
  const rows = REQUEST_TRANSITIONS.filter((row) => row.event === event);
  const may = rows.some(({ by }) => by !== null && canWithRequest(asker, by));
  if (!may) return problem('forbidden', 403);
  const { version } = record.request;
  if ('version' in body && body.version !== version)
    return problem('version-conflict', 409, { params: { version } });
  const transition = requestTransitionOf(situation, event);
  if (transition === undefined)
    return problem(reasonOf(situation, event), event === 'rate' && situation.rated ? 409 : 422);
  if (transition.by === null || !canWithRequest(asker, transition.by)) return problem('forbidden', 403);
  if (!transition.needs.includes('words') || body.words !== undefined) return null;
  return problem('invalid-input', 400, { errors: [{ pointer: '/words', code: 'missing' }] });
}

function reasonOf(
  { nudgedToday, rated }: RequestSituation,
  event: RequestEvent,
): 'nudged-today' | 'already-rated' | 'not-in-this-state' {
  if (event === 'nudge' && nudgedToday) return 'nudged-today';
  return event === 'rate' && rated ? 'already-rated' : 'not-in-this-state';
}
