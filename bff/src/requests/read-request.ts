import { allowedRequestEvents, canWithRequest, dateOf, type RequestAsker } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Clock, refuse, toInstant } from '../platform/index.js';
import { Policies } from '../policies/index.js';
import { nudgeDay } from './nudge-day.js';
import { ReadLinks } from './read-links.js';
import type { RequestCircle } from './request-circle.js';
import { askerIn } from './request-people.js';
import { RequestPolicies } from './request-policies.js';
import { presentRequest, type ViewContext } from './request.presenter.js';
import { type RequestRecord, situationOf } from './request-record.js';
import type { LinkedRequests, RequestView } from './request-view.dto.js';
import { RequestRepository } from './request.repository.js';
import { readWhole, type WholeRequest } from './whole-request.js';

/** One request with all that the asker may see of it. */
@Injectable()
export class ReadRequest {
  constructor(
    private readonly clock: Clock,
    private readonly repository: RequestRepository,
    private readonly policies: RequestPolicies,
    private readonly calendars: Policies,
    private readonly readLinks: ReadLinks,
  ) {}

  async read(actor: Actor, id: string): Promise<RequestView> {
    const { manager } = this.repository;
    return this.view(manager, actor, await this.demand(actor, id));
  }

  /** 404 where there is none, or it is not the actor's to read. */
  async demand(actor: Actor, id: string): Promise<WholeRequest> {
    const { manager } = this.repository;
    const whole = await readWhole(manager, id, { today: this.clock.today() });
    if (whole === null || !canWithRequest(askerIn(whole, actor), 'request.read'))
      return refuse('not-found', 404);
    return whole;
  }

  async view(tx: EntityManager, actor: Actor, whole: WholeRequest): Promise<RequestView> {
    const { record, circle, photoIds, hasLinked } = whole;
    const { id } = record.request;
    const asker = askerIn(whole, actor);
    return this.viewOf(record, {
      asker,
      main: await this.repository.mainOf(tx, record.request),
      names: circle.names,
      photoIds,
      linked: hasLinked ? await this.readLinks.linkedTo(tx, { actor, asker }, id) : NONE_LINKED,
    });
  }

  /** One that has just begun, to whoever submitted it: all of it is known, nothing is read. */
  presentNew(record: RequestRecord, { actor, circle, photoIds }: Begun): RequestView {
    const asker = askerIn({ record, circle }, actor);
    return this.viewOf(record, { asker, names: circle.names, photoIds, main: null, linked: NONE_LINKED });
  }

  private viewOf(record: RequestRecord, read: Read): RequestView {
    const { asker, main } = read;
    const now = this.clock.now();
    const today = dateOf(toInstant(now));
    const policy = this.policies.inForceOn(today);
    const situation = situationOf(record, {
      policy,
      main,
      now,
      nudgeDay: nudgeDay(this.calendars.days(), today),
    });
    const actions = allowedRequestEvents(asker, situation);
    const view = presentRequest(record, { ...read, now, actions, causes: policy.causes ?? [] });
    return { ...view, duplicateOf: originalFor(asker, record, main) };
  }
}

const NONE_LINKED: LinkedRequests = { count: 0, items: [] };

type Read = Pick<ViewContext, 'asker' | 'names' | 'photoIds' | 'main' | 'linked'>;

interface Begun {
  actor: Actor;
  circle: RequestCircle;
  photoIds: string[];
}

/** Which request it goes on in: an enterprise is led to its own alone. */
function originalFor(
  { relations }: RequestAsker,
  { request: { duplicateOf, enterpriseId } }: RequestRecord,
  main: RequestRecord | null,
): string | null {
  if (!relations.includes('own-enterprise')) return duplicateOf;
  return main?.request.enterpriseId === enterpriseId ? duplicateOf : null;
}
