import { allowedRequestEvents, canWithRequest, dateOf, type RequestAsker } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import { Enterprises } from '../enterprises/index.js';
import { Photos } from '../photos/index.js';
import { type Actor, Clock, refuse, toInstant } from '../platform/index.js';
import { Policies } from '../policies/index.js';
import { nudgeDay } from './nudge-day.js';
import { ReadLinks } from './read-links.js';
import type { RequestCircle } from './request-circle.js';
import { askerBy, RequestPeople } from './request-people.js';
import { RequestPolicies } from './request-policies.js';
import { type Names, presentRequest, type ViewContext } from './request.presenter.js';
import { type RequestRecord, situationOf } from './request-record.js';
import type { RequestView } from './request-view.dto.js';
import { RequestRepository } from './request.repository.js';

/** One request with all that the asker may see of it. */
@Injectable()
export class ReadRequest {
  constructor(
    private readonly clock: Clock,
    private readonly repository: RequestRepository,
    private readonly people: RequestPeople,
    private readonly policies: RequestPolicies,
    private readonly calendars: Policies,
    private readonly enterprises: Enterprises,
    private readonly departments: Departments,
    private readonly accounts: Accounts,
    private readonly photos: Photos,
    private readonly readLinks: ReadLinks,
  ) {}

  async read(actor: Actor, id: string): Promise<RequestView> {
    const { record, asker } = await this.demand(actor, id);
    return this.view(this.repository.manager, { actor, asker }, record);
  }

  /** 404 where there is none, or it is not the actor's to read. */
  async demand(actor: Actor, id: string): Promise<{ record: RequestRecord; asker: RequestAsker }> {
    const { manager } = this.repository;
    const record = await this.repository.find(manager, id);
    if (record === null) return refuse('not-found', 404);
    const asker = await this.people.askerOf(manager, actor, record);
    return canWithRequest(asker, 'request.read') ? { record, asker } : refuse('not-found', 404);
  }

  async present(tx: EntityManager, actor: Actor, record: RequestRecord): Promise<RequestView> {
    return this.view(tx, { actor, asker: await this.people.askerOf(tx, actor, record) }, record);
  }

  /** One that has just begun, to whoever submitted it: all of it is known, nothing is read. */
  presentNew(record: RequestRecord, { actor, circle, photoIds }: Begun): RequestView {
    const { duties, service, names } = circle;
    const asker = askerBy(duties.servingOf(service), actor, record);
    return this.viewOf(record, { asker, names, photoIds, main: null, linked: { count: 0, items: [] } });
  }

  private async view(
    tx: EntityManager,
    { actor, asker }: { actor: Actor; asker: RequestAsker },
    record: RequestRecord,
  ): Promise<RequestView> {
    return this.viewOf(record, {
      asker,
      main: await this.repository.mainOf(tx, record.request),
      names: await this.namesOf(tx, record),
      photoIds: await this.photos.idsOf(tx, record.request.id),
      linked: await this.readLinks.linkedTo(tx, { actor, asker }, record.request.id),
    });
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

  private async namesOf(tx: EntityManager, { request, parts, events }: RequestRecord): Promise<Names> {
    const people = [request.personId, ...events.map(({ accountId }) => accountId)];
    const enterprise = await this.enterprises.find(request.enterpriseId, tx);
    const departments = await this.departments.findMany(
      parts.map(({ departmentId }) => departmentId),
      tx,
    );
    const accounts = await this.accounts.findMany(
      people.filter((id): id is string => id !== null),
      tx,
    );
    return new Map(
      [...(enterprise ? [enterprise] : []), ...departments, ...accounts].map(({ id, name }) => [id, name]),
    );
  }
}

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
